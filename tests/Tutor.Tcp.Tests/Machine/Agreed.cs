using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Control blocks whose SYNs agreed on options, and segments that carry them.</summary>
internal static class Agreed
{
    /// <summary>What TSval is ahead of the clock.</summary>
    public const uint Offset = 1000;

    /// <summary>TS.Recent, taken at time 0.</summary>
    public const uint Recent = 70;

    /// <summary>The same with selective acknowledgment agreed.</summary>
    public static Tcb WithSack(this Tcb tcb) =>
        tcb with { Policy = tcb.Policy with { Sack = true }, Sack = SackSpace.Agreed };

    /// <summary>The same with timestamps agreed.</summary>
    public static Tcb WithTimestamps(this Tcb tcb, uint recent = Recent) => tcb with
    {
        Policy = tcb.Policy with { Timestamps = true },
        Timestamps = new TimestampSpace { Offset = Offset, Recent = recent, LastAckSent = tcb.Rcv.Nxt },
    };

    /// <summary>The same with its policy changed.</summary>
    public static Tcb With(this Tcb tcb, Func<Policy, Policy> change) => tcb with { Policy = change(tcb.Policy) };

    /// <summary>The segment with a timestamp.</summary>
    public static Segment Stamped(this Segment segment, uint value, uint echo = 0) =>
        segment with { Options = segment.Options with { Timestamps = new Timestamps(value, echo) } };

    /// <summary>The segment with SACK blocks, each from its first number to the one after its last.</summary>
    public static Segment Sacking(this Segment segment, params (uint From, uint To)[] blocks) =>
        segment with { Options = segment.Options with { Sack = Ranges(blocks) } };

    /// <summary>Ranges, each from its first number to the one after its last.</summary>
    public static EquatableArray<SeqRange> Ranges(params (uint From, uint To)[] blocks) => EquatableArray.From(
        blocks.Select(b => new SeqRange(new SeqNumber(b.From), (new SeqNumber(b.To) - b.From).Value)));
}
