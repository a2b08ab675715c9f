using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Sandbox;

/// <summary>Builders for sandboxes.</summary>
internal static class Play
{
    internal static SandboxSession From(SandboxPreset preset) =>
        SandboxSession.Begin(new SandboxStart { Preset = preset });

    internal static SandboxSession Then(this SandboxSession session, params SandboxAction[] actions)
    {
        foreach (SandboxAction action in actions)
        {
            SandboxOutcome outcome = session.Do(action);
            Assert.Null(outcome.Refusal);
            session = outcome.Session;
        }

        return session;
    }

    internal static SandboxAction Call(string host, SandboxCall call) =>
        new SandboxAction.Call(host, call, call == SandboxCall.Send ? 100u : 0);

    internal static SandboxAction Deliver(int number) => new SandboxAction.Deliver(number);

    internal static Segment Segment(string text) =>
        SegmentText.TryParse(text, out Segment segment, out _) ? segment : throw new ArgumentException(text);

    internal static (TcpState Client, TcpState Server) States(this SandboxSession session) =>
        (session.World[SandboxHosts.Client].Tcb.State, session.World[SandboxHosts.Server].Tcb.State);

    /// <summary>Any action, often one that can be done.</summary>
    internal static SandboxAction Any(Random random, SandboxSession session)
    {
        string host = random.Next(2) == 0 ? SandboxHosts.Client : SandboxHosts.Server;
        int number = random.Next(0, session.World.Sent + 2);
        if (random.Next(2) == 0 && session.World.InFlight.Next is { } next)
        {
            number = next.Line.Number;
        }

        return random.Next(14) switch
        {
            0 or 1 => Call(host, (SandboxCall)random.Next(7)),
            2 => new SandboxAction.Write(host, AnySegment(random, session)),
            3 => new SandboxAction.Forge(AnyEnd(random), AnyEnd(random), AnySegment(random, session)),
            4 or 5 or 6 => Deliver(number),
            7 => new SandboxAction.Drop(number),
            8 => new SandboxAction.Duplicate(number),
            9 => new SandboxAction.Delay(number, SimTime.FromMs(random.Next(1, 5000))),
            10 => new SandboxAction.NextEvent(),
            11 => new SandboxAction.NextTimer(),
            12 => random.Next(2) == 0
                ? new SandboxAction.Follow(host, Profiles.All[random.Next(Profiles.All.Count)].Profile)
                : new SandboxAction.Automatic(host, random.Next(2) == 0),
            _ => new SandboxAction.Choose(
                host, PolicySwitch.All[random.Next(PolicySwitch.All.Count)].Name, random.Next(2) == 0),
        };
    }

    private static Endpoint AnyEnd(Random random) => random.Next(4) switch
    {
        0 => SandboxHosts.IntruderEnd,
        1 => SandboxHosts.ClientEnd,
        2 => SandboxHosts.ServerEnd,
        _ => SandboxEnd.Read("[2001:db8::7]:9")!,
    };

    private static Segment AnySegment(Random random, SandboxSession session) => new()
    {
        Flags = (TcpFlags)random.Next(256),
        Seq = AnyNumber(random, session),
        Ack = AnyNumber(random, session),
        DataLength = random.Next(3) == 0 ? (uint)random.Next(65536) : 0,
        Window = (ushort)random.Next(65536),
        UrgentPointer = (ushort)(random.Next(5) == 0 ? random.Next(65536) : 0),
    };

    private static SeqNumber AnyNumber(Random random, SandboxSession session)
    {
        Tcb tcb = session.World.Hosts[random.Next(2)].Tcb;
        return random.Next(4) switch
        {
            0 => new SeqNumber((uint)random.NextInt64(0, 1L << 32)),
            1 => tcb.Snd.Nxt,
            2 => tcb.Rcv.Nxt,
            _ => tcb.Snd.Una + (uint)random.Next(3),
        };
    }
}
