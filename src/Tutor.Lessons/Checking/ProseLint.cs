using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Holds the prose of a lesson against the screen of 80 columns and 24 rows.</summary>
/// <param name="source">The lesson's text; null when it is not at hand, so that places are those of blocks.</param>
/// <param name="lesson">The lesson.</param>
/// <param name="add">Takes what is wrong.</param>
internal sealed class ProseLint(SourceText? source, Lesson lesson, Action<string, SourcePosition, string> add)
{
    private const int MostTaskRows = 2;
    private const int RowsOfScreen = 20;
    private const int MostScreens = 3;

    /// <summary>Reports what does not fit.</summary>
    public void Check()
    {
        LessonBlock.Prose? first = null;
        int rows = 0;
        foreach (LessonBlock block in lesson.Blocks)
        {
            CheckWidths(block);
            switch (block)
            {
                case LessonBlock.Prose prose:
                    first ??= prose;
                    rows += TextSize.Rows(prose.Text) + 1;
                    break;
                case LessonBlock.ScenarioBlock or LessonBlock.Expect:
                    break;
                default:
                    CheckPage(first, rows);
                    (first, rows) = (null, 0);
                    break;
            }
        }

        CheckPage(first, rows);
    }

    private void CheckPage(LessonBlock.Prose? first, int rows)
    {
        if (first is not null && rows > MostScreens * RowsOfScreen)
        {
            add(
                "page-long", first.At,
                $"About {rows} rows of text begin here, with nothing to do between: more than {MostScreens} screens.");
        }
    }

    private void CheckWidths(LessonBlock block)
    {
        switch (block)
        {
            case LessonBlock.Prose prose:
                CheckWidths(prose.Text, prose.At);
                break;
            case LessonBlock.Worked worked:
                foreach (WorkedPart.Prose part in worked.Parts.OfType<WorkedPart.Prose>())
                {
                    CheckWidths(part.Text, worked.At);
                }

                break;
            case LessonBlock.Exercise exercise:
                CheckWidths(exercise.Task, exercise.At);
                CheckTask(exercise);
                break;
            case LessonBlock.WireTask task:
                CheckWidths(task.Task, task.At);
                break;
            case LessonBlock.Question question:
                CheckWidths(question.Body, question.At);
                break;
            default:
                break;
        }
    }

    private void CheckTask(LessonBlock.Exercise exercise)
    {
        FormulaScope scope = new(WorldRun.Start(lesson.FindScenario(exercise.ScenarioId)!.Scenario, null), null);
        int rows = TextSize.Rows(TextRuns.Fill(exercise.Task, scope));
        if (rows > MostTaskRows)
        {
            add(
                "task-long", exercise.At,
                $"The task of '{exercise.Id}' takes {rows} rows at 80 columns; {MostTaskRows} stay on the screen. "
                + "Say the rest in the text before the exercise.");
        }
    }

    private void CheckWidths(EquatableArray<TextBlock> text, SourcePosition at)
    {
        foreach (TextBlock block in text)
        {
            switch (block)
            {
                case TextBlock.Code code:
                    CheckCode(TextRuns.Plain(code.Text), at);
                    break;
                case TextBlock.Table { Rows.IsEmpty: false } table when TextSize.Width(table) > TextSize.Columns:
                    add(
                        "table-wide", Place(TextRuns.Plain(table.Rows[0][0]), at),
                        $"The table is {TextSize.Width(table)} columns wide; {TextSize.Columns} fit.");
                    break;
                case TextBlock.Quote quote:
                    CheckWidths(quote.Blocks, at);
                    break;
                case TextBlock.List list:
                    foreach (EquatableArray<TextBlock> item in list.Items)
                    {
                        CheckWidths(item, at);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void CheckCode(string code, SourcePosition at)
    {
        if (code.Split('\n').FirstOrDefault(line => TextSize.Width(line) > TextSize.Columns) is { } wide)
        {
            add(
                "code-wide", Place(wide, at),
                $"This line of a code block is {TextSize.Width(wide)} columns wide; {TextSize.Columns} fit. Break it.");
        }
    }

    /// <summary>Where a text stands at or behind a block's start; the start when it is not found as it is.</summary>
    private SourcePosition Place(string text, SourcePosition from)
    {
        for (int line = from.Line - 1; line < (source?.LineCount ?? 0); line++)
        {
            int column = source!.Line(line).IndexOf(text, StringComparison.Ordinal);
            if (column >= 0)
            {
                return new SourcePosition(line + 1, column + 1);
            }
        }

        return from;
    }
}
