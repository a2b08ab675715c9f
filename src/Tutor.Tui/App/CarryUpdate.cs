using Tutor.Study.Carrying;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>A task whose wire the learner is: what keys do, and what of it is saved.</summary>
internal static class CarryUpdate
{
    internal static Next Run(Model model, Screen.InLesson screen, Activity.Carrying carrying, Command command)
    {
        WireRun run = carrying.Run;
        return command switch
        {
            Command.Deliver => OnLine(model, screen, carrying, number => new WireMove.Deliver(number)),
            Command.Drop => OnLine(model, screen, carrying, number => new WireMove.Drop(number)),
            Command.Duplicate => OnLine(model, screen, carrying, number => new WireMove.Copy(number)),
            Command.NextEvent => Make(model, screen, run, new WireMove.Wait()),
            Command.Undo when run.At == 0 => model with { Notice = Message.Of("notice.nothing-to-undo") },
            Command.Undo => To(model, screen, run.Undo()),
            Command.Redo when run.At == run.Steps.Count - 1 =>
                model with { Notice = Message.Of("notice.nothing-to-redo") },
            Command.Redo => To(model, screen, run.Redo()),
            Command.Restart => To(model, screen, run.Restart()),
            Command.Hint => Hint(model, screen, run),
            Command.ShowMe => run.ShowMe() is { } shown
                ? To(model, screen, shown)
                : model with { Notice = Message.Of("carry.no-way") },
            Command.Up => Moved(model, screen, carrying, -1),
            Command.Down => Moved(model, screen, carrying, 1),
            _ => Scrolling.Text(model, screen, command),
        };
    }

    /// <summary>Makes a move; says why it cannot be made.</summary>
    internal static Next Make(Model model, Screen.InLesson screen, WireRun run, WireMove move)
    {
        if (run.Make(move) is { } next)
        {
            return To(model, screen, next);
        }

        return model with
        {
            Notice = run.IsReached ? Message.Of("carry.over")
                : run.Left == 0 ? Message.Of("carry.stuck")
                : move switch
                {
                    WireMove.Deliver deliver => NotUnderWay(deliver.Number),
                    WireMove.Drop drop => NotUnderWay(drop.Number),
                    WireMove.Copy copy =>
                        Message.Of("sandbox.no-segment", new MessageArgument.Count("n", copy.Number)),
                    _ => Message.Of("carry.nothing-ahead"),
                },
        };
    }

    /// <summary>Puts the cursor on a segment that was clicked; a second click delivers it.</summary>
    internal static Next ClickLine(Model model, Screen.InLesson screen, Activity.Carrying carrying, int number) =>
        carrying.SelectedLine == number
            ? Run(model, screen, carrying, Command.Deliver)
            : LessonUpdate.With(model, screen, carrying with { Line = number });

    private static Message NotUnderWay(int number) =>
        Message.Of("sandbox.not-under-way", new MessageArgument.Count("n", number));

    private static Next OnLine(
        Model model, Screen.InLesson screen, Activity.Carrying carrying, Func<int, WireMove> move) =>
        carrying.SelectedLine is { } number
            ? Make(model, screen, carrying.Run, move(number))
            : model with { Notice = Message.Of("sandbox.no-line") };

    private static Next Hint(Model model, Screen.InLesson screen, WireRun run)
    {
        WireRun told = run.Hint();
        return told.HintsShown == run.HintsShown
            ? model with { Notice = Message.Of("carry.no-hint") }
            : To(model, screen, told).Saving(new ProgressEntry.Hinted(0, screen.Lesson.Id, run.Block.Id));
    }

    private static Next To(Model model, Screen.InLesson screen, WireRun run)
    {
        Next next = LessonUpdate.With(model, screen with { Scroll = 0 }, new Activity.Carrying(run));
        bool isNew = !model.Progress.Of(screen.Lesson.Id, run.Block.Id).IsSolved;
        return run.IsSolved && isNew
            ? LessonUpdate.Complete(next, screen, new ProgressEntry.Experimented(
                0, screen.Lesson.Id, run.Block.Id, ItemHash.Of(screen.Lesson, run.Block)))
            : next;
    }

    private static Model Moved(Model model, Screen.InLesson screen, Activity.Carrying carrying, int by)
    {
        EquatableArray<LadderLine> lines = carrying.Run.World.Ladder;
        return lines.IsEmpty
            ? model
            : LessonUpdate.With(model, screen, carrying with
            {
                Line = Math.Clamp((carrying.SelectedLine ?? 1) + by, lines[0].Number, lines[^1].Number),
            });
    }
}
