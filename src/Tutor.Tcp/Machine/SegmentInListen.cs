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
        draft.Fire(Rules.ListenSyn);
        var snd = new SendSpace
        {
            Iss = iss,
            Una = iss,
            Nxt = iss + 1,
            Wnd = syn.Window,
            MaxWnd = syn.Window,
            Wl1 = syn.Seq,
            Wl2 = iss,
        };
        draft.StartOver(TcpState.SynReceived, passiveOpen: true, snd, After(syn, draft.Rcv.Buffer));
        Negotiation.Take(ref draft, syn);
        HoldText(ref draft, syn);
        Replies.SendQueued(ref draft, TcpFlags.Syn | TcpFlags.Ack, iss, 0);
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
        };
        Negotiation.Take(ref draft, syn);
    }

    private static ReceiveSpace After(Segment syn, uint buffer)
    {
        uint window = ReceiveWindow.Unscaled(buffer);
        SeqNumber next = syn.Seq + 1;
        return new ReceiveSpace { Buffer = buffer, Wnd = window, Irs = syn.Seq, Nxt = next, Edge = next + window };
    }

    /// <summary>Text and FIN on a SYN wait for ESTABLISHED; they are not acknowledged before.</summary>
    public static void HoldText(ref StepDraft draft, Segment syn)
    {
        SeqRange text = ReceiveWindow.TextIn(draft.Rcv, syn);
        SeqNumber? fin = ReceiveWindow.FinIn(draft.Rcv, syn);
        if (text.Length == 0 && fin is null)
        {
            return;
        }

        draft.Fire(Rules.TextOnSynHeld);
        draft.Rcv = draft.Rcv with { Held = text.Length == 0 ? default : [text], FinSeq = fin };
    }
}
