using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The receiver's side of selective acknowledgment: which ranges of held text an ACK reports (RFC 2018 section 4).
/// </summary>
internal static class SackReport
{
    private const int Remembered = 4;

    /// <summary>Text that begins here was held now: its range goes first in the next report.</summary>
    public static void Note(ref StepDraft draft, SeqNumber start)
    {
        if (draft.Sack is not { } sack || Find(draft.Rcv, start) is not SeqRange latest)
        {
            return;
        }

        Span<SeqNumber> recent = stackalloc SeqNumber[Remembered];
        recent[0] = start;
        int count = 1;
        foreach (SeqNumber other in sack.Recent)
        {
            if (count < Remembered && Find(draft.Rcv, other) is SeqRange range && range != latest)
            {
                recent[count++] = other;
            }
        }

        draft.Fire(Rules.SackReported);
        draft.Sack = sack with { Recent = EquatableArray.Create<SeqNumber>(recent[..count]) };
    }

    /// <summary>How many blocks an ACK that is sent now has, up to a limit.</summary>
    public static int Count(in StepDraft draft, int most)
    {
        if (draft.Sack is null)
        {
            return 0;
        }

        int held = draft.Rcv.Held.Count;
        return Math.Min(most, held > 0 && !IsBeyondHole(draft.Rcv, draft.Rcv.Held[0]) ? held - 1 : held);
    }

    /// <summary>
    /// The ranges beyond a hole, those reported latest first, then the rest in order of their numbers; none unless
    /// agreed.
    /// </summary>
    public static EquatableArray<SeqRange> Blocks(in StepDraft draft, int most)
    {
        if (draft.Sack is not { } sack || draft.Rcv.Held.IsEmpty || most == 0)
        {
            return default;
        }

        var blocks = new List<SeqRange>(most);
        foreach (SeqNumber number in sack.Recent)
        {
            if (Find(draft.Rcv, number) is SeqRange range)
            {
                Add(blocks, range, most);
            }
        }

        foreach (SeqRange range in draft.Rcv.Held)
        {
            if (IsBeyondHole(draft.Rcv, range))
            {
                Add(blocks, range, most);
            }
        }

        return EquatableArray.From(blocks);
    }

    private static void Add(List<SeqRange> blocks, SeqRange range, int most)
    {
        if (blocks.Count < most && !blocks.Contains(range))
        {
            blocks.Add(range);
        }
    }

    private static SeqRange? Find(ReceiveSpace rcv, SeqNumber number)
    {
        foreach (SeqRange range in rcv.Held)
        {
            if (range.Start <= number && number < range.End && IsBeyondHole(rcv, range))
            {
                return range;
            }
        }

        return null;
    }

    /// <summary>Text that came on a SYN is held at RCV.NXT, where no hole is.</summary>
    private static bool IsBeyondHole(ReceiveSpace rcv, SeqRange range) => range.Start > rcv.Nxt;
}
