using Tutor.Lessons.Model;
using Tutor.Study.Progress;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.LessonList;

/// <summary>What a lesson is about and how far the learner is in it, in words.</summary>
internal static class LessonDetail
{
    internal static string Progress(Sheet sheet, LibraryLesson lesson) =>
        sheet.Words.Of(sheet.Model.Book.Of(lesson.PackId).HowFar(lesson.Head.Id, () => lesson.Hash));

    /// <summary>All of it, with air between.</summary>
    internal static List<TextRow> Rows(Sheet sheet, LibraryLesson lesson, int width)
    {
        List<TextRow> rows = About(sheet, lesson, width);
        if (!lesson.Head.Objectives.IsEmpty)
        {
            AddGap(rows);
            AddText(rows, sheet.Words["list.objectives"], width, sheet);
            foreach (Objective objective in lesson.Head.Objectives)
            {
                string mark = "- ";
                foreach (TextRow row in Words.Wrap(objective.Text, width - 2, sheet.Theme.Plain))
                {
                    rows.Add(row.After(mark, sheet.Theme.Plain));
                    mark = "  ";
                }
            }
        }

        List<TextRow> before = Before(sheet, lesson, width);
        if (before.Count > 0)
        {
            AddGap(rows);
        }

        return [.. rows, .. before];
    }

    /// <summary>The same in as few rows as it takes.</summary>
    internal static List<TextRow> Short(Sheet sheet, LibraryLesson lesson, int width)
    {
        List<TextRow> rows = About(sheet, lesson, width);
        if (!lesson.Head.Objectives.IsEmpty)
        {
            string all = lesson.Head.Objectives
                .Select(objective => objective.Text.TrimEnd('.', '。'))
                .Aggregate((one, next) => sheet.Words.Fill("list.objectives-more", ("list", one), ("next", next)));
            AddText(rows, sheet.Words.Fill("list.objectives-short", ("list", all)), width, sheet);
        }

        return [.. rows, .. Before(sheet, lesson, width)];
    }

    private static List<TextRow> About(Sheet sheet, LibraryLesson lesson, int width)
    {
        List<TextRow> rows = [];
        LessonProgress? known = sheet.Model.Book.Of(lesson.PackId).Of(lesson.Head.Id);
        if (ChangedItems.InList(known, () => lesson.Hash) is { } changed)
        {
            AddText(rows, sheet.Words.Of(changed), width, sheet);
        }

        int n = lesson.Head.Minutes;
        string minutes = n == 0 ? "" : sheet.Words.Fill("list.minutes", ("n", n));
        AddText(rows, sheet.Words.Join(lesson.Head.Summary, minutes), width, sheet);
        return rows;
    }

    /// <summary>What comes before the lesson, and when the learner was in it.</summary>
    private static List<TextRow> Before(Sheet sheet, LibraryLesson lesson, int width)
    {
        List<TextRow> rows = [];
        if (!lesson.Head.Requires.IsEmpty)
        {
            List<string> lessons = [];
            foreach (string id in lesson.Head.Requires)
            {
                lessons.Add(Needed(sheet, lesson.PackId, id));
            }

            AddText(rows, sheet.Words.Fill("list.needs", ("lessons", string.Join(", ", lessons))), width, sheet);
        }

        LessonProgress? known = sheet.Model.Book.Of(lesson.PackId).Of(lesson.Head.Id);
        if (LastTime.Of(known, sheet.Model.NowUnixMs) is { } last)
        {
            AddText(rows, sheet.Words.Of(last), width, sheet);
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
            "list.needs-one", ("title", needed.Name), ("progress", Progress(sheet, needed)));
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
