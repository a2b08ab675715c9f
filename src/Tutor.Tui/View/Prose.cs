using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Study.Lessons;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>The text of a lesson as rows, its templates filled from a world.</summary>
internal sealed class Prose(Sheet sheet, FormulaScope? scope)
{
    internal List<TextRow> Rows(EquatableArray<TextBlock> blocks, int width) =>
        [.. TextLayout.Rows(Filling.Of(blocks, Value), width, sheet.Look)];

    internal List<TextRow> Rows(EquatableArray<TextRun> runs, int width) =>
        Rows([new TextBlock.Paragraph(runs)], width);

    /// <summary>A paragraph that begins with bold words.</summary>
    internal List<TextRow> Rows(string lead, string text, int width) => Rows(
        [
            new TextRun.Words(lead + (text.Length == 0 ? "" : "  "), TextEmphasis.Bold),
            new TextRun.Words(text, TextEmphasis.None),
        ],
        width);

    /// <summary>The text that a page stands under, in the world of the scenario that was declared last.</summary>
    internal static Prose Of(Sheet sheet, Lesson lesson, LessonPage page) =>
        new(sheet, ScenarioOf(lesson, page) is { } scenario ? new FormulaScope(WorldRun.Start(scenario, null), null) : null);

    private string Value(Formula formula) => scope is null ? "?" : sheet.Words.Value(formula, scope);

    private static Scenario? ScenarioOf(Lesson lesson, LessonPage page)
    {
        Scenario? last = null;
        foreach (LessonBlock block in lesson.Blocks)
        {
            if (block is LessonBlock.ScenarioBlock scenario)
            {
                last = scenario.Scenario;
            }
            else if (IsOn(page, block))
            {
                break;
            }
        }

        return last;
    }

    private static bool IsOn(LessonPage page, LessonBlock block) => (page, block) switch
    {
        (LessonPage.Worked worked, _) => ReferenceEquals(worked.Block, block),
        (LessonPage.Exercise exercise, _) => ReferenceEquals(exercise.Block, block),
        (LessonPage.Question question, _) => ReferenceEquals(question.Block, block),
        (_, LessonBlock.Prose prose) =>
            !prose.Text.IsEmpty && !page.Lead.IsEmpty && ReferenceEquals(prose.Text[^1], page.Lead[^1]),
        _ => false,
    };
}
