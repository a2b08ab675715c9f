using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>A set of segments that a conforming TCP may send now.</summary>
/// <param name="Flags">The control bits that are set. PSH may be set or not; on a SYN, ECE and CWR as well.</param>
/// <param name="Seq">The sequence number.</param>
/// <param name="Ack">The acknowledgment number; null when the ACK bit is not set, and the field is then 0.</param>
/// <param name="MinLength">The least octets of text.</param>
/// <param name="MaxLength">The most octets of text.</param>
/// <param name="MinWindow">The smallest window field that takes back nothing that was stated before (SHLD-14).</param>
/// <param name="Grounds">Required when a segment of this set is due, else allowed.</param>
/// <param name="Rule">The rule that lets a TCP send it.</param>
public sealed record SegmentPattern(
    TcpFlags Flags,
    SeqNumber Seq,
    SeqNumber? Ack,
    uint MinLength,
    uint MaxLength,
    uint MinWindow,
    Grounds Grounds,
    RuleRef Rule)
{
    /// <summary>True when the segment is one of this set. Options are not looked at. Never fails.</summary>
    public bool Fits(Segment segment)
    {
        TcpFlags free = TcpFlags.Psh | ((Flags & TcpFlags.Syn) != 0 ? TcpFlags.Ece | TcpFlags.Cwr : TcpFlags.None);
        return (segment.Flags & ~free) == Flags
            && segment.Seq == Seq
            && segment.Ack == (Ack ?? default)
            && segment.DataLength >= MinLength
            && segment.DataLength <= MaxLength
            && segment.Window >= MinWindow;
    }
}

/// <summary>The segments that a conforming TCP could send in a situation: a rule set of its own over the TCB.</summary>
/// <remarks>
/// It does not look at what the machine would send, save to know whether a reply, a timer or a first transmission is
/// called for at all. Tests hold it against the machine: what is due is always in the set.
/// </remarks>
public static partial class Producible
{
    private const TcpFlags SynAck = TcpFlags.Syn | TcpFlags.Ack;
    private const TcpFlags FinAck = TcpFlags.Fin | TcpFlags.Ack;
    private const TcpFlags RstAck = TcpFlags.Rst | TcpFlags.Ack;

    /// <summary>
    /// All segments that may be sent now; empty when silence is the only conforming move. Never fails.
    /// </summary>
    /// <param name="side">The world, stopped where the learner has to move.</param>
    public static EquatableArray<SegmentPattern> Of(PlayedSide side) =>
        EquatableArray.Create<SegmentPattern>([.. Patterns(new Situation(side))]);

    /// <summary>The first pattern that has the segment in it; null when none has.</summary>
    internal static SegmentPattern? Find(List<SegmentPattern> patterns, Segment segment)
    {
        foreach (SegmentPattern pattern in patterns)
        {
            if (pattern.Fits(segment))
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>All patterns of a situation.</summary>
    internal static List<SegmentPattern> Patterns(Situation now)
    {
        var found = new List<SegmentPattern>(4);
        Resets(now, found);
        if (now.IsSynchronized && IsOnlyMove(now, found))
        {
            return found;
        }

        switch (now.Tcb.State)
        {
            case TcpState.Closed:
            case TcpState.Listen:
                break;
            case TcpState.SynSent:
                FirstSyn(now, found);
                break;
            case TcpState.SynReceived:
                SynAndAck(now, found);
                BareAck(now, found);
                break;
            case TcpState.Established:
            case TcpState.FinWait1:
            case TcpState.FinWait2:
            case TcpState.CloseWait:
            case TcpState.Closing:
            case TcpState.LastAck:
            case TcpState.TimeWait:
                BareAck(now, found);
                NewText(now, found);
                NewFin(now, found);
                Repetition(now, found);
                Probes(now, found);
                break;
        }

        return found;
    }

    private static void FirstSyn(Situation now, List<SegmentPattern> found)
    {
        if (now.IsDue(TcpFlags.Syn))
        {
            Add(now, found, TcpFlags.Syn, now.Tcb.Snd.Iss, MoveRules.FirstSyn);
        }
    }

    /// <summary>
    /// True where by policy one segment has to come first: the SYN,ACK of a handshake of two segments, and the RST
    /// after which the connection lingers in TIME-WAIT.
    /// </summary>
    private static bool IsOnlyMove(Situation now, List<SegmentPattern> found)
    {
        if (now.IsDue(SynAck) && now.DueAgain() is null)
        {
            Add(now, found, SynAck, now.Tcb.Snd.Iss, MoveRules.TwoStepSynAndAck);
            return true;
        }

        return now.Tcb.Policy.TimeWaitAfterReset && now.IsDue(TcpFlags.Rst);
    }

    private static void SynAndAck(Situation now, List<SegmentPattern> found)
    {
        if (now.IsDue(SynAck) || now.SynCameAgain)
        {
            Add(now, found, SynAck, now.Tcb.Snd.Iss, MoveRules.SynAndAck);
        }
    }

    private static void BareAck(Situation now, List<SegmentPattern> found)
    {
        // A repeated SYN is answered by SYN+ACK again (all stacks) or by a bare ACK (the letter of the text).
        bool isAnswer = now.IsDue(TcpFlags.Ack) && now.LastEvent?.Event is not TcpEvent.KeepAliveTimeout;
        if (isAnswer || now.AckOwed || now.SynCameAgain || now.MayAnswer)
        {
            Add(now, found, TcpFlags.Ack, now.Sent, MoveRules.BareAck);
        }
        else if (now.IsSynchronized && now.Edge is not null)
        {
            WindowUpdate(now, found);
        }
    }

    /// <summary>A receiver does not advance the window by small increments (MUST-39).</summary>
    private static void WindowUpdate(Situation now, List<SegmentPattern> found)
    {
        ReceiveSpace rcv = now.Tcb.Rcv;
        uint step = Math.Max(1, ReceiveWindow.Step(rcv, now.Tcb.Snd.Mss));
        uint unit = 1u << rcv.WindowShift;
        uint least = now.MinWindow(false) + ((step + unit - 1) >> rcv.WindowShift);
        if (ReceiveWindow.Field(rcv with { Wnd = ReceiveWindow.Room(rcv) }, isSyn: false) >= least)
        {
            Add(now, found, TcpFlags.Ack, now.Sent, MoveRules.WindowUpdate, minWindow: least);
        }
    }

    private static void NewText(Situation now, List<SegmentPattern> found)
    {
        long most = Math.Min(now.Pending, Math.Min(now.Mss, now.UsableWindow));
        if (most > 0)
        {
            Add(now, found, TcpFlags.Ack, now.Sent, MoveRules.NewText, 1, (uint)most);
        }
    }

    private static void NewFin(Situation now, List<SegmentPattern> found)
    {
        long text = now.Pending;
        if (now.FinPending && text <= Math.Min(now.Mss, now.UsableWindow))
        {
            Add(now, found, FinAck, now.Sent, MoveRules.NewFin, (uint)text, (uint)text);
        }
    }
}
