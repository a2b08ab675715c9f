using System.Numerics;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>A move that no pattern has in it, beside the pattern that comes nearest.</summary>
internal sealed class MoveCase
{
    private const TcpFlags Kept = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Ack;

    public MoveCase(Situation now, List<SegmentPattern> patterns, Segment segment)
    {
        Now = now;
        Segment = segment;
        Patterns = patterns;
        IsImplied = patterns.Count == 0;
        Target = IsImplied ? Implied(now, segment) : Nearest(patterns, segment);
    }

    public Situation Now { get; }

    public Segment Segment { get; }

    public List<SegmentPattern> Patterns { get; }

    /// <summary>
    /// The segment that would have been right; when nothing may be sent, what the numbers are held against.
    /// </summary>
    public SegmentPattern Target { get; }

    /// <summary>True when nothing may be sent at all.</summary>
    public bool IsImplied { get; }

    public Tcb Tcb => Now.Tcb;

    public bool SeqIsWrong => Segment.Seq != Target.Seq && !IsReset;

    public bool AckIsWrong => Target.Ack is { } right && Segment.Has(TcpFlags.Ack) && Segment.Ack != right && !IsReset;

    /// <summary>True when it is a reset, or one was due: then the form of the reset says it all.</summary>
    public bool IsReset => Segment.Has(TcpFlags.Rst) || Wants(TcpFlags.Rst);

    public bool Wants(TcpFlags flag) => (Target.Flags & flag) == flag;

    public bool Lacks(TcpFlags flag) => !IsImplied && Wants(flag) && !Segment.Has(flag);

    /// <summary>True when an ACK without text may be sent, be it with the window as it is.</summary>
    public bool BareAckMayBeSent()
    {
        foreach (SegmentPattern pattern in Patterns)
        {
            if (pattern is { Flags: TcpFlags.Ack, MinLength: 0 } && pattern.Rule != MoveRules.WindowUpdate)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The host's own text that was last on the wire; null when there was none on this connection.</summary>
    public Segment? LastTextSent()
    {
        EquatableArray<LadderLine> ladder = Now.Side.World.Ladder;
        for (int i = ladder.Count - 1; i >= 0; i--)
        {
            if (ladder[i].From == Now.Side.Host && ladder[i].Segment is { DataLength: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static SegmentPattern Nearest(List<SegmentPattern> patterns, Segment segment)
    {
        SegmentPattern? best = null;
        int bestScore = -1;
        foreach (SegmentPattern pattern in patterns)
        {
            int score = Score(pattern, segment);
            if (score > bestScore && !IsVoidUpdate(pattern, segment))
            {
                (best, bestScore) = (pattern, score);
            }
        }

        return best ?? patterns[0];
    }

    /// <summary>A window update is meant only by an ACK that states a larger window.</summary>
    private static bool IsVoidUpdate(SegmentPattern pattern, Segment segment) =>
        pattern.Rule == MoveRules.WindowUpdate
        && (segment.Window < pattern.MinWindow || !segment.Has(TcpFlags.Ack) || segment.Has(TcpFlags.Rst));

    /// <summary>How near a segment comes: flags weigh most, then the numbers, then the length and being due.</summary>
    private static int Score(SegmentPattern pattern, Segment segment)
    {
        int differing = BitOperations.PopCount((uint)((pattern.Flags ^ segment.Flags) & Kept));
        bool lengthFits = segment.DataLength >= pattern.MinLength && segment.DataLength <= pattern.MaxLength;
        return (4 * (4 - differing))
            + (segment.Seq == pattern.Seq ? 2 : 0)
            + (segment.Ack == (pattern.Ack ?? default) ? 2 : 0)
            + (lengthFits ? 2 : 0)
            + (pattern.Grounds == Grounds.Required ? 1 : 0);
    }

    private static SegmentPattern Implied(Situation now, Segment segment)
    {
        Tcb tcb = now.Tcb;
        (TcpFlags flags, SeqNumber seq, SeqNumber? ack) = tcb.State switch
        {
            TcpState.Closed or TcpState.Listen => (segment.Flags & Kept, segment.Seq, (SeqNumber?)segment.Ack),
            TcpState.SynSent => (TcpFlags.Syn, tcb.Snd.Iss, null),
            TcpState.SynReceived => (TcpFlags.Syn | TcpFlags.Ack, tcb.Snd.Iss, tcb.Rcv.Nxt),
            _ => (TcpFlags.Ack, now.Sent, tcb.Rcv.Nxt),
        };
        return new SegmentPattern(flags, seq, ack, 0, 0, 0, Grounds.Allowed, MoveRules.Silence);
    }
}
