using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

// Segments that only a reply or a timer calls for.
public static partial class Producible
{
    /// <summary>
    /// The one form of RST that is right: that of the connection itself (RFC 9293 section 3.10.5, and the SYN or the
    /// text that is an error to it), else that of an answer to the segment (section 3.10.7.1).
    /// </summary>
    private static void Resets(Situation now, List<SegmentPattern> found)
    {
        if (!now.IsDue(TcpFlags.Rst) && !now.IsDue(RstAck))
        {
            return;
        }

        if (now.Arrival is not { } arrival || IsResetOfConnection(now))
        {
            Add(now, found, TcpFlags.Rst, now.Before.Snd.Nxt, MoveRules.ResetByUser);
        }
        else if (arrival.Has(TcpFlags.Ack))
        {
            Add(now, found, TcpFlags.Rst, arrival.Ack, MoveRules.ResetAtAck);
        }
        else
        {
            SeqNumber end = arrival.End;
            Add(now, found, RstAck, default, MoveRules.ResetWithoutAck, ack: end);
        }
    }

    /// <summary>
    /// True when what arrived ends the connection: a SYN in the window (section 3.10.7.4, fourth check), or text for
    /// which there is no reader any more (section 3.6.1). Both need a connection whose numbers are known.
    /// </summary>
    private static bool IsResetOfConnection(Situation now)
    {
        ReadOnlySpan<RuleRef> rules = now.LastEvent!.Rules.AsSpan();
        return rules.Contains(Rules.SynResets) || rules.Contains(Rules.TextAfterClose);
    }

    /// <summary>
    /// Octets that are not acknowledged, again, with as many of them as a segment takes: the oldest, or those of a
    /// later segment up to the one that is due (with selective acknowledgments a repetition may begin at a later hole).
    /// </summary>
    private static void Repetition(Situation now, List<SegmentPattern> found)
    {
        if (now.DueAgain() is not { } again)
        {
            return;
        }

        if (again.Has(TcpFlags.Syn))
        {
            // The oldest number is that of the SYN, and nothing rides on it.
            Add(now, found, SynAck, now.Tcb.Snd.Iss, MoveRules.SynAndAck);
            return;
        }

        RepetitionFrom(now, found, now.Tcb.Snd.Una, again);
        foreach (Outstanding outstanding in now.Tcb.RetransmissionQueue)
        {
            SeqNumber start = outstanding.Segment.Seq;
            if (start > now.Tcb.Snd.Una && start <= again.Seq)
            {
                RepetitionFrom(now, found, start, again);
            }
        }
    }

    private static void RepetitionFrom(
        Situation now, List<SegmentPattern> found, SeqNumber start, Segment again)
    {
        // What was cut when there was more room for text is repeated as it was cut.
        long most = Math.Max(now.Mss, again.DataLength);
        SeqNumber textEnd = now.FinOnWire ? now.Tcb.Snd.FinSeq!.Value : now.Sent;
        uint text = (uint)Math.Clamp(textEnd - start, 0, most);
        if (text > 0)
        {
            Add(now, found, TcpFlags.Ack, start, MoveRules.Repetition, 1, text);
        }

        if (now.FinOnWire && start + text == now.Tcb.Snd.FinSeq)
        {
            Add(now, found, FinAck, start, MoveRules.Repetition, text, text);
        }
    }

    /// <summary>Zero-window probes and keep-alives: only when their timer made them due.</summary>
    private static void Probes(Situation now, List<SegmentPattern> found)
    {
        switch (now.LastEvent?.Event)
        {
            case TcpEvent.ProbeTimeout
                when now.Due is [{ DataLength: > 0 } probe] && now.UsableWindow < probe.DataLength:
                Add(now, found, TcpFlags.Ack, now.Sent, MoveRules.Probe, 1, 1);
                break;
            case TcpEvent.KeepAliveTimeout when !now.Due.IsEmpty && now.Tcb.Policy.KeepAlive is not null:
                // "MAY be configurable to send a keep-alive segment containing one garbage octet."
                Add(now, found, TcpFlags.Ack, now.Tcb.Snd.Nxt - 1, MoveRules.KeepAlive, 0, 1);
                break;
            default:
                break;
        }
    }

    private static void Add(
        Situation now,
        List<SegmentPattern> found,
        TcpFlags flags,
        SeqNumber seq,
        RuleRef rule,
        uint minLength = 0,
        uint maxLength = 0,
        uint? minWindow = null,
        SeqNumber? ack = null)
    {
        bool isReset = (flags & TcpFlags.Rst) != 0;
        bool hasAck = (flags & TcpFlags.Ack) != 0;
        uint window = isReset || !hasAck ? 0 : minWindow ?? now.MinWindow((flags & TcpFlags.Syn) != 0);
        var pattern = new SegmentPattern(
            flags, seq, hasAck ? ack ?? now.Tcb.Rcv.Nxt : null, minLength, maxLength, window, Grounds.Allowed, rule);
        found.Add(IsDue(now, pattern) ? pattern with { Grounds = Grounds.Required } : pattern);
    }

    private static bool IsDue(Situation now, SegmentPattern pattern)
    {
        foreach (Segment due in now.Due)
        {
            if (pattern.Fits(due))
            {
                return true;
            }
        }

        return false;
    }
}
