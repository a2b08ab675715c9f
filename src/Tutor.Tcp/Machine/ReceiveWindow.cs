using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// What of an arriving segment lies in the receive window. Positions are signed distances from RCV.NXT in 64 bits, so
/// that no number, length or wrap can overflow.
/// </summary>
internal static class ReceiveWindow
{
    /// <summary>The widest window that a SYN can state.</summary>
    public static uint Unscaled(uint octets) => Math.Min(octets, ushort.MaxValue);

    /// <summary>
    /// The rule by which the first check accepts or refuses a segment: Table 6, and what policies change.
    /// </summary>
    public static RuleRef Test(ReceiveSpace rcv, Policy policy, Segment segment)
    {
        if (IsInside(rcv, segment))
        {
            return IsRefusedWhole(rcv, policy, segment) ? Rules.OverrunRefused : Rules.SeqAcceptable;
        }

        bool isAtEdge = segment.Seq == rcv.Nxt + rcv.Wnd && segment.DataLength == 0 && !segment.Has(TcpFlags.Syn);
        return !isAtEdge ? Rules.SeqUnacceptable
            : segment.Len == 0 && policy.AcceptAckAtRightEdge ? Rules.AckAtRightEdge
            : segment.Has(TcpFlags.Fin) && policy.FinMayPassRightEdge ? Rules.FinPastRightEdge
            : Rules.SeqUnacceptable;
    }

    /// <summary>True when the rule that <see cref="Test"/> gave lets the segment pass.</summary>
    public static bool Accepts(RuleRef rule) =>
        rule == Rules.SeqAcceptable || rule == Rules.AckAtRightEdge || rule == Rules.FinPastRightEdge;

    /// <summary>
    /// Table 6 of RFC 9293 section 3.10.7.4; a segment that covers the whole window counts as inside.
    /// </summary>
    private static bool IsInside(ReceiveSpace rcv, Segment segment)
    {
        long first = segment.Seq - rcv.Nxt;
        if (segment.Len == 0)
        {
            return first == 0 || (first > 0 && first < rcv.Wnd);
        }

        long last = first + segment.Len - 1;
        return rcv.Wnd > 0 && first < rcv.Wnd && last >= 0;
    }

    /// <summary>True when trimming could make the segment fit, but the policy is not to trim it.</summary>
    private static bool IsRefusedWhole(ReceiveSpace rcv, Policy policy, Segment segment)
    {
        long first = segment.Seq - rcv.Nxt;
        bool isWider = first < 0 && first + segment.Len > rcv.Wnd;
        bool isOverrun = TextStart(segment) - rcv.Nxt + (long)segment.DataLength > rcv.Wnd;
        return (isWider && !policy.AcceptWiderThanWindow) || (isOverrun && !policy.TrimOverrun);
    }

    /// <summary>
    /// True when SEG.SEQ itself is in the window, or is RCV.NXT (the test for RST, RFC 5961 section 3.2).
    /// </summary>
    public static bool Holds(ReceiveSpace rcv, SeqNumber seq)
    {
        long at = seq - rcv.Nxt;
        return at == 0 || (at > 0 && at < rcv.Wnd);
    }

    /// <summary>
    /// The text inside the window and before the FIN, if one is known; of length 0 when there is none.
    /// </summary>
    public static SeqRange TextIn(ReceiveSpace rcv, Segment segment)
    {
        long first = TextStart(segment) - rcv.Nxt;
        long end = Math.Min(first + segment.DataLength, rcv.Wnd);
        if (rcv.FinSeq is SeqNumber fin)
        {
            end = Math.Min(end, fin - rcv.Nxt);
        }

        first = Math.Max(first, 0);
        return end <= first ? new SeqRange(rcv.Nxt, 0) : new SeqRange(rcv.Nxt + (uint)first, (uint)(end - first));
    }

    /// <summary>The number of the segment's FIN; null when there is none or it is outside the window.</summary>
    public static SeqNumber? FinIn(ReceiveSpace rcv, Policy policy, Segment segment)
    {
        if (!segment.Has(TcpFlags.Fin))
        {
            return null;
        }

        long at = TextStart(segment) - rcv.Nxt + (long)segment.DataLength;
        long beyond = policy.FinMayPassRightEdge ? rcv.Wnd + 1L : rcv.Wnd;
        return at >= 0 && at < beyond ? rcv.Nxt + (uint)at : null;
    }

    /// <summary>The window to state now: the right edge moves only by a worthwhile step (section 3.8.6.2.2).</summary>
    public static ReceiveSpace Reopen(ReceiveSpace rcv, ushort mss)
    {
        uint room = Room(rcv);
        if (room <= rcv.Wnd || room - rcv.Wnd < Step(rcv, mss))
        {
            return rcv;
        }

        return rcv with { Wnd = room };
    }

    /// <summary>The widest window that there is buffer for, as far as a window field can state it.</summary>
    public static uint Room(ReceiveSpace rcv)
    {
        uint free = rcv.Buffer > rcv.Unread ? rcv.Buffer - rcv.Unread : 0;
        return Math.Min(free >> rcv.WindowShift, ushort.MaxValue) << rcv.WindowShift;
    }

    /// <summary>How far the right edge has to move for a window update to be worthwhile (MUST-39).</summary>
    public static uint Step(ReceiveSpace rcv, ushort mss) => Math.Min(rcv.Buffer / 2, mss);

    /// <summary>SEG.WND for a segment sent now. Windows on a SYN are never scaled (RFC 7323 section 2.2).</summary>
    public static ushort Field(ReceiveSpace rcv, bool isSyn) =>
        (ushort)Math.Min(isSyn ? rcv.Wnd : rcv.Wnd >> rcv.WindowShift, ushort.MaxValue);

    private static SeqNumber TextStart(Segment segment) => segment.Has(TcpFlags.Syn) ? segment.Seq + 1 : segment.Seq;
}
