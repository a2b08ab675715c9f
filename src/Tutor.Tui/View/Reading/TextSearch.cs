using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>
/// Finds words in rows. Capital letters make no difference, and words are found where a row was broken inside of them.
/// </summary>
internal sealed class TextSearch
{
    private readonly List<(char Unit, int Row, int At)> units = [];
    private readonly string typed;

    private TextSearch(IReadOnlyList<TextRow> rows, string typed, Style frame)
    {
        this.typed = FullWidth.Narrow(typed).Trim();
        for (int row = 0; row < rows.Count; row++)
        {
            AddRow(rows[row], row, frame);
        }
    }

    /// <summary>The hits in order, none inside another; none for nothing typed.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="typed">The words.</param>
    /// <param name="frame">The look of what is no text: lines, and marks before rows.</param>
    internal static List<TextHit> Find(IReadOnlyList<TextRow> rows, string typed, Style frame)
    {
        TextSearch search = new(rows, typed, frame);
        List<TextHit> hits = [];
        int at = 0;
        while (search.typed.Length > 0 && at < search.units.Count)
        {
            int end = search.Match(at);
            if (end > at)
            {
                hits.Add(search.HitOf(at, end));
            }

            at = Math.Max(end, at + 1);
        }

        return hits;
    }

    /// <summary>A row is its text, without what frames it, behind a line feed; an empty row is two of these.</summary>
    private void AddRow(TextRow row, int number, Style frame)
    {
        units.Add(('\n', number, 0));
        int at = 0;
        bool isStart = true;
        foreach (StyledRun run in row.Runs)
        {
            foreach (char unit in FullWidth.Narrow(run.Text))
            {
                isStart &= unit == ' ' || run.Style == frame;
                if (!isStart)
                {
                    units.Add((unit, number, at));
                }

                at++;
            }
        }

        if (isStart)
        {
            units.Add(('\n', number, 0));
        }
    }

    /// <summary>Behind the end of what was typed when it begins here; -1 when it does not.</summary>
    private int Match(int start)
    {
        int at = start;
        int i = 0;
        while (i < typed.Length)
        {
            if (at >= units.Count)
            {
                return -1;
            }

            bool isBroken = units[at].Unit == '\n';
            if (isBroken && (i == 0 || at + 1 >= units.Count || units[at + 1].Unit == '\n'))
            {
                return -1;
            }

            if (isBroken)
            {
                at++;
                i += typed[i] == ' ' ? 1 : 0;
            }
            else if (char.ToUpperInvariant(units[at++].Unit) != char.ToUpperInvariant(typed[i++]))
            {
                return -1;
            }
        }

        return at;
    }

    private TextHit HitOf(int start, int end)
    {
        List<HitPiece> pieces = [];
        for (int i = start; i < end; i++)
        {
            (char unit, int row, int at) = units[i];
            if (unit == '\n')
            {
                continue;
            }

            if (pieces.Count > 0 && pieces[^1].Row == row)
            {
                pieces[^1] = pieces[^1] with { To = at + 1 };
            }
            else
            {
                pieces.Add(new HitPiece(row, at, at + 1));
            }
        }

        return new TextHit([.. pieces]);
    }
}
