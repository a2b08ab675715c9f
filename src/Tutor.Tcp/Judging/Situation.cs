using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>
/// What the rules about moves look at: the played host's control block, and what of it is really on the wire. The
/// machine has counted the due segments as sent; the learner has not sent them yet.
/// </summary>
internal sealed class Situation
{
    public Situation(PlayedSide side)
    {
        Side = side;
        Self = side.World[side.Host];
        Peer = side.World.PeerOf(side.Host);
        LastEvent = FindLastEvent(side);
        Sent = FirstNotSent();
        (LastAck, AckedAt, Edge) = FindLastAck();
    }

    public PlayedSide Side { get; }

    public Host Self { get; }

    public Host Peer { get; }

    /// <summary>The control block after the last event.</summary>
    public Tcb Tcb => Self.Tcb;

    /// <summary>
    /// The control block before the event that made something due; else the same as <see cref="Tcb"/>.
    /// </summary>
    public Tcb Before => Self.Unanswered ?? Self.Tcb;

    public EquatableArray<Segment> Due => Self.Due;

    /// <summary>The last thing that happened at the played host; null before anything did.</summary>
    public WorldEvent? LastEvent { get; }

    /// <summary>The segment that has just arrived; null when the last event was another.</summary>
    public Segment? Arrival => (LastEvent?.Event as TcpEvent.SegmentArrives)?.Segment;

    /// <summary>SND.NXT as the wire has seen it: the first number that was never sent.</summary>
    public SeqNumber Sent { get; }

    /// <summary>The last acknowledgment number that this connection sent; null when none was.</summary>
    public SeqNumber? LastAck { get; }

    /// <summary>When that was; null when none was.</summary>
    public SimTime? AckedAt { get; }

    /// <summary>The right edge of the window as it was really stated; null before the first ACK.</summary>
    public SeqNumber? Edge { get; }

    /// <summary>True in ESTABLISHED and every state after it.</summary>
    public bool IsSynchronized => Tcb.State >= TcpState.Established;

    /// <summary>True when our FIN is on the wire already.</summary>
    public bool FinOnWire => IsSynchronized && Tcb.Snd.FinSeq is { } fin && Sent > fin;

    /// <summary>True when our FIN may follow: the application closed, and the FIN is not on the wire.</summary>
    public bool FinPending => IsSynchronized && !FinOnWire && (Tcb.Snd.FinQueued || Tcb.Snd.FinSeq is not null);

    /// <summary>True when text or a FIN was received that no ACK of ours covers yet.</summary>
    public bool AckOwed => IsSynchronized && LastAck is { } ack && ack != Tcb.Rcv.Nxt;

    /// <summary>
    /// True in SYN-RECEIVED when the peer's SYN has just arrived once more and has to be answered: by our SYN+ACK once
    /// more, or by a bare ACK.
    /// </summary>
    public bool SynCameAgain =>
        Tcb.State == TcpState.SynReceived
        && Before.State == TcpState.SynReceived
        && Arrival is { } syn
        && syn.Has(TcpFlags.Syn)
        && syn.Seq == Tcb.Rcv.Irs
        && !Due.IsEmpty;

    /// <summary>
    /// True when the segment that has just arrived needs no ACK but may have one: an ACK that was only held back (RFC
    /// 5961 section 7 leaves the rate open), a SYN+ACK that crossed ours and fails the test of its number by the
    /// letter, and anything acceptable in TIME-WAIT ("acknowledge it", RFC 9293 section 3.10.7.4).
    /// </summary>
    public bool MayAnswer
    {
        get
        {
            if (LastEvent is not { Event: TcpEvent.SegmentArrives } last || AckedAt >= last.At)
            {
                return false;
            }

            ReadOnlySpan<RuleRef> rules = last.Rules.AsSpan();
            return rules.Contains(Rules.ChallengeHeldBack)
                || rules.Contains(Rules.SynAckCrossed)
                || (last.StateBefore == TcpState.TimeWait
                    && Tcb.State == TcpState.TimeWait
                    && rules.Contains(Rules.SeqAcceptable)
                    && !Arrival!.Has(TcpFlags.Rst));
        }
    }

