using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>The options of a segment that is sent now, and the room that they leave for text.</summary>
internal static class SegmentOptions
{
    private const int StampOctets = 10;

    /// <summary>The options of a segment with these flags and so many octets of text.</summary>
    public static TcpOptions For(in StepDraft draft, TcpFlags flags, uint octets)
    {
        bool isAck = (flags & TcpFlags.Ack) != 0;
        if ((flags & TcpFlags.Syn) != 0)
        {
            return isAck ? Negotiation.Accept(draft) : Negotiation.Offer(draft);
        }

        EquatableArray<SeqRange> blocks = isAck ? SackReport.Blocks(draft, MostBlocks(draft, octets)) : default;
        Timestamps? stamps = Stamps(draft, isAck);
        return blocks.IsEmpty && stamps is null
            ? TcpOptions.None
            : new TcpOptions { Sack = blocks, Timestamps = stamps };
    }

    /// <summary>TSval and TSecr for a segment sent now; null unless agreed. TSecr is 0 without ACK.</summary>
    public static Timestamps? Stamps(in StepDraft draft, bool isAck) =>
        draft.Timestamps is { } space
            ? new Timestamps(TimestampClock.At(draft.Now, space.Offset), isAck ? space.Recent : 0)
            : null;

    /// <summary>
    /// Eff.snd.MSS: the most text of a segment sent now, SendMSS less what its options take; at least 1
    /// (RFC 9293 section 3.7.1, RFC 6691).
    /// </summary>
    public static uint EffectiveMss(in StepDraft draft)
    {
        uint mss = draft.Snd.Mss;
        if (draft.Timestamps is null && draft.Sack is null)
        {
            return mss;
        }

        uint options = (uint)Octets(draft, SackReport.Count(draft, LimitOfBlocks(draft)));
        return mss > options ? mss - options : 1;
    }

    /// <summary>The most text of an ordinary segment without SACK blocks, from here or there; at least 1.</summary>
    public static uint FullSize(in StepDraft draft)
    {
        int size = Math.Min(draft.Policy.Mss, draft.Snd.Mss) - Octets(draft, 0);
        return (uint)Math.Max(1, size);
    }

    /// <summary>On text that was cut before, as in a repetition, only as many blocks go along as fit the MSS.</summary>
    private static int MostBlocks(in StepDraft draft, uint octets)
    {
        int most = LimitOfBlocks(draft);
        while (octets > 0 && most > 0 && octets + Octets(draft, most) > draft.Snd.Mss)
        {
            most--;
        }

        return most;
    }

    /// <summary>A header has room for four blocks, for three next to timestamps (RFC 2018 section 3).</summary>
    private static int LimitOfBlocks(in StepDraft draft) => draft.Timestamps is null ? 4 : 3;

    private static int Octets(in StepDraft draft, int blocks)
    {
        int octets = (draft.Timestamps is null ? 0 : StampOctets) + (blocks == 0 ? 0 : 2 + (8 * blocks));
        return (octets + 3) / 4 * 4;
    }
}
