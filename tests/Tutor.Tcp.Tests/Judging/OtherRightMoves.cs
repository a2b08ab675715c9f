using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>
/// The changes of one field that make another right segment of a right one. The list is closed: any other change has to
/// be found wrong.
/// </summary>
internal static class OtherRightMoves
{
    public static bool Has(PlayedSide side, Segment due, Segment changed) =>
        IsFinAfterClose(side, due, changed)
        || IsTextWithoutItsFin(due, changed)
        || IsAckBeforeFin(side, due, changed)
        || IsNextText(side, due, changed);

    /// <summary>
    /// RFC 9293 section 3.10.4: after CLOSE the FIN may ride on the last text or ACK, also where the machine lets it
    /// wait for the window (DEVIATIONS.md).
    /// </summary>
    private static bool IsFinAfterClose(PlayedSide side, Segment due, Segment changed)
    {
        SendSpace snd = side.Tcb.Snd;
        SeqNumber? fin = snd.FinSeq ?? (snd is { FinQueued: true, Unsent: 0 } ? snd.Nxt : null);
        return changed == due with { Flags = due.Flags | TcpFlags.Fin }
            && (due.Flags & ~TcpFlags.Psh) == TcpFlags.Ack
            && due.Seq + due.DataLength == fin
            && snd.Una <= fin;
    }

    /// <summary>RFC 9293 section 3.10.4: text that a FIN rides on may be sent, and sent again, without it.</summary>
    private static bool IsTextWithoutItsFin(Segment due, Segment changed) =>
        changed == due with { Flags = due.Flags & ~TcpFlags.Fin } && due.DataLength > 0 && due.Has(TcpFlags.Fin);

    /// <summary>RFC 9293 section 3.8.6.3: an ACK that was delayed until the FIN may also go before it.</summary>
    private static bool IsAckBeforeFin(PlayedSide side, Segment due, Segment changed) =>
        changed == due with { Flags = due.Flags & ~TcpFlags.Fin }
        && due is { DataLength: 0 }
        && side.Tcb.Policy.DelayedAck
        && side.World.Ladder.AsSpan().ToArray().Last(l => l.From == side.Host).Segment.Ack != due.Ack;

    /// <summary>RFC 9293 section 3.10.2: behind a probe that is due again, new text is due, and may go first.</summary>
    private static bool IsNextText(PlayedSide side, Segment due, Segment changed) =>
        due.DataLength > 0
        && side.World[side.Host].Due is { Count: > 1 } all
        && all[1] is { DataLength: > 0 } next
        && changed.Seq == next.Seq
        && changed.DataLength <= next.DataLength;
}
