using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>How the parts draw: with which lines, in which styles, in which words.</summary>
/// <param name="Frame">Box-drawing characters, or ASCII.</param>
/// <param name="Theme">The styles.</param>
/// <param name="Words">The words.</param>
public sealed record Look(FrameStyle Frame, Theme Theme, PartWords Words)
{
    /// <summary>Box-drawing characters and English.</summary>
    public static Look Unicode { get; } = new(FrameStyle.Unicode, Theme.Default, PartWords.English);

    /// <summary>ASCII and English, as the mock-ups are drawn.</summary>
    public static Look Ascii { get; } = new(FrameStyle.Ascii, Theme.Default, PartWords.English);

    internal Glyphs Glyphs => Frame == FrameStyle.Ascii ? Glyphs.Ascii : Glyphs.Unicode;
}
