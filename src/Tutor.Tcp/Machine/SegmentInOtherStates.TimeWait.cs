using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <content>A new SYN in TIME-WAIT, when the policy lets it open a connection.</content>
internal static partial class SegmentInOtherStates
{
    /// <summary>True when the SYN opened a new connection, or was dropped for being an old one (RFC 6191).</summary>
    private static bool CheckSynInTimeWait(ref StepDraft draft, Segment segment, SeqNumber iss)
    {
        bool isNewSyn = draft.State == TcpState.TimeWait
            && (segment.Flags & (TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Rst)) == TcpFlags.Syn;
        if (!isNewSyn || !(draft.Policy.Rfc6191 || draft.Policy.ReuseTimeWait))
        {
            return false;
        }

        bool isAbove = segment.Seq >= draft.Rcv.Nxt;
        if (draft.Policy.Rfc6191 ? IsNewerIncarnation(draft, segment, isAbove) : isAbove)
        {
            ReuseTimeWait(ref draft, segment, iss);
            return true;
        }

        if (draft.Policy.Rfc6191)
        {
            draft.Fire(Rules.TimeWaitOldSyn);
            return true;
        }

        return false;
    }

    /// <summary>
    /// RFC 6191 section 2: by the timestamp when both connections have one, else by having one at all, else by the
    /// number.
    /// </summary>
    private static bool IsNewerIncarnation(in StepDraft draft, Segment syn, bool isAbove)
    {
        if (!draft.Policy.Timestamps || syn.Options.Timestamps is not { } stamps)
        {
            return isAbove;
        }

        return draft.Timestamps is not { } old
            || TimestampClock.IsOlder(old.Recent, stamps.Value)
            || (old.Recent == stamps.Value && isAbove);
    }

    private static void ReuseTimeWait(ref StepDraft draft, Segment segment, SeqNumber iss)
    {
        draft.Fire(draft.Policy.Rfc6191 ? Rules.TimeWaitNewer : Rules.TimeWaitReuse);

        // The new ISS has to be larger than any number of the old connection (MAY-2).
        SeqNumber above = draft.Snd.Nxt + 65536;
        SegmentInListen.AcceptSyn(ref draft, segment, iss > draft.Snd.Nxt ? iss : above);
    }
}
