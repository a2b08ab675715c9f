using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The sender's side of selective acknowledgment: what the remote reported, and the holes between (RFC 2018 section 5
/// and 8).
/// </summary>
/// <remarks>
/// <code>
///      hole     reported   hole   reported    sent, nothing known
/// |----------|==========|------|==========|------------------------|
/// SND.UNA                                                      SND.NXT
/// </code>
/// SND.UNA itself is never in it: a remote that holds that octet would acknowledge it.
/// </remarks>
internal static class Scoreboard
{
    /// <summary>More blocks than these are on no real segment.</summary>
    private const int MostBlocks = 4;

    /// <summary>Notes the blocks of a segment, but for nonsense; true when they told something new.</summary>
    public static bool Take(ref StepDraft draft, EquatableArray<SeqRange> blocks)
    {
        if (draft.Sack is not { } sack || blocks.IsEmpty)
        {
            return false;
        }

        EquatableArray<SeqRange> ranges = sack.Scoreboard;
        foreach (SeqRange block in blocks.AsSpan()[..Math.Min(blocks.Count, MostBlocks)])
        {
            if (IsOutstanding(draft.Snd, block) && ranges.Count < HeldText.MostRanges && !IsKnown(ranges, block))
            {
                ranges = HeldText.Insert(ranges, block);
            }
        }

        if (ranges == sack.Scoreboard)
        {
            return false;
        }

        draft.Fire(Rules.SackTaken);
        draft.Sack = sack with { Scoreboard = ranges };
        return true;
    }

    /// <summary>Forgets what SND.UNA has passed or reached.</summary>
    public static void Advance(ref StepDraft draft)
    {
        if (draft.Sack is not { Scoreboard.IsEmpty: false } sack)
        {
            return;
        }

        EquatableArray<SeqRange> ranges = sack.Scoreboard;
        while (!ranges.IsEmpty && ranges[0].Start <= draft.Snd.Una)
        {
            ranges = ranges.RemoveAt(0);
        }

        draft.Sack = sack with { Scoreboard = ranges, RepeatedTo = ranges.IsEmpty ? null : sack.RepeatedTo };
    }

    /// <summary>
    /// A time-out: the remote may have thrown away what it reported, so nothing of it counts any more (section 5).
    /// </summary>
    public static void Discard(ref StepDraft draft)
    {
        if (draft.Sack is not { Scoreboard.IsEmpty: false } sack)
        {
            return;
        }

        draft.Fire(Rules.SackDiscarded);
        draft.Sack = sack with { Scoreboard = default, RepeatedTo = null };
    }

    /// <summary>Where the reported text begins, or the segment ends, for a segment that begins in a hole.</summary>
    public static SeqNumber EndOfHole(SackSpace? sack, Segment segment)
    {
        if (sack is null)
        {
            return segment.End;
        }

        foreach (SeqRange range in sack.Scoreboard)
        {
            if (range.Start > segment.Seq)
            {
                return range.Start < segment.End ? range.Start : segment.End;
            }
        }

        return segment.End;
    }

    /// <summary>
    /// The first hole below the highest report that was not repeated yet; null when there is none.
    /// </summary>
    public static SeqRange? NextHole(SackSpace sack, SeqNumber una)
    {
        SeqNumber from = sack.RepeatedTo is SeqNumber repeated && repeated > una ? repeated : una;
        foreach (SeqRange range in sack.Scoreboard)
        {
            if (range.Start > from)
            {
                return new SeqRange(from, (uint)(range.Start - from));
            }

            from = range.End > from ? range.End : from;
        }

        return null;
    }

    private static bool IsOutstanding(SendSpace snd, SeqRange block)
    {
        long start = block.Start - snd.Una;
        return start > 0 && block.Length > 0 && start + block.Length <= snd.Nxt - snd.Una;
    }

    private static bool IsKnown(EquatableArray<SeqRange> ranges, SeqRange block)
    {
        foreach (SeqRange range in ranges)
        {
            if (range.Start <= block.Start && block.End <= range.End)
            {
                return true;
            }
        }

        return false;
    }
}
