using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// Fast retransmit: three duplicate acknowledgments say that a segment is lost while later ones arrive (RFC 5681
/// section 3.2). With selective acknowledgment each further one repeats the next hole (RFC 6675 section 4).
/// </summary>
internal static class FastRetransmit
{
    private const byte Threshold = 3;

    /// <summary>Counts an acknowledgment that covers nothing new, and repeats what it shows to be lost.</summary>
    /// <param name="draft">The step.</param>
    /// <param name="segment">The segment with the acknowledgment.</param>
    /// <param name="window">Its window, scaled.</param>
    /// <param name="isReport">True when its SACK blocks told something new.</param>
    public static void Count(ref StepDraft draft, Segment segment, uint window, bool isReport)
    {
        if (!draft.Policy.FastRetransmit || !IsDuplicate(draft, segment, window, isReport))
        {
            return;
        }

        byte count = (byte)Math.Min(byte.MaxValue, draft.Snd.DuplicateAcks + 1);
        draft.Snd = draft.Snd with { DuplicateAcks = count };
        if (draft.Sack is { } sack && count >= Threshold)
        {
            RepeatHole(ref draft, sack);
        }
        else if (count == Threshold)
        {
            draft.Fire(Rules.FastRetransmitted);
            Replies.SendOldestAgain(ref draft);
        }
    }

    /// <summary>
    /// RFC 5681 section 2, or with selective acknowledgment RFC 6675 section 2: it reports something new. Answers to
    /// probes of a zero window do not count: they say nothing about a loss.
    /// </summary>
    private static bool IsDuplicate(in StepDraft draft, Segment segment, uint window, bool isReport)
    {
        SendSpace snd = draft.Snd;
        if (draft.Queue.IsEmpty || segment.Ack != snd.Una || snd.Wnd == 0)
        {
            return false;
        }

        bool isBare = segment.Len == 0 && !draft.IsCut;
        return draft.Sack is null ? isBare && window == snd.Wnd : isReport;
    }

    private static void RepeatHole(ref StepDraft draft, SackSpace sack)
    {
        if (Scoreboard.NextHole(sack, draft.Snd.Una) is not SeqRange hole)
        {
            return;
        }

        int index = 0;
        while (draft.Queue[index].Segment.End <= hole.Start)
        {
            index++;
        }

        SeqNumber end = draft.Queue[index].Segment.End;
        SeqNumber to = hole.End < end ? hole.End : end;
        draft.Fire(hole.Start == draft.Snd.Una ? Rules.FastRetransmitted : Rules.HoleRepeated);
        draft.Sack = sack with { RepeatedTo = to };
        Replies.SendAgain(ref draft, index, hole.Start, to);
    }
}