    /// <summary>Eff.snd.MSS: the most text of a segment sent now, which leaves room for its options.</summary>
    public uint Mss => SegmentOptions.EffectiveMss(new StepDraft(Tcb, Side.World.Now));

    /// <summary>Octets that the application gave to SEND and that were never on the wire.</summary>
    public long Pending
    {
        get
        {
            SeqNumber end = Tcb.Snd.FinSeq ?? Tcb.Snd.Nxt;
            return IsSynchronized ? Math.Max(0, (end - Sent) + (long)Tcb.Snd.Unsent) : 0;
        }
    }

    /// <summary>How many octets from <see cref="Sent"/> on the peer's window takes.</summary>
    public long UsableWindow => Math.Max(0, (Tcb.Snd.Una - Sent) + (long)Tcb.Snd.Wnd);

    /// <summary>
    /// True when the machine asks for a segment with exactly these of SYN, FIN, RST and ACK, and no text.
    /// </summary>
    public bool IsDue(TcpFlags flags)
    {
        const TcpFlags Kept = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Ack;
        foreach (Segment due in Due)
        {
            if ((due.Flags & Kept) == flags && due.DataLength == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first due segment that repeats what was on the wire; null when there is none.</summary>
    public Segment? DueAgain()
    {
        foreach (Segment due in Due)
        {
            if (Side.World.WasSent(Side.Host, due))
            {
                return due;
            }
        }

        return null;
    }

    /// <summary>The smallest window field that takes back nothing (SHLD-14); 0 when nothing was stated yet.</summary>
    public uint MinWindow(bool isSyn)
    {
        if (Edge is not { } edge || edge <= Tcb.Rcv.Nxt)
        {
            return 0;
        }

        // A learner may have stated more than the machine would: that much, it need not state again. A scaled window is
        // rounded down, which takes back less than one unit (RFC 7323 section 2.4).
        int shift = isSyn ? 0 : Tcb.Rcv.WindowShift;
        uint octets = Math.Min((uint)(edge - Tcb.Rcv.Nxt), Tcb.Rcv.Wnd);
        return Math.Min(octets >> shift, ushort.MaxValue);
    }

    private static WorldEvent? FindLastEvent(PlayedSide side)
    {
        EquatableArray<WorldEvent> history = side.World.History;
        for (int i = history.Count - 1; i >= 0; i--)
        {
            if (history[i].Host == side.Host && !history[i].IsStray)
            {
                return history[i];
            }
        }

        return null;
    }

    private SeqNumber FirstNotSent()
    {
        foreach (Segment due in Due)
        {
            if (SegmentExtent.Length(due) > 0 && !Side.World.WasSent(Side.Host, due))
            {
                return due.Seq;
            }
        }

        return Tcb.Snd.Nxt;
    }

    private (SeqNumber? LastAck, SimTime? AckedAt, SeqNumber? Edge) FindLastAck()
    {
        SeqNumber? last = null;
        SimTime? at = null;
        SeqNumber? edge = null;
        EquatableArray<LadderLine> ladder = Side.World.Ladder;
        for (int i = ladder.Count - 1; i >= 0; i--)
        {
            Segment segment = ladder[i].Segment;
            if (!ladder[i].IsSentBy(Side.Host) || segment.Has(TcpFlags.Rst))
            {
                continue;
            }

            if (segment.Has(TcpFlags.Ack))
            {
                int shift = segment.Has(TcpFlags.Syn) ? 0 : Tcb.Rcv.WindowShift;
                SeqNumber end = segment.Ack + ((uint)segment.Window << shift);
                last ??= segment.Ack;
                at ??= ladder[i].SentAt;
                edge = edge is { } known && known > end ? known : end;
            }

            if (segment.Has(TcpFlags.Syn))
            {
                break;
            }
        }

        return (last, at, edge);
    }
}
