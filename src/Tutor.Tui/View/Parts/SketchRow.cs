using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>One row of a picture: lifelines, and what is put over them.</summary>
/// <param name="lifelines">The columns of the lifelines, from left to right.</param>
/// <param name="look">Lines and styles.</param>
internal sealed class SketchRow(IReadOnlyList<int> lifelines, Look look)
{
    private readonly List<(int X, int Width, TextRow Row)> pieces = [];

    /// <summary>Puts a row of runs; what would begin left of column 0 begins there.</summary>
    internal SketchRow Put(int x, TextRow row)
    {
        pieces.Add((Math.Max(0, x), row.Width, row));
        return this;
    }

    internal SketchRow Put(int x, string text, Style style) => Put(x, TextRow.Of(text, style));

    /// <summary>The row. Pieces that overlap stand behind each other.</summary>
    internal TextRow ToRow()
    {
        var line = TextRow.Of(look.Glyphs.Vertical.ToString(), look.Theme.Scaffold);
        var free = lifelines.Where(x => !pieces.Exists(piece => piece.X <= x && x < piece.X + piece.Width));
        List<StyledRun> runs = [];
        var at = 0;
        foreach ((var x, var width, TextRow row) in pieces.Concat(free.Select(x => (x, 1, line))).OrderBy(p => p.Item1))
        {
            runs.Add(new StyledRun(new string(' ', Math.Max(0, x - at)), look.Theme.Plain));
            runs.AddRange(row.Runs);
            at = Math.Max(at, x) + width;
        }

        return new TextRow(EquatableArray.From(runs.Where(run => run.Text.Length > 0)));
    }
}
