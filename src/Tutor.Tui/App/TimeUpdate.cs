using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.View;

namespace Tutor.Tui.App;

/// <summary>Looking back along time, and into the octets of what was sent.</summary>
internal static class TimeUpdate
{
    /// <summary>One moment earlier or later; later than the last is now again.</summary>
    internal static Next Look(Model model, Screen.InLesson screen, ExerciseEditor editor, int by)
    {
        LookingBack? looking = editor.Looking;
        if (looking is null && by > 0)
        {
            return model with { Notice = Message.Of("notice.now") };
        }

        EquatableArray<WorldState> steps = looking?.Steps ?? ExerciseTimeline.Of(editor.Run);
        int at = (looking?.At ?? steps.Count) + by;
        LookingBack? next = at >= steps.Count ? null : new LookingBack(steps, Math.Max(0, at));
        Model there = LessonUpdate.With(model, screen, new Activity.Exercising(editor with { Looking = next }));
        return at < 0 ? there with { Notice = Message.Of("notice.first-moment") } : there;
    }

    /// <summary>Back to now.</summary>
    internal static Next Now(Model model, Screen.InLesson screen, ExerciseEditor editor) =>
        LessonUpdate.With(model, screen, new Activity.Exercising(editor with { Looking = null }));

    /// <summary>Opens the headers of the segment that is selected, else of the newest.</summary>
    internal static Model OpenHeader(Model model, WorldState? world)
    {
        if (world is null || world.Ladder.IsEmpty)
        {
            return model with { Notice = Message.Of("notice.no-segment") };
        }

        int newest = world.Ladder.Count - 1;
        return Overlays.Push(model, new Overlay.Header(world, newest, View.Header.HeaderView.FirstField));
    }

    internal static Next Run(Model model, Overlay.Header header, Command command)
    {
        int last = header.World.Ladder.Count - 1;
        int fields = View.Header.HeaderView.FieldCount(header);
        return command switch
        {
            Command.StepBack => To(header with { Line = Math.Max(0, header.Line - 1) }),
            Command.StepForward => To(header with { Line = Math.Min(last, header.Line + 1) }),
            Command.Up => To(header with { Field = header.Field - 1 }),
            Command.Down => To(header with { Field = header.Field + 1 }),
            Command.PageUp => To(header with { Field = header.Field - 8 }),
            Command.PageDown => To(header with { Field = header.Field + 8 }),
            Command.Top => To(header with { Field = 0 }),
            Command.Bottom => To(header with { Field = fields - 1 }),
            _ => model,
        };

        Next To(Overlay.Header next) => Overlays.Replace(
            model,
            next with { Field = Math.Clamp(next.Field, 0, Math.Max(0, View.Header.HeaderView.FieldCount(next) - 1)) });
    }

    /// <summary>Opens what changed at the step that the screen shows, and why the states are what they are.</summary>
    internal static Next OpenStep(Model model)
    {
        (EquatableArray<WorldState> Steps, int At)? shown = model.Screen switch
        {
            Screen.InLesson { Activity: Activity.Exercising { Editor: { Looking: { } looking } } } =>
                (looking.Steps, looking.At),
            Screen.InLesson { Activity: Activity.Exercising { Editor.Run: var run } } =>
                AtEnd(ExerciseTimeline.Of(run)),
            Screen.InLesson { Activity: Activity.Watching { Run: var run } } =>
                AtEnd([.. run.Steps.AsEnumerable().Take(run.At), ShownWorld.Of(run)]),
            _ => null,
        };
        return shown is { } step ? Overlays.Push(model, new Overlay.Step(step.Steps, step.At, 0)) : model;
    }

    internal static Next Run(Model model, Overlay.Step step, Command command) => command switch
    {
        Command.StepBack => Overlays.Replace(model, To(step, step.At - 1)),
        Command.StepForward => Overlays.Replace(model, To(step, step.At + 1)),
        _ => Scrolling.Over(model, step, command),
    };

    private static Overlay.Step To(Overlay.Step step, int at) =>
        step with { At = Math.Clamp(at, 0, step.Steps.Count - 1), Scroll = 0 };

    private static (EquatableArray<WorldState> Steps, int At) AtEnd(EquatableArray<WorldState> steps) =>
        (steps, steps.Count - 1);
}
