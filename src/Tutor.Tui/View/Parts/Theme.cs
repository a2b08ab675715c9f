using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// What each kind of thing looks like, in the terminal's own 16 colours. No colour carries a meaning alone: whatever a
/// style says is also said by a word or a mark.
/// </summary>
public sealed record Theme
{
    /// <summary>The theme of the program: the client blue, the server magenta, the rest by weight.</summary>
    public static Theme Default { get; } = new();

    /// <summary>Light on dark.</summary>
    public static Theme Dark { get; } = new()
    {
        Ground = (Colour.Silver, Colour.Night),
        Scaffold = Style.Default.With(Colour.Ash),
        Client = Style.Default.With(Colour.Sky),
        Server = Style.Default.With(Colour.Orchid),
        Code = Style.Default.With(Colour.Aqua),
    };

    /// <summary>Dark on light.</summary>
    public static Theme Light { get; } = new()
    {
        Ground = (Colour.Ink, Colour.Paper),
        Scaffold = Style.Default.With(Colour.Pencil),
        Client = Style.Default.With(Colour.Navy),
        Server = Style.Default.With(Colour.Plum),
        Code = Style.Default.With(Colour.Teal),
    };

    /// <summary>White on black; nothing is dim, and what was coloured is bold.</summary>
    public static Theme HighContrast { get; } = new()
    {
        Ground = (Colour.Paper, Colour.Coal),
        Scaffold = Style.Default.With(Colour.Paper), // Looks like text, and is still told apart when text is searched.
        Client = Style.Bold.With(Colour.Sky),
        Server = Style.Bold.With(Colour.Orchid),
        Code = Style.Bold.With(Colour.Paper),
    };

    /// <summary>What the terminal's default colours become; null where they stay.</summary>
    public (Colour Foreground, Colour Background)? Ground { get; init; }

    /// <summary>The theme that was chosen.</summary>
    public static Theme Of(ThemeChoice choice) => choice switch
    {
        ThemeChoice.Terminal => Default,
        ThemeChoice.Dark => Dark,
        ThemeChoice.Light => Light,
        ThemeChoice.HighContrast => HighContrast,
    };

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
