using Tutor.Terminal.Widgets;

namespace Tutor.Tui.App;

/// <summary>The text of a field and where its caret is. A character is what a reader sees as one.</summary>
/// <param name="Text">Digits, a formula after <c>=</c>, or words.</param>
/// <param name="Caret">The caret, 0 to the text's length in UTF-16 units.</param>
public sealed record FieldText(string Text, int Caret)
{
    /// <summary>The most UTF-16 units that a field takes; a sum of five numbers needs 55.</summary>
    public const int MaxLength = 64;

    /// <summary>The formula that gave the number, as the RFC writes names; empty when it was typed.</summary>
    public string Source { get; init; } = "";

    /// <summary>Nothing typed.</summary>
    public static FieldText Empty { get; } = new("", 0);

    /// <summary>True while a formula is typed.</summary>
    public bool IsFormula => Text.StartsWith('=');

    private TextFieldState State => new(Text, Caret);

    /// <summary>A field that holds a text, the caret behind it.</summary>
    public static FieldText Of(string text) => new(text, text.Length);

    /// <summary>The field with text put in at the caret; cut where it would become too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most UTF-16 units of the whole; <see cref="MaxLength"/> by default.</param>
    public FieldText Insert(string text, int most = MaxLength)
    {
        string room = FieldKeys.Cut(text, Math.Max(0, most - Text.Length));
        return new(Text.Insert(Caret, room), Caret + room.Length);
    }

    /// <summary>The field without the character before the caret.</summary>
    public FieldText Backspace() => Caret == 0 ? this : From(State.Backspace());

    /// <summary>The field without the character at the caret.</summary>
    public FieldText Delete() => Caret == Text.Length ? this : From(State.Delete());

    /// <summary>The field with the caret moved by one character.</summary>
    /// <param name="by">To the left when it is below 0, otherwise to the right.</param>
    public FieldText Move(int by) => this with { Caret = (by < 0 ? State.Left() : State.Right()).Caret };

    /// <summary>The field with the caret before all text.</summary>
    public FieldText Home() => this with { Caret = 0 };

    /// <summary>The field with the caret behind all text.</summary>
    public FieldText End() => this with { Caret = Text.Length };

    private static FieldText From(TextFieldState state) => new(state.Text, state.Caret);
}
