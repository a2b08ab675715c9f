using Tutor.Lessons.Model;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>What of a lesson a quiz program can carry, and what it cannot.</summary>
internal sealed class QuizItems
{
    private QuizItems()
    {
    }

    /// <summary>The items in the order of the lesson.</summary>
    public List<QuizItem> All { get; } = [];

    /// <summary>What is left out or changed, a sentence each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Goes through a lesson. Never fails.</summary>
    public static QuizItems Of(Lesson lesson, ExportOrder order)
    {
        QuizItems items = new();
        QuizBuilder builder = new(lesson, order.Seed, items.Notes);
        int sections = 0;
        foreach (LessonBlock block in lesson.Blocks)
        {
            if (order.Item is not null && BlockId.Of(block) != order.Item)
            {
                continue;
            }

            sections += block is LessonBlock.Prose ? 1 : 0;
            items.Add(block, builder);
        }

        if (sections > 0)
        {
            items.Notes.Add($"'{lesson.Id}': the text between the questions is left out ({sections} parts).");
        }

        return items;
    }

    private void Add(LessonBlock block, QuizBuilder builder)
    {
        QuizItem? item = block switch
        {
            LessonBlock.Question question => builder.Of(question),
            LessonBlock.Exercise exercise => builder.Of(exercise),
            _ => null,
        };
        if (item is not null)
        {
            All.Add(item);
        }
        else if (block is LessonBlock.Worked or LessonBlock.Drill or LessonBlock.Lab or LessonBlock.Capture
            or LessonBlock.WireTask)
        {
            Notes.Add($"'{BlockId.Of(block)}' is left out: a {BlockId.Kind(block)} has no form there.");
        }
    }
}
