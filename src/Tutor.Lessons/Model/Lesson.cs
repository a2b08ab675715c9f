using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Model;

/// <summary>One lesson: its front matter and its blocks in the order of the file.</summary>
public sealed record Lesson
{
    /// <summary>The id, unique in the pack: <c>[a-z0-9-]</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for the lesson list; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>How long it takes, in minutes; 0 when not stated.</summary>
    public int Minutes { get; init; }

    /// <summary>The level as the author names it, such as <c>beginner</c>; may be empty.</summary>
    public string Level { get; init; } = "";

    /// <summary>
    /// The name of the profile that its scenarios follow unless they name their own: one of <see cref="Profiles.All"/>.
    /// </summary>
    public string Profile { get; init; } = Profiles.Rfc9293.Profile;

    /// <summary>Ids of lessons that come first.</summary>
    public EquatableArray<string> Requires { get; init; }

    /// <summary>What one can do afterwards.</summary>
    public EquatableArray<Objective> Objectives { get; init; }

    /// <summary>Ids of misconceptions that it treats.</summary>
    public EquatableArray<string> Misconceptions { get; init; }

    /// <summary>Where its facts are from, such as <c>RFC 9293 3.5</c>.</summary>
    public EquatableArray<string> Sources { get; init; }

    /// <summary>The blocks in order.</summary>
    public EquatableArray<LessonBlock> Blocks { get; init; }

    /// <summary>The shared scenarios of the pack that it names and that are not among its blocks.</summary>
    public EquatableArray<LessonBlock.ScenarioBlock> Shared { get; init; }

    /// <summary>The exercise of that id; null when there is none.</summary>
    public LessonBlock.Exercise? FindExercise(string id)
    {
        foreach (LessonBlock block in Blocks)
        {
            if (block is LessonBlock.Exercise exercise && exercise.Id == id)
            {
                return exercise;
            }
        }

        return null;
    }

    /// <summary>
    /// The ids of all that a learner does: examples, exercises, questions, drills and so on, in order.
    /// </summary>
    public EquatableArray<string> ItemIds()
    {
        List<string> ids = [];
        foreach (LessonBlock block in Blocks)
        {
            string? id = block switch
            {
                LessonBlock.Worked worked => worked.Id,
                LessonBlock.Exercise exercise => exercise.Id,
                LessonBlock.WireTask task => task.Id,
                LessonBlock.Question question => question.Id,
                LessonBlock.Drill drill => drill.Id,
                LessonBlock.Lab lab => lab.Id,
                LessonBlock.Capture capture => capture.Id,
                _ => null,
            };
            if (id is not null)
            {
                ids.Add(id);
            }
        }

        return EquatableArray.From(ids);
    }

    /// <summary>The scenario of that id, its own or a shared one; null when there is none.</summary>
    public LessonBlock.ScenarioBlock? FindScenario(string id)
    {
        foreach (LessonBlock block in Blocks)
        {
            if (block is LessonBlock.ScenarioBlock scenario && scenario.Id == id)
            {
                return scenario;
            }
        }

        foreach (LessonBlock.ScenarioBlock scenario in Shared)
        {
            if (scenario.Id == id)
            {
                return scenario;
            }
        }

        return null;
    }
}

/// <summary>Something that one can do after a lesson.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">It, in one sentence.</param>
public sealed record Objective(string Id, string Text);
