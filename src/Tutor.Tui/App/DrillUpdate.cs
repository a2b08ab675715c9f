using Tutor.Lessons.Model;
using Tutor.Study.Drills;
using Tutor.Study.Progress;

namespace Tutor.Tui.App;

/// <summary>
/// A drill: its exercises and questions are worked on as everywhere; here is only counted, and dealt anew. What is done
/// in a drill is not remembered of the exercise itself.
/// </summary>
internal static class DrillUpdate
{
    /// <summary>The page with the first variant.</summary>
    internal static Screen.InLesson Begin(Model model, Screen.InLesson screen, DrillRun drill) =>
        screen with { Drill = drill, Activity = Variant(model, drill), Scroll = 0 };

    /// <summary>The drill where it was left.</summary>
    internal static DrillRun Resume(Model model, Screen.InLesson screen, LessonBlock.Drill block) => DrillRun.Resume(
        screen.Lesson, block, model.Book.Of(screen.From.PackId).Of(screen.Lesson.Id, block.Id), model.Seed);

    internal static Next Run(Model model, Screen.InLesson screen, DrillRun drill, Command command)
    {
        if (command is Command.Deal or Command.Again or Command.Restart)
        {
            return model with { Screen = Begin(model, screen, drill.Deal()) };
        }

        Next inner = LessonUpdate.RunPage(model, screen, command);
        if (inner.Model.Screen is not Screen.InLesson { Drill: not null } done || done.At != screen.At)
        {
            return inner;
        }

        DrillRun after = Counted(drill, done.Activity);
        Next next = Forgetting(inner, model);
        next = next with { Model = next.Model with { Screen = done with { Drill = after } } };
        next = after.IsOver && !drill.IsOver ? Remembering(next, after) : next;
        return after.IsSolved && !drill.IsSolved ? Solved(next, after) : next;
    }

    private static DrillRun Counted(DrillRun drill, Activity activity) => activity switch
    {
        Activity.Exercising exercising => drill.After(exercising.Editor.Run),
        Activity.Answering answering => drill.After(answering.Run),
        _ => drill,
    };

    /// <summary>The same, and how far the drill is, so that it goes on there when it is opened again.</summary>
    private static Next Remembering(Next next, DrillRun drill) => next.Saving(new ProgressEntry.Dealt(
        0, drill.Lesson.Id, drill.Block.Id, drill.Seed, drill.Dealt + 1, drill.InARow));

    /// <summary>The same without what the exercise or question would have saved of itself.</summary>
    internal static Next Forgetting(Next inner, Model before)
    {
        Next next = inner.Model with { Book = before.Book };
        foreach (Cmd command in inner.Commands)
        {
            next = command is Cmd.Save ? next : next.And(command);
        }

        return next;
    }

    private static Next Solved(Next next, DrillRun drill)
    {
        string hash = ItemHash.Of(drill.Block);
        ProgressEntry.Solved entry = new(0, drill.Lesson.Id, drill.Block.Id, hash, WasHelped: false);
        return LessonUpdate.Complete(next, (Screen.InLesson)next.Model.Screen, entry);
    }

    private static Activity Variant(Model model, DrillRun drill)
    {
        if (drill.BeginExercise() is { } exercise)
        {
            return new Activity.Exercising(ExerciseUpdate.Begin(exercise, model.Settings.Numbers));
        }

        return drill.BeginQuestion() is { } question ? new Activity.Answering(question) : new Activity.Reading();
    }
}
