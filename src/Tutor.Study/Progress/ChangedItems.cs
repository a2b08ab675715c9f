using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Study.Progress;

/// <summary>Finds what a learner solved before it was changed.</summary>
public static class ChangedItems
{
    /// <summary>True when an item was solved and asks something else now. Never fails.</summary>
    /// <param name="lesson">The lesson as it is now.</param>
    /// <param name="progress">What the log of its pack says.</param>
    /// <param name="item">The id of an exercise, a question, a drill or a lab.</param>
    public static bool IsChanged(Lesson lesson, LearnerProgress progress, string item) =>
        progress.Of(lesson.Id, item) is { IsSolved: true, SolvedHash: { Length: > 0 } solved }
        && ItemHash.Find(lesson, item) is { } now
        && now != solved;

    /// <summary>How many items of a lesson were changed since they were solved.</summary>
    public static int Count(Lesson lesson, LearnerProgress progress) => lesson.Blocks.Count(block => block switch
    {
        LessonBlock.Exercise exercise => IsChanged(lesson, progress, exercise.Id),
        LessonBlock.WireTask task => IsChanged(lesson, progress, task.Id),
        LessonBlock.Question question => IsChanged(lesson, progress, question.Id),
        LessonBlock.Drill drill => IsChanged(lesson, progress, drill.Id),
        LessonBlock.Lab lab => IsChanged(lesson, progress, lab.Id),
        _ => false,
    });

    /// <summary>What the list of lessons says of it; null when nothing. No lesson is read for it.</summary>
    /// <param name="known">Where the learner is in the lesson; null when it was never opened.</param>
    /// <param name="hash">The hash of the lesson's text as it is now (<see cref="Fnv"/>).</param>
    public static Message? InList(LessonProgress? known, Func<string> hash) => known switch
    {
        null or { Text.Length: 0 } => null,
        _ when known.Text != hash() => Message.Of("list.updated"),
        { Changed: > 0 } => Message.Of("list.changed", new MessageArgument.Count("n", known.Changed)),
        _ => null,
    };
}
