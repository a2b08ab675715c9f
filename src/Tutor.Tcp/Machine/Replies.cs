using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>The forms of segments that the machine sends. Nothing else in the machine builds a segment.</summary>
internal static class Replies
{
    /// <summary>Sends a segment without text that is not repeated when it is lost.</summary>
    public static void Send(ref StepDraft draft, TcpFlags flags, SeqNumber seq) =>
        draft.Emit(new TcpOutput.SendSegment(Build(ref draft, flags, seq, 0), IsRetransmission: false));

    /// <summary>Sends a segment that uses up numbers: it goes on the retransmission queue and the timer runs.</summary>
    public static void SendQueued(ref StepDraft draft, TcpFlags flags, SeqNumber seq, uint octets)
    {
        Segment segment = Build(ref draft, flags, seq, octets);
        draft.Queue = draft.Queue.Add(new Outstanding(segment, draft.Now, Transmissions: 1));
        draft.Emit(new TcpOutput.SendSegment(segment, IsRetransmission: false));
        if (draft.Timers.Retransmission is null)
        {
            // RFC 6298 section 5.1.
            draft.Timers = draft.Timers with
            {
                Retransmission = draft.Now + draft.Timers.Rto,
                Probe = null,
                R2Since = draft.Now,
                TimeOuts = 0,
            };
        }
    }

    /// <summary>
    /// The SYN on the queue gives way to a SYN,ACK, which takes the same number: so it is as old as the SYN and was
    /// sent as often, for Karn's rule, for RFC 6298 section 5.7 and for what a timestamp may echo. The timer runs on.
    /// </summary>
    public static void SendSynAckForSyn(ref StepDraft draft)
    {
        EquatableArray<Outstanding> before = draft.Queue;
        draft.Queue = default;
        SendQueued(ref draft, TcpFlags.Syn | TcpFlags.Ack, draft.Snd.Iss, 0);
        if (!before.IsEmpty)
        {
            draft.Queue = [before[0] with { Segment = draft.Queue[0].Segment }];
        }
    }

    /// <summary>Sends the oldest segment of the queue again, up to what the remote has already.</summary>
    public static void SendOldestAgain(ref StepDraft draft) =>
        SendAgain(ref draft, 0, draft.Queue[0].Segment.Seq, Scoreboard.EndOfHole(draft.Sack, draft.Queue[0].Segment));

    /// <summary>
    /// Sends a segment of the queue again, or a part of it, with today's ACK, window and options. The queue keeps it
    /// whole, since all of it is outstanding still.
    /// </summary>
    public static void SendAgain(ref StepDraft draft, int index, SeqNumber from, SeqNumber to)
    {
        Outstanding sent = draft.Queue[index];
        Segment old = sent.Segment;
        TcpFlags flags = (from == old.Seq ? old.Flags : old.Flags & ~TcpFlags.Syn)
            & (to == old.End ? old.Flags : ~(TcpFlags.Fin | TcpFlags.Psh));
        uint ends = ((flags & TcpFlags.Syn) == 0 ? 0u : 1) + ((flags & TcpFlags.Fin) == 0 ? 0u : 1);
        Segment segment = Build(ref draft, flags, from, (uint)(to - from) - ends);
        draft.Queue = draft.Queue.SetItem(index, sent with
        {
            Segment = from == old.Seq && to == old.End ? segment : old,
            SentAt = draft.Now,
            Transmissions = sent.Transmissions + 1,
        });
        draft.Emit(new TcpOutput.SendSegment(segment, IsRetransmission: true));
    }

