using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>Moves every sequence number of a control block, so that its windows lie elsewhere on the circle.</summary>
internal static class NumberShift
{
    /// <summary>The block with our numbers moved by one distance and the remote's by another.</summary>
    public static Tcb Move(Tcb tcb, uint send, uint receive) => tcb with
    {
        Snd = Move(tcb.Snd, send, receive),
        Rcv = Move(tcb.Rcv, receive),
        Timers = tcb.Timers with { DelayedAckFrom = tcb.Timers.DelayedAckFrom + receive },
        RetransmissionQueue = EquatableArray.From(tcb.RetransmissionQueue.AsSpan().ToArray().Select(o => o with
        {
            Segment = o.Segment with
            {
                Seq = o.Segment.Seq + send,
                Ack = o.Segment.Has(TcpFlags.Ack) ? o.Segment.Ack + receive : default,
            },
        })),
    };

    private static SendSpace Move(SendSpace snd, uint send, uint receive) => snd with
    {
        Una = snd.Una + send,
        Nxt = snd.Nxt + send,
        Iss = snd.Iss + send,
        Wl1 = snd.Wl1 + receive,
        Wl2 = snd.Wl2 + send,
        FinSeq = snd.FinSeq + send,
    };

    private static ReceiveSpace Move(ReceiveSpace rcv, uint receive) => rcv with
    {
        Nxt = rcv.Nxt + receive,
        Irs = rcv.Irs + receive,
        FinSeq = rcv.FinSeq + receive,
        Held = EquatableArray.From(
            rcv.Held.AsSpan().ToArray().Select(h => h with { Start = h.Start + receive })),
    };
}
