using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>One row of a pane: what is drawn from left to right.</summary>
/// <param name="Runs">The stretches; none for an empty row.</param>
public sealed record TextRow(EquatableArray<StyledRun> Runs)
{
    /// <summary>A row with nothing in it.</summary>
    public static TextRow Empty { get; } = new([]);

    /// <summary>Columns that the row takes; 0 or more.</summary>
    public int Width
    {
        get
        {
            var width = 0;
            foreach (StyledRun run in Runs)
            {
                width += TextWidth.Of(run.Text);
            }

            return width;
        }
    }

    /// <summary>A row in one look.</summary>
    /// <param name="text">Any text of one line.</param>
    /// <param name="style">Its look.</param>
    public static TextRow Of(string text, Style style) => new([new StyledRun(text, style)]);

    /// <summary>This row behind another stretch.</summary>
    /// <param name="text">What comes first.</param>
    /// <param name="style">Its look.</param>
    public TextRow After(string text, Style style) => new([new StyledRun(text, style), .. Runs]);

    /// <summary>The text without its looks.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
