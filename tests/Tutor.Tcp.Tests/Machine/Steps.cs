using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Short ways to step a control block and to look at what came out.</summary>
internal static class Steps
{
    /// <summary>The ISS that every event offers.</summary>
    public static readonly SeqNumber NewIss = new(5000);

    /// <summary>When the events happen: 100 ms after what is outstanding was sent.</summary>
    public static readonly SimTime Now = SimTime.FromMs(100);

    public static StepResult On(this Tcb tcb, TcpEvent @event) => TcpMachine.Step(tcb, @event, Now);

    public static StepResult On(this Tcb tcb, TcpEvent @event, SimTime now) => TcpMachine.Step(tcb, @event, now);

    public static StepResult On(this Tcb tcb, Segment segment) =>
        TcpMachine.Step(tcb, new TcpEvent.SegmentArrives(segment, NewIss), Now);

    public static StepResult On(this StepResult result, Segment segment) => result.Tcb.On(segment);

    public static StepResult On(this StepResult result, TcpEvent @event) => result.Tcb.On(@event);

    /// <summary>The segments that were sent, as text.</summary>
    public static string[] Sent(this StepResult result) =>
        [.. result.Segments().Select(SegmentText.Format)];

    /// <summary>The segments that were sent.</summary>
    public static Segment[] Segments(this StepResult result) =>
        [.. result.Outputs.AsSpan().ToArray().OfType<TcpOutput.SendSegment>().Select(o => o.Segment)];

    /// <summary>The user signals.</summary>
    public static UserSignal[] Signals(this StepResult result) =>
        [.. result.Outputs.AsSpan().ToArray().OfType<TcpOutput.SignalUser>().Select(o => o.Signal)];

    /// <summary>The keys of the rules that fired.</summary>
    public static string[] RuleKeys(this StepResult result) => [.. result.Rules.AsSpan().ToArray().Select(r => r.Key)];

    /// <summary>Asserts state, segments and signals at once: most tests need no more.</summary>
    public static StepResult Gives(this StepResult result, TcpState state, string[] sent, params UserSignal[] signals)
    {
        Assert.Equal(state, result.Tcb.State);
        Assert.Equal(sent, result.Sent());
        Assert.Equal(signals, result.Signals());
        Assert.NotEmpty(result.Rules.AsSpan().ToArray());
        return result;
    }

    /// <summary>Asserts that nothing was sent, said or changed, and which rule said so.</summary>
    public static void IsIgnored(this StepResult result, Tcb before, RuleRef rule)
    {
        Assert.Equal(before, result.Tcb);
        Assert.Empty(result.Outputs.AsSpan().ToArray());
        Assert.Equal(rule, result.Rules[^1]);
    }

    /// <summary>Asserts that nothing was sent or said, and which rule said so.</summary>
    public static void IsIgnoredBy(this StepResult result, RuleRef rule)
    {
        Assert.Empty(result.Outputs.AsSpan().ToArray());
        Assert.Equal(rule, result.Rules[^1]);
    }
}
