using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// What each kind of thing looks like, in the terminal's own 16 colours. No colour carries a meaning alone: whatever a
/// style says is also said by a word or a mark.
/// </summary>
public sealed record Theme
{
    /// <summary>The theme of the program: the client blue, the server magenta, the rest by weight.</summary>
    public static Theme Default { get; } = new();

    /// <summary>Text that is read.</summary>
    public Style Plain { get; init; } = Style.Default;

    /// <summary>Text that stands out: headings, alert words, what was done.</summary>
    public Style Strong { get; init; } = Style.Bold;

    /// <summary>Frames, lifelines, edges not taken, notes at the side.</summary>
    public Style Scaffold { get; init; } = Style.Dim;

    /// <summary>What the host at the left sends.</summary>
    public Style Client { get; init; } = Style.Default.With(Colour.BrightBlue);

    /// <summary>What the host at the right sends.</summary>
    public Style Server { get; init; } = Style.Default.With(Colour.BrightMagenta);

    /// <summary>The current state, the field that is edited, the selected line.</summary>
    public Style Focus { get; init; } = Style.Bold.With(Attributes.Reverse);

    /// <summary>Code, flags and numbers in running text.</summary>
    public Style Code { get; init; } = Style.Default.With(Colour.Cyan);

    /// <summary>The style of what one side of the wire sends.</summary>
    /// <param name="side">The side.</param>
    public Style Of(LadderSide side) => side switch
    {
        LadderSide.Left => Client,
        LadderSide.Right => Server,
    };
}
