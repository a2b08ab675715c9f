using Tutor.Lessons.Formulas;
using Tutor.Study.Carrying;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Carrying;

/// <summary>The task of the wire, how it stands, and what each key does, as rows.</summary>
internal static class CarryRows
{
    private const int KeyColumns = 7;

    private static readonly Command[] Listed =
    [
        Command.Deliver, Command.Drop, Command.Duplicate, Command.NextEvent, Command.NextPage, Command.Undo,
        Command.Redo, Command.Restart, Command.Hint, Command.ShowMe,
    ];

    /// <summary>What the last move did and how the task stands, the task, the goal, the hints.</summary>
    internal static List<TextRow> Task(Sheet sheet, Screen.InLesson screen, WireRun run, int width)
    {
        Prose prose = new(sheet, new FormulaScope(run.World, null));
        List<TextRow> rows = [];
        foreach (Message said in Standing(run))
        {
            rows.AddRange(Words.Wrap(sheet.Words.Of(said), width, sheet.Theme.Strong));
        }

        if (run.HintsShown > 0)
        {
            rows.AddRange(Hint(sheet, prose, run, run.HintsShown, width)); // What was asked for last is in sight.
        }

        rows.AddRange(prose.Rows(run.Block.Task, width));
        rows.AddRange(Words.Wrap(sheet.Words.Of(Goal(run)), width, sheet.Theme.Plain));
        for (int number = run.HintsShown - 1; number > 0; number--)
        {
            rows.AddRange(Hint(sheet, prose, run, number, width));
        }

        rows.AddRange(LessonLead.Before(sheet, screen, width));
        return rows;
    }

    private static List<TextRow> Hint(Sheet sheet, Prose prose, WireRun run, int number, int width) => prose.Rows(
        sheet.Words.Fill("exercise.hint", ("n", number)), run.Hints[number - 1].Text, width);

    /// <summary>What the last move did, and whether the goal holds or no move is left.</summary>
    internal static IEnumerable<Message> Standing(WireRun run)
    {
        if (run.Last.Move is { } move)
        {
            yield return Did(run, move);
        }

        if (run.IsReached)
        {
            yield return Message.Of(run.WasShown ? "carry.shown" : "carry.reached");
        }
        else if (run.Left == 0)
        {
            yield return Message.Of("carry.stuck");
        }
    }

    /// <summary>How many moves were made and are left.</summary>
    internal static Message Moves(WireRun run) => Message.Of(
        "carry.moves",
        new MessageArgument.Count("n", run.At),
        new MessageArgument.Count("m", run.Block.MaxMoves),
        new MessageArgument.Count("left", run.Left));

    /// <summary>When it is done.</summary>
    internal static Message Goal(WireRun run) =>
        Message.Of("carry.goal", new MessageArgument.Word("goal", run.Block.Goal.Source));

    /// <summary>True when the key would do something now; always for keys that are not about the wire.</summary>
    private static bool CanDo(Activity.Carrying carrying, Command command)
    {
        WireRun run = carrying.Run;
        return command switch
        {
            Command.Deliver or Command.Drop => run.GoesOn && carrying.SelectedLine is { } number
                && WirePlay.IsUnderWay(run.World, number),
            Command.Duplicate or Command.NextEvent => run.GoesOn,
            Command.NextPage => run.IsReached,
            Command.Undo or Command.Restart => run.At > 0,
            Command.Redo => run.At < run.Steps.Count - 1,
            Command.ShowMe => !run.IsReached,
            _ => true,
        };
    }

    /// <summary>A row for each key that does something now.</summary>
    internal static List<TextRow> Keys(Sheet sheet, Activity.Carrying carrying, int width)
    {
        EquatableArray<Binding> keys = Keymap.Of(sheet.Model with { Overlays = [] });
        string number = carrying.SelectedLine?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
        List<TextRow> rows = [];
        foreach (Command command in Listed.Where(command => CanDo(carrying, command)))
        {
            string key = keys.FirstOrDefault(binding => binding.Command == command)?.Key ?? "";
            string text = sheet.Words.Fill("carry.do-" + command, ("n", number));
            if (key.Length > 0)
            {
                rows.Add(new TextRow(
                [
                    new StyledRun(TextWidth.Pad(key, KeyColumns), sheet.Theme.Strong),
                    new StyledRun(sheet.Cut(text, Math.Max(0, width - KeyColumns)), sheet.Theme.Plain),
                ]));
            }
        }

        return rows;
    }

    private static Message Did(WireRun run, WireMove move) => move switch
    {
        WireMove.Deliver deliver => Number("sandbox.did-deliver", deliver.Number),
        WireMove.Drop drop => Number("carry.did-drop", drop.Number),
        WireMove.Copy copy => Message.Of(
            "sandbox.did-duplicate",
            new MessageArgument.Count("n", copy.Number),
            new MessageArgument.Count("copy", run.World.Sent)),
        _ => Waited(run.Before!.World, run.World),
    };

    /// <summary>What happened by itself: a segment was sent, a state was left, or something that is not seen.</summary>
    private static Message Waited(WorldState before, WorldState after)
    {
        MessageArgument time = new MessageArgument.Word("time", after.Now.ToString());
        if (after.Sent > before.Sent)
        {
            return Message.Of("carry.did-wait-sent", time, new MessageArgument.Count("n", after.Sent));
        }

        for (int i = 0; i < after.Hosts.Count; i++)
        {
            Host host = after.Hosts[i];
            if (host.Tcb.State != before.Hosts[i].Tcb.State)
            {
                return Message.Of(
                    "carry.did-wait-state",
                    time,
                    new MessageArgument.Word("host", host.Name),
                    new MessageArgument.Word("state", TcpStates.Print(host.Tcb.State)));
            }
        }

        return Message.Of("carry.did-wait", time);
    }

    private static Message Number(string key, int number) =>
        Message.Of(key, new MessageArgument.Count("n", number));
}
