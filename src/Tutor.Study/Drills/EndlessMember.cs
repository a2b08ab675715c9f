using Tutor.Lessons.Model;

namespace Tutor.Study.Drills;

/// <summary>An exercise or a question that an endless drill deals.</summary>
/// <param name="Pack">The pack's id.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Block">It.</param>
public sealed record EndlessMember(string Pack, Lesson Lesson, LessonBlock Block)
{
    /// <summary>Its id.</summary>
    public string Id => Block switch
    {
        LessonBlock.Exercise exercise => exercise.Id,
        LessonBlock.Question question => question.Id,
        _ => "",
    };

    /// <summary>What a lesson gives to an endless drill: its exercises, and what its drills deal.</summary>
    public static IEnumerable<EndlessMember> Of(string pack, Lesson lesson)
    {
        List<LessonBlock> dealt = [.. lesson.Blocks.AsEnumerable().OfType<LessonBlock.Drill>()
            .SelectMany(drill => DrillMembers.Of(lesson.Blocks.AsEnumerable(), drill).AsEnumerable())];
        return lesson.Blocks.AsEnumerable()
            .Where(block => block is LessonBlock.Exercise || dealt.Contains(block))
            .Select(block => new EndlessMember(pack, lesson, block));
    }

    /// <summary>True when the author expects a mistake of that diagnosis code in it.</summary>
    public bool Provokes(string code) => Block is LessonBlock.Exercise exercise
        && (exercise.Feedback.AsEnumerable().Any(feedback => feedback.Code.Id == code)
            || exercise.Hints.AsEnumerable().Any(hint => hint.ForCode?.Id == code)
            || Lesson.Blocks.AsEnumerable().OfType<LessonBlock.Expect>()
                .Where(expect => expect.ExerciseId == exercise.Id)
                .SelectMany(expect => expect.Rows.AsEnumerable())
                .Any(row => row.Code?.Id == code));
}
