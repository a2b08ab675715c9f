using Tutor.Lessons.Formulas;
using Tutor.Study.Exercises;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>What the learner is asked to do, and the lesson's text around it.</summary>
internal static class TaskRows
{
    /// <summary>The task alone.</summary>
    internal static List<TextRow> Task(Sheet sheet, ExerciseEditor editor, int width) =>
        Prose(sheet, editor.Run).Rows(editor.Run.Exercise.Task, width);

    /// <summary>The text that led here, the task, how many hints were taken, and what was read before.</summary>
    internal static List<TextRow> Whole(Sheet sheet, Screen.InLesson screen, ExerciseEditor editor, int width)
    {
        List<TextRow> rows = Prose(sheet, editor.Run).Rows(screen.Page.Lead, width);
        if (rows.Count > 0)
        {
            rows.Add(TextRow.Empty);
        }

        rows.AddRange(Task(sheet, editor, width));
        rows.Add(TextRow.Empty);
        string taken = sheet.Words.Fill("exercise.hints", ("n", editor.Run.HintsShown));
        string more = editor.Run.IsRoundDone ? "" : "    " + sheet.Words["exercise.next-hint"];
        rows.AddRange(Words.Wrap(taken + more, width, sheet.Theme.Scaffold));
        rows.Add(TextRow.Empty);
        rows.AddRange(ChecklistRows.Of(sheet, editor.Run, width));
        rows.AddRange(LessonLead.Before(sheet, screen, width));
        return rows;
    }

    internal static Prose Prose(Sheet sheet, ExerciseRun run) =>
        new(sheet, new FormulaScope(run.Turn.Side.World, null) { Learner = run.Turn.Side });
}
