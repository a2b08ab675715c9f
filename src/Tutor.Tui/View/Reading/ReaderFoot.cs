using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Study.Lessons;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>The rows below a text: the field of a search and how much it found, or where a link leads.</summary>
/// <param name="sheet">Where to draw.</param>
/// <param name="screen">The lesson.</param>
/// <param name="page">The text.</param>
/// <param name="mark">What is marked in it.</param>
/// <param name="hits">How many places were found.</param>
internal sealed class ReaderFoot(Sheet sheet, Screen.InLesson screen, ReaderPage page, TextMark mark, int hits)
{
    private const int MostRows = 6;
    private const int FieldColumns = 30;
    private List<TextRow> rows = [];

    /// <summary>How many rows it takes.</summary>
    /// <param name="width">Columns of a row.</param>
    internal int Rows(int width)
    {
        rows = mark is TextMark.OnLink link && link.Number <= page.Links.Links.Count
            ? LinkRows(page.Links.Links[link.Number - 1], width)
            : [];
        return mark is TextMark.Search ? 1 : rows.Count;
    }

    /// <summary>
    /// Draws them in a frame that shares its upper line with the text's; nothing where none are needed.
    /// </summary>
    internal void Draw(Rect frame)
    {
        if (frame.Height == 0)
        {
            return;
        }

        Rect room = sheet.Pane(frame, "");
        if (mark is TextMark.Search search)
        {
            DrawSearch(room, search);
        }

        sheet.Put(room, rows);
    }

    private void DrawSearch(Rect area, TextMark.Search search)
    {
        string label = sheet.Words["reader.search"];
        int x = area.X + sheet.Put(area.X, area.Y, label, sheet.Theme.Strong, area.Width / 3) + 1;
        int room = Math.Min(FieldColumns, area.Width / 3);
        Style style = search.IsTyping ? sheet.Theme.Focus : sheet.Theme.Plain;
        TextFieldState state = new(search.Field.Text, search.Field.Caret);
        Position caret = TextField.Draw(sheet.Cells, x, area.Y, room, state, style);
        int from = x + room + 4;
        sheet.Put(from, area.Y, sheet.Cut(Found(search), area.Right - from), sheet.Theme.Strong);
        if (search.IsTyping)
        {
            sheet.Cursor(caret.X, caret.Y);
        }
    }

    private static IEnumerable<TextBlock> Lead(LessonPage each) => each.Lead.AsEnumerable();

    private string Found(TextMark.Search search) =>
        search.Field.Text.Trim().Length == 0 ? sheet.Words["reader.search-how"]
        : hits == 0 ? sheet.Words["reader.no-hits"]
        : sheet.Words.Fill("reader.hit", ("n", Math.Clamp(search.At, 0, hits - 1) + 1), ("m", hits));

    /// <summary>What it is and what can be done with it, and its address in full on rows of its own.</summary>
    private List<TextRow> LinkRows(PageLink link, int width)
    {
        LinkTarget target = LinkTarget.Of(sheet.Model.Library, screen.From, link);
        string count = sheet.Words.Fill(
            link.IsPicture ? "reader.picture" : "reader.link", ("n", link.Number), ("m", page.Links.Links.Count));
        (string said, string address) = target switch
        {
            LinkTarget.Section section
                when SectionName.NoteOf(screen.Pages.SelectMany(Lead), section.Name) is { } note =>
                (sheet.Words["reader.to-note"], note),
            LinkTarget.Section section => (sheet.Words["reader.to-section"], "#" + section.Name),
            LinkTarget.OfLesson lesson => (
                sheet.Words.Fill("reader.to-lesson", ("title", sheet.Model.Library.Lessons[lesson.Index].Name)), ""),
            LinkTarget.Outside outside => (sheet.Words["reader.to-outside"], outside.Address),
            LinkTarget.OfFile file => (sheet.Words["reader.to-file"], $"{link.Text}\n{file.Path}".TrimStart('\n')),
            _ => ("", ""),
        };
        List<TextRow> lines = [.. Words.Wrap($"{count}  {said}", width, sheet.Theme.Strong)];
        lines.AddRange(address.Length == 0 ? [] : Words.Wrap(address, width, sheet.Theme.Plain));
        return lines.Count <= MostRows ? lines : lines[..MostRows];
    }
}
