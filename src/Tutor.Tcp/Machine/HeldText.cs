using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>Text that waits beyond a hole: ranges in order of their numbers that neither overlap nor touch.</summary>
internal static class HeldText
{
    /// <summary>The most ranges that are kept, so that a step stays bounded.</summary>
    public const int MostRanges = 1024;

    /// <summary>The ranges with one more, joined with those that it overlaps or touches.</summary>
    public static EquatableArray<SeqRange> Insert(EquatableArray<SeqRange> held, SeqRange range)
    {
        if (held.IsEmpty)
        {
            return [range];
        }

        var ranges = new List<SeqRange>(held.Count + 1);
        SeqNumber start = range.Start;
        SeqNumber end = range.End;
        int next = 0;
        for (; next < held.Count && held[next].End < start; next++)
        {
            ranges.Add(held[next]);
        }

        for (; next < held.Count && held[next].Start <= end; next++)
        {
            start = held[next].Start < start ? held[next].Start : start;
            end = held[next].End > end ? held[next].End : end;
        }

        ranges.Add(new SeqRange(start, (uint)(end - start)));
        for (; next < held.Count; next++)
        {
            ranges.Add(held[next]);
        }

        return EquatableArray.From(ranges);
    }

    /// <summary>RCV.NXT moved to <paramref name="to"/> and over every range that follows without a gap.</summary>
    public static ReceiveSpace Advance(ReceiveSpace rcv, SeqNumber to)
    {
        EquatableArray<SeqRange> held = rcv.Held;
        while (!held.IsEmpty && held[0].Start <= to)
        {
            to = held[0].End > to ? held[0].End : to;
            held = held.RemoveAt(0);
        }

        uint taken = (uint)(to - rcv.Nxt);
        return rcv with { Nxt = to, Wnd = rcv.Wnd - taken, Unread = rcv.Unread + taken, Held = held };
    }
}
