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
    /// The pages in order. Text is a page of its own, but for the headings right before something to do: they lead it.
    /// </summary>
    public static EquatableArray<LessonPage> Of(Lesson lesson)
    {
        List<LessonPage> pages = [];
        EquatableArray<TextBlock> text = [];
        foreach (LessonBlock block in lesson.Blocks)
        {
            if (block is LessonBlock.Prose prose)
            {
                if (prose.StartsPage)
                {
                    AddReading(pages, text);
                    text = [];
                }

                text = text.AddRange(Filled(lesson, prose));
            }
            else if (IsStop(block))
            {
                int headings = StartOfLastHeadings(text);
                AddReading(pages, EquatableArray.Create(text.AsSpan()[..headings]));
                pages.Add(Stop(lesson, block, EquatableArray.Create(text.AsSpan()[headings..])));
                text = [];
            }
        }

        AddReading(pages, text);
        return EquatableArray.From(pages);
    }

    /// <summary>The text with the values of its scenario at the start.</summary>
    private static EquatableArray<TextBlock> Filled(Lesson lesson, LessonBlock.Prose prose) =>
        Filled(lesson, prose.ScenarioId, prose.Text);

    private static EquatableArray<TextBlock> Filled(
        Lesson lesson, string? scenarioId, EquatableArray<TextBlock> text) =>
        scenarioId is { } id && lesson.FindScenario(id) is { } scenario
            ? TextRuns.Fill(text, new FormulaScope(WorldRun.Start(scenario.Scenario, null), null))
            : text;

    private static bool IsStop(LessonBlock block) => block is LessonBlock.Worked or LessonBlock.Exercise
        or LessonBlock.Question or LessonBlock.Drill or LessonBlock.Lab or LessonBlock.Capture or LessonBlock.WireTask;

    private static LessonPage Stop(Lesson lesson, LessonBlock block, EquatableArray<TextBlock> lead) => block switch
    {
        LessonBlock.Worked worked => new LessonPage.Worked(lead, worked),
        LessonBlock.Exercise exercise => new LessonPage.Exercise(lead, exercise),
        LessonBlock.WireTask task => new LessonPage.WireTask(lead, task),
        LessonBlock.Question question => new LessonPage.Question(lead, question),
        LessonBlock.Drill drill => new LessonPage.Drill(lead, drill),
        LessonBlock.Lab lab => new LessonPage.Lab([.. lead, .. Filled(lesson, lab.ScenarioId, Readable(lab))], lab),
        LessonBlock.Capture capture => new LessonPage.Capture(lead, capture),
        _ => throw new ArgumentException($"{block.GetType().Name} is not a stop.", nameof(block)),
    };

    /// <summary>The text of a lab, its tasks as a numbered list.</summary>
    private static EquatableArray<TextBlock> Readable(LessonBlock.Lab lab) => lab.Tasks.IsEmpty
        ? lab.Text
        : lab.Text.Add(new TextBlock.List(
            1,
            EquatableArray.From(lab.Tasks.AsEnumerable().Select(task =>
                (EquatableArray<TextBlock>)[new TextBlock.Paragraph(task)]))));

    private static void AddReading(List<LessonPage> pages, EquatableArray<TextBlock> text)
    {
        if (!text.IsEmpty)
        {
            pages.Add(new LessonPage.Read(text));
        }
    }

    private static int StartOfLastHeadings(EquatableArray<TextBlock> text)
    {
        int start = text.Count;
        while (start > 0 && text[start - 1] is TextBlock.Heading)
        {
            start--;
        }

        return start;
    }
}
