using Tutor.Study.Worked;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>A worked example.</summary>
internal static class WorkedUpdate
{
    internal static Next Run(Model model, Screen.InLesson screen, WorkedRun run, Command command)
    {
        Model To(WorkedRun next) => LessonUpdate.With(model, screen, new Activity.Watching(next));
        bool isAsked = run.Pending is not null;
        return command switch
        {
            Command.StepForward when run.IsDone => model with { Notice = Message.Of("worked.end") },
            Command.StepForward => To(run.Forward()),
            Command.StepBack => To(run.Back()),
            Command.Open => To(run.Answer()),
            Command.Up when isAsked => To(Select(run, run.Selected - 1)),
            Command.Down when isAsked => To(Select(run, run.Selected + 1)),
            Command.ExplainStep => TimeUpdate.OpenStep(model),
            Command.Header => TimeUpdate.OpenHeader(model, View.ShownWorld.Of(run)),
            _ => Scrolling.Text(model, screen, command),
        };
    }

    internal static WorkedRun Select(WorkedRun run, int index) => run.Pending is { } pending
        ? run with { Selected = Math.Clamp(index, 0, Math.Max(0, pending.Options.Count - 1)) }
        : run;
}
