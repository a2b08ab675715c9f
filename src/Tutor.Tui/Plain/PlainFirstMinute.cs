using System.Text;
using Tutor.Study.FirstMinute;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View.FirstMinute;

namespace Tutor.Tui.Plain;

/// <summary>The first minute as lines: an empty line is Enter, <c>a</c> and <c>u</c> are themselves.</summary>
internal static class PlainFirstMinute
{
    internal static void Describe(StringBuilder text, Model model, FirstMinuteRun run)
    {
        if (run.Step == FirstMinuteStep.Knock)
        {
            text.Append(model.Texts.Get("first.title")).Append('\n');
        }

        Tell(text, model, run, after: 0);
    }

    /// <summary>The one thing to do.</summary>
    internal static string WhatNow(Model model, FirstMinuteRun run) =>
        model.Texts.Get(run.Step switch
        {
            FirstMinuteStep.Tick => "plain.first-tick",
            FirstMinuteStep.Fork => "plain.first-fork",
            _ => FirstMinuteGuide.DoKey(run.Step),
        });

    internal static PlainReply Answer(Model model, Screen.FirstMinute screen, string words)
    {
        Command? command = words.ToLowerInvariant() switch
        {
            "" or "enter" => screen.Run.Live == FirstMinuteControl.Enter ? FirstMinuteUpdate.Live(screen.Run) : null,
            "a" or "ack" => Command.ToggleAck,
            "u" or "undo" => Command.Undo,
            "l" or "lessons" => Command.Back,
            "q" or "quit" or "exit" => Command.Quit,
            _ => null,
        };
        if (words is "?" or "help" || (command is null && words is "status" or "where"))
        {
            string said = words is "?" or "help" ? PlainScreen.Help(model) + "\n" : "";
            return new PlainReply(model, said + PlainScreen.Describe(model), []);
        }

        bool isLive = command == FirstMinuteUpdate.Live(screen.Run) || command is Command.Back or Command.Quit;
        return isLive ? Obey(model, screen, command!.Value) : new PlainReply(model, WhatNow(model, screen.Run), []);
    }

    private static PlainReply Obey(Model model, Screen.FirstMinute screen, Command command)
    {
        Next next = Update.Run(model, command);
        if (command == Command.Quit)
        {
            return new PlainReply(next.Model, "", next.Commands);
        }

        StringBuilder text = new();
        if (next.Model.Screen is Screen.FirstMinute now)
        {
            Tell(text, next.Model, now.Run, screen.Run.World.Ladder.Count);
            return new PlainReply(next.Model, text.Append(WhatNow(next.Model, now.Run)).ToString(), next.Commands);
        }

        string notice = next.Model.Notice is { } said ? PlainFacts.Say(next.Model, said) + "\n" : "";
        return new PlainReply(
            next.Model with { Notice = null },
            PlainScreen.Describe(next.Model) + "\n" + notice.TrimEnd('\n'),
            next.Commands);
    }

    /// <summary>What is new on the wire, both states, and what happens.</summary>
    private static void Tell(StringBuilder text, Model model, FirstMinuteRun run, int after)
    {
        foreach (LadderLine line in run.World.Ladder)
        {
            if (line.Number > after)
            {
                text.Append(Line(model, line)).Append('\n');
            }
        }

        PlainFacts.States(text, model, run.World);
        bool isFirst = run.Step == FirstMinuteStep.Knock;
        string said = isFirst ? "plain.first-knock" : FirstMinuteGuide.SayKey(run.Step);
        text.Append(model.Texts.Get(said)).Append('\n');
    }

    private static string Line(Model model, LadderLine line) => model.Texts.Format(Message.Of(
        "plain.line",
        new MessageArgument.Count("number", line.Number),
        new MessageArgument.Word("from", line.From),
        new MessageArgument.Word("to", line.To),
        new MessageArgument.Word("segment", line.Segment.Flags == TcpFlags.None
            ? model.Texts.Get("plain.no-flags")
            : SegmentText.FormatFlags(line.Segment.Flags).Replace('+', ' '))));
}
