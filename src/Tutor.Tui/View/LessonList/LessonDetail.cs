using Tutor.Lessons.Model;
using Tutor.Study.Progress;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.LessonList;

/// <summary>What a lesson is about and how far the learner is in it, in words.</summary>
internal static class LessonDetail
{
    internal static string Progress(Sheet sheet, LibraryLesson lesson) =>
        sheet.Words.Of(sheet.Model.Book.Of(lesson.PackId).HowFar(lesson.Head.Id));

    internal static List<TextRow> Rows(Sheet sheet, LibraryLesson lesson, int width)
    {
        Lesson head = lesson.Head;
        List<TextRow> rows = [];
        LessonProgress? known = sheet.Model.Book.Of(lesson.PackId).Of(head.Id);
        if (ChangedItems.InList(known, () => lesson.Text) is { } changed)
        {
            AddText(rows, sheet.Words.Of(changed), width, sheet);
        }

        string minutes = head.Minutes == 0 ? "" : sheet.Words.Fill("list.minutes", ("n", head.Minutes));
        AddText(rows, sheet.Words.Join(head.Summary, minutes), width, sheet);
        if (!head.Objectives.IsEmpty)
        {
            AddGap(rows);
            AddText(rows, sheet.Words["list.objectives"], width, sheet);
            foreach (Objective objective in head.Objectives)
            {
                string mark = "- ";
                foreach (TextRow row in Words.Wrap(objective.Text, width - 2, sheet.Theme.Plain))
                {
                    rows.Add(row.After(mark, sheet.Theme.Plain));
                    mark = "  ";
                }
            }
        }

        if (!head.Requires.IsEmpty)
        {
            AddGap(rows);
            string lessons = string.Join(", ", head.Requires.Select(id => Needed(sheet, lesson.PackId, id)));
            AddText(rows, sheet.Words.Fill("list.needs", ("lessons", lessons)), width, sheet);
        }

        return rows;
    }

    private static string Needed(Sheet sheet, string pack, string id)
    {
        if (sheet.Model.Library.Find($"{pack}/{id}") is not { } index)
        {
            return id;
        }

        LibraryLesson needed = sheet.Model.Library.Lessons[index];
        return sheet.Words.Fill(
            "list.needs-one", ("title", needed.Head.Title), ("progress", Progress(sheet, needed)));
    }

    private static void AddText(List<TextRow> rows, string text, int width, Sheet sheet)
    {
        if (text.Length > 0)
        {
            rows.AddRange(Words.Wrap(text, width, sheet.Theme.Plain));
        }
    }

    /// <summary>An empty row where there is room for air.</summary>
    private static void AddGap(List<TextRow> rows)
    {
        if (rows.Count > 0)
        {
            rows.Add(TextRow.Empty);
        }
    }
}