    /// <summary>
    /// An ACK that says what is expected is due for a segment that is refused. If it was a bare ACK itself, a SYN or a
    /// RST, that ACK waits for a gap since the last one: else two ends that disagree would answer each other for ever.
    /// </summary>
    public static void Challenge(ref StepDraft draft, Segment segment)
    {
        if (draft.AckDue)
        {
            return;
        }

        bool mayLoop = segment.Len == 0 || segment.Has(TcpFlags.Syn) || segment.Has(TcpFlags.Rst);
        if (mayLoop && draft.ChallengedAt is { } last && draft.Now - last < draft.Policy.ChallengeAckGap)
        {
            draft.Fire(Rules.ChallengeHeldBack);
            return;
        }

        draft.AckDue = true;
        draft.ChallengedAt = mayLoop ? draft.Now : draft.ChallengedAt;
    }

    /// <summary>
    /// Sends <c>&lt;SEQ=SND.NXT&gt;&lt;CTL=RST&gt;</c> and deletes the control block (section 3.10.5), or by policy
    /// waits in TIME-WAIT (figure 5, note 3).
    /// </summary>
    public static void ResetAndDelete(ref StepDraft draft)
    {
        SeqNumber seq = draft.Snd.Nxt;
        Timestamps? stamps = SegmentOptions.Stamps(draft, isAck: false);
        if (draft.Policy.TimeWaitAfterReset)
        {
            draft.Fire(Rules.ResetLingers);
            draft.LingerAfterReset();
        }
        else
        {
            draft.Delete();
        }

        SendReset(ref draft, TcpFlags.Rst, seq, default, stamps);
    }

    /// <summary>Answers with <c>&lt;SEQ=SEG.ACK&gt;&lt;CTL=RST&gt;</c> (section 3.5.2, group 1 and 2).</summary>
    public static void ResetAtAck(ref StepDraft draft, Segment segment) =>
        SendReset(ref draft, TcpFlags.Rst, segment.Ack, default);

    /// <summary>
    /// Answers with <c>&lt;SEQ=0&gt;&lt;ACK=SEG.SEQ+SEG.LEN&gt;&lt;CTL=RST,ACK&gt;</c> (section 3.10.7.1).
    /// </summary>
    public static void ResetWithoutAck(ref StepDraft draft, Segment segment) =>
        SendReset(ref draft, TcpFlags.Rst | TcpFlags.Ack, default, segment.End);

    private static void SendReset(
        ref StepDraft draft, TcpFlags flags, SeqNumber seq, SeqNumber ack, Timestamps? stamps = null)
    {
        TcpOptions options = stamps is null ? TcpOptions.None : new TcpOptions { Timestamps = stamps };
        Segment reset = new() { Flags = flags, Seq = seq, Ack = ack, Options = options };
        draft.Emit(new TcpOutput.SendSegment(reset, IsRetransmission: false));
    }

    private static Segment Build(ref StepDraft draft, TcpFlags flags, SeqNumber seq, uint octets)
    {
        bool isSyn = (flags & TcpFlags.Syn) != 0;
        bool isAck = (flags & TcpFlags.Ack) != 0;
        if (isAck)
        {
            NoteAck(ref draft, isSyn);
        }

        return new Segment
        {
            Flags = flags,
            Seq = seq,
            Ack = isAck ? draft.Rcv.Nxt : default,
            DataLength = octets,
            Window = ReceiveWindow.Field(draft.Rcv, isSyn),
            Options = SegmentOptions.For(draft, flags, octets),
        };
    }

    /// <summary>An ACK leaves: nothing is owed any more, and the window may open.</summary>
    private static void NoteAck(ref StepDraft draft, bool isSyn)
    {
        draft.AckDue = false;
        draft.AckMayWait = false;
        if (!isSyn)
        {
            draft.Rcv = ReceiveWindow.Reopen(draft.Rcv, draft.Snd.Mss);
        }

        if (draft.Timers.DelayedAck is not null)
        {
            draft.Timers = draft.Timers with { DelayedAck = null };
        }

        if (draft.Timestamps is { } space && space.LastAckSent != draft.Rcv.Nxt)
        {
            draft.Timestamps = space with { LastAckSent = draft.Rcv.Nxt };
        }
    }
}
