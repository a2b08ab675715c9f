using Tutor.Lessons.Packs;
using Tutor.Study.FirstMinute;
using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The first minute: which key is live, where it leads, and what the log keeps of it.</summary>
public static class FirstMinuteUpdate
{
    private const string OldNews = PackId.Core + "/handshake";

    /// <summary>
    /// The command of the control that is live; the others of <see cref="FirstMinuteControl"/> have no key then.
    /// </summary>
    public static Command Live(FirstMinuteRun run) => run.Live switch
    {
        FirstMinuteControl.TickAck => Command.ToggleAck,
        FirstMinuteControl.TakeBack => Command.Undo,
        FirstMinuteControl.Enter => run.IsSending ? Command.Send : Command.StepForward,
    };

    /// <summary>The first minute in the place of the screen of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="step">The screen to begin with, from 0.</param>
    /// <param name="isColourless">True when no colours are shown, which is then said.</param>
    public static Model Begin(Model model, int step, bool isColourless) => model with
    {
        Screen = new Screen.FirstMinute(FirstMinuteMoves.At(step)) { IsColourless = isColourless },
    };

    internal static Next Run(Model model, Screen.FirstMinute screen, Command command)
    {
        if (command == Command.Back)
        {
            return Leave(model, screen.Run, Message.Of("first.left"));
        }

        if (command != Live(screen.Run))
        {
            return model;
        }

        FirstMinuteRun next = FirstMinuteMoves.Press(screen.Run, screen.Run.Live);
        return next.Step == FirstMinuteStep.Over
            ? Leave(model, next, OnTheMenu(model.Library))
            : Next.Of(model with { Screen = screen with { Run = next } })
                .Saving(new ProgressEntry.FirstMinute(0, (int)next.Step, IsOver: false));
    }

    /// <summary>What a key that does nothing on this screen answers: the one that does.</summary>
    internal static Message DeadKey(Model model, FirstMinuteRun run)
    {
        Command live = Live(run);
        string[] keys = [.. Keymap.Of(model)
            .Where(each => each.Command == live)
            .SelectMany(each => each.FunctionKey is { } function ? [each.Key, function] : new[] { each.Key })];
        return keys is [var one, var other]
            ? Message.Of(
                "first.only-two", new MessageArgument.Word("key", one), new MessageArgument.Word("other", other))
            : Message.Of("first.only", new MessageArgument.Word("key", string.Join(' ', keys)));
    }

    private static Next Leave(Model model, FirstMinuteRun run, Message notice) =>
        Next.Of(model with { Screen = LessonListUpdate.At(model.Library, ""), Overlays = [], Notice = notice })
            .Saving(new ProgressEntry.FirstMinute(0, (int)run.Step, IsOver: true));

    /// <summary>The lesson to skip to is the one after the handshake's, where that comes first.</summary>
    private static Message OnTheMenu(Library library)
    {
        int known = library.Find(OldNews) ?? 1;
        int target = known > 0 ? known : 1;
        return target < library.Lessons.Count
            ? Message.Of("first.menu", new MessageArgument.Word("lesson", library.Lessons[target].Head.Title))
            : Message.Of("first.menu-alone");
    }
}
