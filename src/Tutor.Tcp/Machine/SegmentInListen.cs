using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>A segment in LISTEN (RFC 9293 section 3.10.7.2): RST, then ACK, then SYN, then anything else.</summary>
internal static class SegmentInListen
{
    public static void Apply(ref StepDraft draft, Segment segment, SeqNumber iss)
    {
        if (segment.Has(TcpFlags.Rst))
        {
            draft.Fire(Rules.ListenRst);
        }
        else if (segment.Has(TcpFlags.Syn | TcpFlags.Ack) && !draft.Policy.ResetSynAckInListen)
        {
            draft.Fire(Rules.ListenSynAckIgnored);
        }
        else if (segment.Has(TcpFlags.Ack))
        {
            draft.Fire(Rules.ListenAck);
            Replies.ResetAtAck(ref draft, segment);
        }
        else if (!segment.Has(TcpFlags.Syn))
        {
            draft.Fire(Rules.ListenOther);
        }
        else if (draft.Policy.DropSynFin && segment.Has(TcpFlags.Fin))
        {
            draft.Fire(Rules.SynFinDropped);
        }
        else
        {
            AcceptSyn(ref draft, segment, iss);
        }
    }

    /// <summary>
    /// The SYN opens a connection: SYN-RECEIVED, and <c>&lt;SEQ=ISS&gt;&lt;ACK=RCV.NXT&gt;&lt;CTL=SYN,ACK&gt;</c>.
    /// </summary>
    public static void AcceptSyn(ref StepDraft draft, Segment syn, SeqNumber iss)
    {
        if (draft.Policy.TwoStepHandshake)
        {
            OpenOnSyn(ref draft, syn, iss);
            return;
        }

        draft.Fire(Rules.ListenSyn);
        ReceiveSpace rcv = After(syn, draft.Rcv.Buffer);
        draft.StartOver(TcpState.SynReceived, passiveOpen: true, Before(draft.Policy, syn, iss, una: iss), rcv);
        Negotiation.Take(ref draft, syn);
        KeepText(ref draft, syn);
        Replies.SendQueued(ref draft, TcpFlags.Syn | TcpFlags.Ack, iss, 0);
    }

    /// <summary>
    /// The handshake of two steps that no RFC has: the server takes its own SYN for acknowledged and sends it once.
    /// </summary>
    private static void OpenOnSyn(ref StepDraft draft, Segment syn, SeqNumber iss)
    {
        draft.Fire(Rules.TwoStepServer);
        ReceiveSpace rcv = After(syn, draft.Rcv.Buffer);
        SendSpace snd = Before(draft.Policy, syn, iss, una: iss + 1);
        draft.StartOver(TcpState.Established, passiveOpen: true, snd, rcv);
        Negotiation.Take(ref draft, syn);
        draft.Signal(UserSignal.Connected);
        SegmentInOtherStates.ProcessText(ref draft, syn);
        SegmentInOtherStates.CheckFin(ref draft, syn);
        Replies.Send(ref draft, TcpFlags.Syn | TcpFlags.Ack, iss);
    }

    /// <summary>Takes the numbers, window and options of the SYN that a SYN of ours met.</summary>
    public static void TakeSyn(ref StepDraft draft, Segment syn)
    {
        draft.Rcv = After(syn, draft.Rcv.Buffer);
        draft.Snd = draft.Snd with
        {
            Wnd = syn.Window,
            MaxWnd = syn.Window,
            Wl1 = syn.Seq,
            Wl2 = syn.Has(TcpFlags.Ack) ? syn.Ack : draft.Snd.Una,
            Mss = Negotiation.SendMss(draft.Policy, syn),
        };
        Negotiation.Take(ref draft, syn);
    }

    /// <summary>The send variables with our SYN not sent yet, and what the remote's SYN states.</summary>
    private static SendSpace Before(Policy policy, Segment syn, SeqNumber iss, SeqNumber una) => new()
    {
        Iss = iss,
        Una = una,
        Nxt = iss + 1,
        Wnd = syn.Window,
        MaxWnd = syn.Window,
        Wl1 = syn.Seq,
        Wl2 = una,
        Mss = Negotiation.SendMss(policy, syn),
    };

    private static ReceiveSpace After(Segment syn, uint buffer)
    {
        uint window = ReceiveWindow.Unscaled(buffer);
        return new ReceiveSpace { Buffer = buffer, Wnd = window, Irs = syn.Seq, Nxt = syn.Seq + 1 };
    }

    /// <summary>
    /// Text and FIN on a SYN wait for ESTABLISHED; whether the text is acknowledged before is policy.
    /// </summary>
    public static void KeepText(ref StepDraft draft, Segment syn)
    {
        SeqRange text = ReceiveWindow.TextIn(draft.Rcv, syn);
        SeqNumber? fin = ReceiveWindow.FinIn(draft.Rcv, draft.Policy, syn);
        if (text.Length == 0 && fin is null)
        {
            return;
        }

        switch (draft.Policy.TextOnSyn)
        {
            case TextOnSyn.Hold:
                draft.Fire(Rules.TextOnSynHeld);
                draft.Rcv = draft.Rcv with { Held = text.Length == 0 ? default : [text], FinSeq = fin };
                break;
            case TextOnSyn.Acknowledge:
                draft.Fire(Rules.TextOnSynTaken);
                draft.Rcv = HeldText.Advance(draft.Rcv, text.End) with { FinSeq = fin };
                break;
            case TextOnSyn.Ignore:
                draft.Fire(Rules.TextOnSynIgnored);
                break;
        }
    }
}
