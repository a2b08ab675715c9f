using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <content>Timestamps, around the first check (RFC 7323 section 5.3).</content>
internal static partial class SegmentInOtherStates
{
    /// <summary>
    /// Before the first check: once agreed, every segment but a RST has a timestamp that is not older than TS.Recent.
    /// </summary>
    private static bool CheckTimestamps(ref StepDraft draft, Segment segment)
    {
        if (draft.Timestamps is not { } space || segment.Has(TcpFlags.Rst))
        {
            return true;
        }

        if (segment.Options.Timestamps is not { } stamps)
        {
            draft.Fire(Rules.TimestampMissing);
            return false;
        }

        if (IsCurrent(space, stamps, draft.Now))
        {
            return true;
        }

        draft.Fire(Rules.TimestampOld);
        Replies.Challenge(ref draft, segment);
        return false;
    }

    /// <summary>
    /// After the first check: the timestamp is the one to echo when its segment does not begin after what was
    /// acknowledged last (R3). Always goes on.
    /// </summary>
    private static bool NoteTimestamp(ref StepDraft draft, Segment segment)
    {
        if (draft.Timestamps is { } space
            && !segment.Has(TcpFlags.Rst)
            && segment.Options.Timestamps is { } stamps
            && segment.Seq <= space.LastAckSent)
        {
            draft.Fire(Rules.TimestampNoted);
            draft.Timestamps = space with { Recent = stamps.Value, RecentAt = draft.Now };
        }

        return true;
    }

    /// <summary>Not older than TS.Recent, or that is no longer valid.</summary>
    private static bool IsCurrent(TimestampSpace space, Timestamps stamps, SimTime now) =>
        !TimestampClock.IsOlder(stamps.Value, space.Recent) || now - space.RecentAt > TimestampClock.Validity;
}
