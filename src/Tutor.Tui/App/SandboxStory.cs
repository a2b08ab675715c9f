using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>What happened at a moment of a sandbox, in sentences.</summary>
public static class SandboxStory
{
    /// <summary>The key of what the first keys are, which is said at the start.</summary>
    internal const string KeysHint = "sandbox.start-hint";

    /// <summary>What was done, what came of it and by which rule, and what the judge remarks.</summary>
    public static IEnumerable<Message> Of(SandboxSession session, int at)
    {
        SandboxStep step = session.Steps[at];
        yield return step.Action is null
            ? Message.Of("sandbox.did-start-" + SandboxWords.Of(session.Start.Preset))
            : Did(session.Steps[at - 1], step);
        if (step.Remark is { } remark)
        {
            yield return Remark(remark);
        }

        if (at == 0)
        {
            yield return Message.Of(KeysHint);
        }

        foreach (WorldEvent happened in step.Events.AsEnumerable())
        {
            yield return Happened(step.World, happened);
        }
    }

    /// <summary>What a timer is for.</summary>
    public static Message Timer(TcpEvent told) => Message.Of("sandbox.timer-" + NameOf(told));

    /// <summary>The same in a word.</summary>
    public static Message ShortTimer(TcpEvent told) => Message.Of("sandbox.timer-short-" + NameOf(told));

    private static string NameOf(TcpEvent told) => told switch
    {
        TcpEvent.RetransmissionTimeout => "retransmission",
        TcpEvent.ProbeTimeout => "probe",
        TcpEvent.DelayedAckTimeout => "delayed-ack",
        TcpEvent.KeepAliveTimeout => "keep-alive",
        TcpEvent.TimeWaitTimeout => "time-wait",
        TcpEvent.FinWait2Timeout => "fin-wait-2",
        _ => "user",
    };

    /// <summary>A segment in one line, its numbers as the screen shows numbers.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="from">The host whose octets its sequence number counts.</param>
    /// <param name="to">The host whose octets its acknowledgment number counts.</param>
    public static Message Segment(Segment segment, string from, string to)
    {
        string key = "sandbox.segment" + (segment.Has(TcpFlags.Ack) ? "-ack" : "")
            + (segment.DataLength > 0 ? "-len" : "");
        return Message.Of(
            key,
            new MessageArgument.Word("flags", SegmentText.FormatFlags(segment.Flags)),
            new MessageArgument.Number("seq", segment.Seq, from),
            new MessageArgument.Number("ack", segment.Ack, to),
            new MessageArgument.Count("len", segment.DataLength));
    }

    private static Message Did(SandboxStep before, SandboxStep step) => step.Action switch
    {
        SandboxAction.Call { What: SandboxCall.Send } send => Message.Of(
            "sandbox.did-send", Word("host", send.Host), new MessageArgument.Count("n", send.Octets)),
        SandboxAction.Call call => Message.Of("sandbox.did-" + SandboxWords.Of(call.What), Word("host", call.Host)),
        SandboxAction.Write write => Message.Of(
            "sandbox.did-write",
            Word("host", write.Host),
            Nested("segment", Segment(write.Made, write.Host, SandboxHosts.Other(write.Host)))),
        SandboxAction.Forge forge => Forged(step, forge),
        SandboxAction.Deliver deliver => OfLine("deliver", deliver.Number),
        SandboxAction.Drop drop => OfLine("drop", drop.Number),
        SandboxAction.Duplicate copy => Message.Of(
            "sandbox.did-duplicate",
            new MessageArgument.Count("n", copy.Number),
            new MessageArgument.Count("copy", step.World.Sent)),
        SandboxAction.Delay delay => Message.Of(
            "sandbox.did-delay",
            new MessageArgument.Count("n", delay.Number),
            Word("time", delay.By.ToString()),
            Word("at", ArrivalOf(step.World, delay.Number))),
        SandboxAction.NextEvent or SandboxAction.NextTimer => step.World.Now == before.World.Now
            ? Message.Of("sandbox.did-no-time")
            : Message.Of("sandbox.did-time", Word("time", step.World.Now.ToString())),
        SandboxAction.Choose choose => Message.Of(
            choose.IsOn ? "sandbox.did-policy-on" : "sandbox.did-policy-off",
            Word("host", choose.Host),
            Word("name", choose.Switch)),
        SandboxAction.Follow follow => Message.Of(
            "sandbox.did-profile", Word("host", follow.Host), Word("name", follow.Profile)),
        SandboxAction.Automatic auto => Message.Of(
            auto.IsOn ? "sandbox.did-auto-on" : "sandbox.did-auto-off", Word("host", auto.Host)),
        _ => throw new InvalidOperationException("The union of actions is closed."),
    };

    private static Message Forged(SandboxStep step, SandboxAction.Forge forge)
    {
        LadderLine line = step.World.Ladder.First(each => each.Number == step.FirstSent);
        return Message.Of(
            line.To.Length == 0 ? "sandbox.did-forge-nobody" : "sandbox.did-forge",
            Word("source", forge.Source.ToString()),
            Word("destination", forge.Destination.ToString()),
            Nested("segment", Segment(forge.Made, step.World.ClaimedSenderOf(line), line.To)));
    }

    private static Message Happened(WorldState world, WorldEvent happened)
    {
        bool isCall = happened.Event is not TcpEvent.SegmentArrives && !SandboxTime.IsTimer(happened.Event);
        string key = happened.IsStray ? "sandbox.event-stray"
            : (happened.StateBefore == happened.StateAfter ? "sandbox.event-stays" : "sandbox.event-moves")
            + (isCall ? "-call" : "");
        RuleRef rule = happened.MainRule;
        Message said = Message.Of(
            key,
            Word("host", happened.Host),
            Nested("cause", Cause(happened)),
            Word("before", TcpStates.Print(happened.StateBefore)),
            Word("after", TcpStates.Print(happened.StateAfter)),
            Nested("rule", Message.Of("rule." + rule.Key)),
            Word("place", rule.Section));
        foreach (int number in happened.SentLines)
        {
            if (world.Ladder.FirstOrDefault(line => line.Number == number) is { } line)
            {
                said = Message.Of("sandbox.event-sends", Nested("said", said), Nested("sent", Sent(world, line)));
            }
        }

        return said;
    }

    private static Message Sent(WorldState world, LadderLine line) => Message.Of(
        line.IsRetransmission ? "sandbox.sends-again" : "sandbox.sends",
        new MessageArgument.Count("n", line.Number),
        Nested("segment", Segment(line.Segment, world.ClaimedSenderOf(line), line.To)));

    private static Message Cause(WorldEvent happened) => happened.Event switch
    {
        TcpEvent.SegmentArrives => Message.Of(
            "sandbox.cause-arrival", new MessageArgument.Count("n", happened.Line)),
        { } told => Timer(told),
        null => Message.Of("sandbox.cause-router"),
    };

    private static Message Remark(Judgement remark) => remark.Verdict == Verdict.Correct
        ? Message.Of("sandbox.remark-right")
        : Message.Of(
            "sandbox.remark-wrong",
            Nested("why", remark.Findings.IsEmpty ? remark.Explanation[0] : remark.Findings[0].Text));

    private static string ArrivalOf(WorldState world, int number) =>
        world.Ladder.FirstOrDefault(line => line.Number == number)?.ArrivesAt.ToString() ?? "";

    private static Message OfLine(string what, int number) =>
        Message.Of("sandbox.did-" + what, new MessageArgument.Count("n", number));

    private static MessageArgument.Word Word(string name, string value) => new(name, value);

    private static MessageArgument.Nested Nested(string name, Message value) => new(name, value);
}
