using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Study.Lessons;

/// <summary>Cuts a lesson into the stops on the way through it.</summary>
public static class LessonPages
{
    /// <summary>
    /// The pages in order. Text that is more than headings is a page of its own, and stays beside what follows it; the
    /// headings at its end belong to what follows only.
    /// </summary>
    public static EquatableArray<LessonPage> Of(Lesson lesson)
    {
        List<LessonPage> pages = [];
        EquatableArray<TextBlock> lead = [];
        foreach (LessonBlock block in lesson.Blocks)
        {
            if (block is LessonBlock.Prose prose)
            {
                lead = lead.AddRange(Filled(lesson, prose));
            }
            else if (IsStop(block))
            {
                AddReading(pages, WithoutLastHeadings(lead));
                pages.Add(Stop(block, lead));
                lead = [];
            }
        }

        AddReading(pages, lead);
        return EquatableArray.From(pages);
    }

    /// <summary>The text with the values of its scenario at the start.</summary>
    private static EquatableArray<TextBlock> Filled(Lesson lesson, LessonBlock.Prose prose) =>
        prose.ScenarioId is { } id && lesson.FindScenario(id) is { } scenario
            ? TextRuns.Fill(prose.Text, new FormulaScope(WorldRun.Start(scenario.Scenario, null), null))
            : prose.Text;

    private static bool IsStop(LessonBlock block) =>
        block is LessonBlock.Worked or LessonBlock.Exercise or LessonBlock.Question;

    private static LessonPage Stop(LessonBlock block, EquatableArray<TextBlock> lead) => block switch
    {
        LessonBlock.Worked worked => new LessonPage.Worked(lead, worked),
        LessonBlock.Exercise exercise => new LessonPage.Exercise(lead, exercise),
        LessonBlock.Question question => new LessonPage.Question(lead, question),
        _ => throw new ArgumentException($"{block.GetType().Name} is not a stop.", nameof(block)),
    };

    private static void AddReading(List<LessonPage> pages, EquatableArray<TextBlock> text)
    {
        if (!text.IsEmpty)
        {
            pages.Add(new LessonPage.Read(text));
        }
    }

    private static EquatableArray<TextBlock> WithoutLastHeadings(EquatableArray<TextBlock> text)
    {
        int count = text.Count;
        while (count > 0 && text[count - 1] is TextBlock.Heading)
        {
            count--;
        }

        return EquatableArray.Create(text.AsSpan()[..count]);
    }
}
