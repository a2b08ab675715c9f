using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Study.Lessons;

/// <summary>What an exercise, a question or a drill is called where it stands without its page.</summary>
public static class ItemName
{
    /// <summary>The question itself; for others the heading above it, else the lesson's title.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="block">One of its blocks.</param>
    public static string Of(Lesson lesson, LessonBlock block) =>
        block is LessonBlock.Question question ? Title(lesson, question) : HeadingAbove(lesson, block);

    /// <summary>The exercise, question or drill of an id; null when the lesson has none of that id.</summary>
    public static LessonBlock? Find(Lesson lesson, string id)
    {
        foreach (LessonBlock block in lesson.Blocks)
        {
            bool isIt = block switch
            {
                LessonBlock.Exercise exercise => exercise.Id == id,
                LessonBlock.Question question => question.Id == id,
                LessonBlock.Drill drill => drill.Id == id,
                _ => false,
            };
            if (isIt)
            {
                return block;
            }
        }

        return null;
    }

    private static string Title(Lesson lesson, LessonBlock.Question question)
    {
        string? scenario = question.ScenarioId ?? question.ValuesFrom;
        EquatableArray<TextRun> title = scenario is not null && lesson.FindScenario(scenario) is { } block
            ? TextRuns.Fill(question.Title, new FormulaScope(WorldRun.Start(block.Scenario, null), null))
            : question.Title;
        return TextRuns.Plain(title).Replace('\n', ' ');
    }

    private static string HeadingAbove(Lesson lesson, LessonBlock block)
    {
        string name = lesson.Title;
        foreach (LessonBlock other in lesson.Blocks)
        {
            if (other == block)
            {
                return name;
            }

            foreach (TextBlock text in other is LessonBlock.Prose prose ? prose.Text : [])
            {
                name = text is TextBlock.Heading heading ? TextRuns.Plain(heading.Text) : name;
            }
        }

        return name;
    }
}
