using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Tcp.Judging;

namespace Tutor.Tui.App;

/// <summary>The learner says what the peer will answer, then sends. A wrong prediction costs nothing.</summary>
internal static class Predicting
{
    /// <summary>Asks for a prediction; says what is wrong when no segment can be made of the fields.</summary>
    internal static Next Ask(Model model, Screen.InLesson screen, ExerciseEditor editor)
    {
        if (editor.Run.IsClosed)
        {
            return model with { Notice = ExerciseUpdate.Closed(model, editor.Run) };
        }

        Composition composed = Composition.Of(editor, NumberFormat.StyleOf(model));
        if (composed.Problem is { } problem)
        {
            ExerciseEditor there = editor with { Focus = composed.Field };
            return LessonUpdate.With(model, screen, new Activity.Exercising(there)) with { Notice = problem };
        }

        ExerciseEditor now = editor with { Looking = null };
        ReplyPrediction asked = ReplyPrediction.Of(editor.Run, composed.Segment);
        return Overlays.Push(
            LessonUpdate.With(model, screen, new Activity.Exercising(now)), new Overlay.Predict(asked, 0));
    }

    internal static Next Run(Model model, Overlay.Predict overlay, Command command) => command switch
    {
        Command.Up => Overlays.Replace(model, Select(overlay, overlay.Selected - 1)),
        Command.Down => Overlays.Replace(model, Select(overlay, overlay.Selected + 1)),
        Command.Send => Send(Overlays.Pop(model), new Foretold(overlay.Asked, overlay.Selected)),
        _ => model,
    };

    internal static Overlay.Predict Select(Overlay.Predict overlay, int index) =>
        overlay with { Selected = Math.Clamp(index, 0, overlay.Asked.Options.Count - 1) };

    /// <summary>What the log keeps of a prediction.</summary>
    internal static ProgressEntry.Predicted Entry(ExerciseRun run, Foretold foretold) => new(
        0,
        run.Lesson.Id,
        run.Exercise.Id,
        foretold.Option.Text,
        foretold.Asked.Right.Text,
        foretold.Option.IsRight);

    private static Next Send(Model model, Foretold foretold) =>
        model.Screen is Screen.InLesson { Activity: Activity.Exercising { Editor: var editor } } screen
            ? ExerciseUpdate.Try(
                model, screen, editor, new Move.Send(foretold.Asked.Segment), wasShown: false, foretold)
            : model;
}
