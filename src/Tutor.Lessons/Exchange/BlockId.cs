using Tutor.Lessons.Model;

namespace Tutor.Lessons.Exchange;

/// <summary>Names the blocks of a lesson.</summary>
internal static class BlockId
{
    /// <summary>The blocks of a lesson and the shared scenarios that it names.</summary>
    public static IEnumerable<LessonBlock> Blocks(Lesson lesson) => lesson.Blocks.Concat<LessonBlock>(lesson.Shared);

    /// <summary>The block's id; null for one that has none.</summary>
    public static string? Of(LessonBlock block) => block switch
    {
        LessonBlock.ScenarioBlock scenario => scenario.Id,
        LessonBlock.Worked worked => worked.Id,
        LessonBlock.Exercise exercise => exercise.Id,
        LessonBlock.WireTask task => task.Id,
        LessonBlock.Question question => question.Id,
        LessonBlock.Drill drill => drill.Id,
        LessonBlock.Lab lab => lab.Id,
        LessonBlock.Capture capture => capture.Id,
        _ => null,
    };

    /// <summary>What kind of block it is, for notes.</summary>
    public static string Kind(LessonBlock block) => block switch
    {
        LessonBlock.ScenarioBlock => "scenario",
        LessonBlock.Worked => "worked example",
        LessonBlock.Exercise => "exercise",
        LessonBlock.WireTask => "task for the wire",
        LessonBlock.Question => "question",
        LessonBlock.Drill => "drill",
        LessonBlock.Lab => "lab",
        LessonBlock.Capture => "capture",
        LessonBlock.Expect => "expect table",
        _ => "text",
    };
}
