using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>What the scenarios share: policies, and the variables in one line.</summary>
internal static class Choices
{
    /// <summary>The same control block under another policy.</summary>
    public static Tcb Under(this Tcb tcb, Policy policy) => tcb with { Policy = policy };

    /// <summary>A segment that arrives at a moment of the clock.</summary>
    public static StepResult On(this Tcb tcb, Segment segment, SimTime now) =>
        tcb.On(new TcpEvent.SegmentArrives(segment, Steps.NewIss), now);

    /// <summary>The numbers that matter: SND.UNA, SND.NXT, RCV.NXT, RCV.WND.</summary>
    public static string Numbers(this StepResult result)
    {
        (SendSpace snd, ReceiveSpace rcv) = (result.Tcb.Snd, result.Tcb.Rcv);
        return $"una={snd.Una} nxt={snd.Nxt} rcv={rcv.Nxt} wnd={rcv.Wnd}";
    }

    /// <summary>The one segment that was sent.</summary>
    public static Segment Only(this StepResult result)
    {
        TcpOutput.SendSegment[] sent = [.. result.Outputs.AsSpan().ToArray().OfType<TcpOutput.SendSegment>()];
        return Assert.Single(sent).Segment;
    }

    /// <summary>How many octets the user was told to be ready.</summary>
    public static uint Readable(this StepResult result) =>
        (uint)result.Outputs.AsSpan().ToArray().OfType<TcpOutput.Readable>().Sum(o => o.Octets);
}
