using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>What leaves at the end of a step: data, FIN, or a bare ACK (RFC 9293 section 3.8.6 and 3.10.4).</summary>
internal static class Sending
{
    /// <summary>
    /// The most segments on the retransmission queue; keeps a step bounded with a huge scaled window.
    /// </summary>
    private const int MaxInFlight = 1024;

    /// <summary>Sends what the window allows now, then the ACK that is due unless it rode on something.</summary>
    public static void Flush(ref StepDraft draft)
    {
        if (draft.RepeatDue && !draft.Queue.IsEmpty)
        {
            Replies.SendOldestAgain(ref draft);
        }

        if (MaySend(draft))
        {
            SendData(ref draft);
            SendFin(ref draft);
            ArrangeProbe(ref draft);
        }

        if (draft.AckDue)
        {
            draft.Fire(Rules.AckSent);
            Replies.Send(ref draft, TcpFlags.Ack, draft.Snd.Nxt);
        }
        else if (draft.AckMayWait)
        {
            draft.Fire(Rules.AckDelayed);
        }
    }

    /// <summary>Sends one octet, or what fits, past the rules that hold data back (section 3.8.6.1).</summary>
    public static void Probe(ref StepDraft draft)
    {
        draft.Fire(Rules.Probed);
        uint most = Math.Min(Usable(draft.Snd), SegmentOptions.EffectiveMss(draft));
        uint size = Math.Min(draft.Snd.Unsent, Math.Max(1, most));
        if (size > 0)
        {
            SendSegment(ref draft, size);
        }
        else if (IsFinWaiting(draft.Snd))
        {
            SendFinNow(ref draft);
        }
    }

    private static bool MaySend(in StepDraft draft) => draft.State switch
    {
        TcpState.Established or TcpState.CloseWait or TcpState.FinWait1 or TcpState.Closing =>
            draft.Snd.Unsent > 0 || IsFinWaiting(draft.Snd),
        TcpState.Closed or TcpState.Listen or TcpState.SynSent or TcpState.SynReceived => false,
        TcpState.FinWait2 or TcpState.LastAck or TcpState.TimeWait => false,
    };

    private static bool IsFinWaiting(SendSpace snd) => snd.FinQueued && snd.FinSeq is null;

    private static void SendData(ref StepDraft draft)
    {
        while (draft.Snd.Unsent > 0 && draft.Queue.Count < MaxInFlight)
        {
            uint usable = Usable(draft.Snd);
            uint mss = SegmentOptions.EffectiveMss(draft);
            uint size = Math.Min(draft.Snd.Unsent, Math.Min(usable, mss));
            if (size == 0)
            {
                draft.Fire(Rules.SendWindowClosed);
                return;
            }

            if (!IsWorthSending(draft.Snd, size, mss))
            {
                draft.Fire(Rules.SendWaits);
                return;
            }

            SendSegment(ref draft, size);
        }
    }

    /// <summary>Sender's silly window avoidance, without Nagle's wait (section 3.8.6.2.1).</summary>
    private static bool IsWorthSending(SendSpace snd, uint size, uint mss) =>
        size == snd.Unsent || size == mss || size >= snd.MaxWnd / 2;

    private static void SendSegment(ref StepDraft draft, uint size)
    {
        draft.Fire(Rules.DataSent);
        SendSpace snd = draft.Snd;
        TcpFlags flags = size == snd.Unsent ? TcpFlags.Psh | TcpFlags.Ack : TcpFlags.Ack;
        bool withFin = IsFinWaiting(snd) && size == snd.Unsent && Usable(snd) > size;
        draft.Snd = snd with { Nxt = snd.Nxt + size, Unsent = snd.Unsent - size };
        if (withFin)
        {
            NoteFin(ref draft);
            flags |= TcpFlags.Fin;
        }

        Replies.SendQueued(ref draft, flags, snd.Nxt, size);
    }

    private static void SendFin(ref StepDraft draft)
    {
        if (!IsFinWaiting(draft.Snd) || draft.Snd.Unsent > 0)
        {
            return;
        }

        if (Usable(draft.Snd) == 0)
        {
            draft.Fire(Rules.SendWindowClosed);
            return;
        }

        SendFinNow(ref draft);
    }

    private static void SendFinNow(ref StepDraft draft)
    {
        SeqNumber seq = draft.Snd.Nxt;
        NoteFin(ref draft);
        Replies.SendQueued(ref draft, TcpFlags.Fin | TcpFlags.Ack, seq, 0);
    }

    private static void NoteFin(ref StepDraft draft)
    {
        draft.Fire(Rules.FinSent);
        draft.Snd = draft.Snd with { FinSeq = draft.Snd.Nxt, Nxt = draft.Snd.Nxt + 1 };
        if (draft.State == TcpState.CloseWait)
        {
            draft.Fire(Rules.LastAckEntered);
            draft.State = TcpState.LastAck;
        }
    }

    /// <summary>
    /// The numbers that may still be sent: SND.UNA + SND.WND - SND.NXT, 0 when the window has shrunk.
    /// </summary>
    private static uint Usable(SendSpace snd) => (uint)Math.Max(0, snd.Una + snd.Wnd - snd.Nxt);

    /// <summary>The probe timer runs while something waits and no acknowledgment is on its way to release it.</summary>
    private static void ArrangeProbe(ref StepDraft draft)
    {
        bool isStuck = draft.Queue.IsEmpty && (draft.Snd.Unsent > 0 || IsFinWaiting(draft.Snd));
        if (isStuck == draft.Timers.Probe.HasValue)
        {
            return;
        }

        draft.Timers = draft.Timers with { Probe = isStuck ? draft.Now + draft.Timers.Rto : null };
    }
}
