using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Tools;

/// <summary>Asks for a word before progress is forgotten; a box over the screen.</summary>
internal static class ForgetView
{
    private const int Columns = 62;

    internal static void Draw(Sheet sheet, Overlay.ConfirmForget forget)
    {
        int width = Math.Min(Columns, sheet.Area.Width - 4) - 4;
        List<TextRow> rows =
        [
            .. Words.Wrap(Question(sheet, forget), width, sheet.Theme.Plain),
            TextRow.Empty,
            .. Words.Wrap(
                sheet.Words.Fill("forget.ask", ("word", sheet.Words["forget.word"])), width, sheet.Theme.Strong),
        ];
        (Rect _, Rect room) = sheet.Box(Columns, rows.Count + 3, sheet.Words["forget.title"]);
        sheet.Put(room, rows);
        QueryField.Draw(sheet, room, Math.Min(rows.Count, room.Height - 1), ">", forget.Typed);
    }

    /// <summary>What is forgotten, by its title.</summary>
    private static string Question(Sheet sheet, Overlay.ConfirmForget forget)
    {
        Library library = sheet.Model.Library;
        foreach (LibraryLesson lesson in library.Lessons)
        {
            if (lesson.PackId == forget.Pack && lesson.Head.Id == forget.Lesson)
            {
                return sheet.Words.Fill("forget.lesson", ("title", lesson.Head.Title));
            }
        }

        string title = library.Shelves.AsEnumerable()
            .FirstOrDefault(shelf => shelf.Id == forget.Pack)?.Pack?.Manifest.Title ?? forget.Pack;
        return sheet.Words.Fill("forget.pack", ("title", title));
    }
}
