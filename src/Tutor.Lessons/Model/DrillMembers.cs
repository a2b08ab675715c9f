using Tutor.Tcp;

namespace Tutor.Lessons.Model;

/// <summary>What a drill deals.</summary>
public static class DrillMembers
{
    /// <summary>
    /// The exercises and questions that a drill names, or that serve an objective that it names, in the order of the
    /// file; none twice. Never fails: a name that nothing has gives nothing.
    /// </summary>
    /// <param name="blocks">The blocks of the lesson.</param>
    /// <param name="drill">The drill.</param>
    public static EquatableArray<LessonBlock> Of(IEnumerable<LessonBlock> blocks, LessonBlock.Drill drill)
    {
        ReadOnlySpan<string> from = drill.From.AsSpan();
        List<LessonBlock> members = [];
        foreach (LessonBlock block in blocks)
        {
            (string Id, string? Objective)? item = block switch
            {
                LessonBlock.Exercise exercise => (exercise.Id, exercise.Objective),
                LessonBlock.Question question => (question.Id, question.Objective),
                _ => null,
            };
            if (item is { } known
                && (from.Contains(known.Id) || (known.Objective is { } objective && from.Contains(objective))))
            {
                members.Add(block);
            }
        }

        return EquatableArray.From(members);
    }
}
