using Tutor.Lessons.Rendering;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>A text that is read: its pane, what is marked in it, and below it what is said of that.</summary>
/// <param name="sheet">Where to draw.</param>
/// <param name="screen">The lesson.</param>
/// <param name="text">How far the text is scrolled, and what is marked in it.</param>
internal sealed class ReaderPane(Sheet sheet, Screen.InLesson screen, OpenText text)
{
    /// <summary>Longer lines are hard to read.</summary>
    private const int MostColumns = 76;

    /// <summary>Draws it.</summary>
    /// <param name="area">The pane, and the rows below it.</param>
    /// <param name="layOut">Lays the text out for a width.</param>
    internal void Draw(Rect area, Func<int, List<TextRow>> layOut)
    {
        LinkList links = new(HasAddress);
        sheet.Links = links;
        ReaderPage page = new(layOut(Math.Min(MostColumns, area.Width - 4)), links, sheet.Theme.Scaffold);
        sheet.Links = null;
        sheet.Reader = page;
        List<TextHit> hits = text.Mark is TextMark.Search search ? page.Hits(search.Field.Text) : [];
        ReaderFoot foot = new(sheet, screen, page, text.Mark, hits.Count);
        int rowsBelow = foot.Rows(area.Width - 4);
        Rect frame = area.SplitBottom(rowsBelow == 0 ? 0 : rowsBelow + 1).Above;
        foot.Draw(new Rect(area.X, frame.Bottom - 1, area.Width, rowsBelow == 0 ? 0 : rowsBelow + 2));
        page.Height = Math.Max(1, frame.Height - 2);
        List<TextRow> rows = Painted(page, hits, out HitPiece? cursor);
        sheet.Scrolling(frame, sheet.Words["exercise.lesson"], rows, text.Scroll);
        int top = Math.Clamp(text.Scroll, 0, Math.Max(0, rows.Count - page.Height));
        AddHits(page, frame, top);
        if (cursor is { } piece && piece.Row >= top && piece.Row < top + page.Height)
        {
            int column = RowPaint.ColumnOf(page.Rows[piece.Row], piece.From);
            sheet.Cursor(frame.X + 2 + column, frame.Y + 1 + piece.Row - top);
        }
    }

    private bool HasAddress(string target) =>
        LinkTarget.Of(sheet.Model.Library, screen.From, target) is not LinkTarget.OfLesson;

    private List<TextRow> Painted(ReaderPage page, List<TextHit> hits, out HitPiece? cursor)
    {
        List<TextRow> rows = [.. page.Rows];
        cursor = null;
        if (text.Mark is TextMark.OnLink link)
        {
            foreach (HitPiece piece in page.PiecesOf(link.Number))
            {
                rows[piece.Row] = RowPaint.With(rows[piece.Row], piece, sheet.Theme.Focus);
                cursor ??= piece;
            }
        }

        for (int i = 0; i < hits.Count && text.Mark is TextMark.Search search; i++)
        {
            bool isAt = i == Math.Clamp(search.At, 0, hits.Count - 1);
            foreach (HitPiece piece in hits[i].Pieces)
            {
                Style style = isAt ? sheet.Theme.Focus : Style.Default.With(Attributes.Reverse);
                rows[piece.Row] = RowPaint.With(rows[piece.Row], piece, style);
            }

            cursor = isAt ? hits[i].Pieces[0] : cursor;
        }

        return rows;
    }

    /// <summary>Links can be clicked.</summary>
    private void AddHits(ReaderPage page, Rect frame, int top)
    {
        foreach (PageLink link in page.Links.Links)
        {
            foreach (HitPiece piece in page.PiecesOf(link.Number))
            {
                if (piece.Row >= top && piece.Row < top + page.Height)
                {
                    int from = RowPaint.ColumnOf(page.Rows[piece.Row], piece.From);
                    int to = RowPaint.ColumnOf(page.Rows[piece.Row], piece.To);
                    Rect rect = new(frame.X + 2 + from, frame.Y + 1 + piece.Row - top, to - from, 1);
                    sheet.Hit(rect, new Hit.Row(link.Number - 1));
                }
            }
        }
    }
}
