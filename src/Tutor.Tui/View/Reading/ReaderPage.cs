using Tutor.Lessons.Rendering;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>A text that is read, as it was laid out: what is found in it, and where its links are.</summary>
/// <param name="rows">Its rows.</param>
/// <param name="links">Its links.</param>
/// <param name="frame">The look of what is no text.</param>
internal sealed class ReaderPage(IReadOnlyList<TextRow> rows, LinkList links, Style frame)
{
    internal IReadOnlyList<TextRow> Rows => rows;

    internal LinkList Links => links;

    /// <summary>Rows that are shown at once; 1 or more.</summary>
    internal int Height { get; set; } = 1;

    /// <summary>Where words stand in it.</summary>
    internal List<TextHit> Hits(string typed) => TextSearch.Find(rows, typed, frame);

    /// <summary>The first row of what has a mark; null when nothing has.</summary>
    internal int? RowOf(int mark)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            foreach (StyledRun run in rows[i].Runs)
            {
                if (run.Mark == mark)
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>What has a mark, row by row.</summary>
    internal IEnumerable<HitPiece> PiecesOf(int mark)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            int at = 0;
            foreach (StyledRun run in rows[i].Runs.AsEnumerable())
            {
                if (run.Mark == mark)
                {
                    yield return new HitPiece(i, at, at + run.Text.Length);
                }

                at += run.Text.Length;
            }
        }
    }
}
