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

    /// <summary>The row when it fits, else as much of it as fits before an ellipsis. Never fails.</summary>
    /// <param name="width">Columns to fit in.</param>
    /// <param name="ellipsis">Ends a row that was cut.</param>
    public TextRow Cut(int width, string ellipsis)
    {
        if (Width <= width)
        {
            return this;
        }

        List<StyledRun> kept = [];
        var room = width - TextWidth.Of(ellipsis);
        foreach (StyledRun run in Runs)
        {
            var columns = TextWidth.Of(run.Text);
            if (columns > room)
            {
                kept.Add(run with { Text = TextWidth.Truncate(run.Text, room, "") + ellipsis });
                break;
            }

            kept.Add(run);
            room -= columns;
        }

        return new TextRow(EquatableArray.From(kept));
    }

    /// <summary>The text without its looks.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
