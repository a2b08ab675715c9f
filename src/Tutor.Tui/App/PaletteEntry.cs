namespace Tutor.Tui.App;

/// <summary>Something that the palette offers.</summary>
/// <param name="Group">What kind it is: the text <c>palette.group-GROUP</c> stands before the first of them.</param>
/// <param name="Text">What it does, in the learner's language.</param>
/// <param name="Note">What stands at the right: its key, or how far a lesson is.</param>
/// <param name="Keywords">What it is found by besides its text, such as its English name.</param>
/// <param name="Act">What it does.</param>
internal sealed record PaletteEntry(string Group, string Text, string Note, string Keywords, PaletteAct Act);

/// <summary>What an entry of the palette does.</summary>
internal abstract record PaletteAct
{
    private PaletteAct()
    {
    }

    /// <summary>Runs a command that works on the screen below.</summary>
    internal sealed record Run(Command Command) : PaletteAct;

    /// <summary>Opens a lesson.</summary>
    internal sealed record Open(int Lesson) : PaletteAct;

    /// <summary>Gives a setting a value.</summary>
    internal sealed record Set(Setting Setting, string Value) : PaletteAct;

    /// <summary>Goes to a place of the program.</summary>
    internal sealed record Go(PalettePlace Place) : PaletteAct;

    /// <summary>Asks, then forgets progress.</summary>
    internal sealed record Forget(string Pack, string Lesson) : PaletteAct;

    /// <summary>Brings back what was forgotten last.</summary>
    internal sealed record Recall(string Pack) : PaletteAct;
}
