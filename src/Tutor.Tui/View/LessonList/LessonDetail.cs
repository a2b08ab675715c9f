using Tutor.Lessons.Model;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.LessonList;

/// <summary>What a lesson is about and how far the learner is in it, in words.</summary>
internal static class LessonDetail
{
    internal static string Progress(Sheet sheet, Lesson head) =>
        sheet.Words.Of(sheet.Model.Progress.HowFar(head.Id));

    internal static List<TextRow> Rows(Sheet sheet, Lesson head, int width)
    {
        List<TextRow> rows = [];
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
            string lessons = string.Join(", ", head.Requires.Select(id => Needed(sheet, id)));
            AddText(rows, sheet.Words.Fill("list.needs", ("lessons", lessons)), width, sheet);
        }

        return rows;
    }

    private static string Needed(Sheet sheet, string id)
    {
        Lesson? head = sheet.Model.Library.Heads.FirstOrDefault(lesson => lesson.Id == id);
        return head is null ? id : sheet.Words.Fill(
            "list.needs-one", ("title", head.Title), ("progress", Progress(sheet, head)));
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
