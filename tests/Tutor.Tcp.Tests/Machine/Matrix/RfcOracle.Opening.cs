using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <content>Sections 3.10.7.1 to 3.10.7.3: CLOSED, LISTEN, SYN-SENT.</content>
internal sealed partial class RfcOracle
{
    private void ArrivesInClosed(Seg seg)
    {
        // "An incoming segment containing a RST is discarded. An incoming segment not containing a RST causes a RST to
        // be sent in response."
        if (seg.Rst)
        {
            return;
        }

        if (seg.IsAck)
        {
            SendResetAt(seg.Ack);
        }
        else
        {
            SendReset(0, Circle.Add(seg.Seq, seg.Len), TcpFlags.Rst | TcpFlags.Ack);
        }
    }

    private void ArrivesInListen(Seg seg)
    {
        // First, check for a RST: ignored. Second, check for an ACK: "any acknowledgment is bad if it arrives on a
        // connection still in the LISTEN state". Third, check for a SYN. Fourth, other text or control: dropped.
        if (seg.Rst)
        {
            return;
        }

        if (seg.IsAck)
        {
            // DECISION (Opening): by policy a SYN,ACK is dropped silently.
            if (!seg.Syn || _policy.ResetSynAckInListen)
            {
                SendResetAt(seg.Ack);
            }

            return;
        }

        // DECISION: DropSynFin.
        if (seg.Syn && !(_policy.DropSynFin && seg.Fin))
        {
            AnswerSyn(seg, _newIss.Value);
        }
    }

    /// <summary>LISTEN, third: the SYN of a new connection.</summary>
    private void AnswerSyn(Seg seg, long iss)
    {
        ReturnToListen();
        _rcvNxt = Circle.Add(seg.Seq, 1);
        _irs = seg.Seq;
        _iss = iss;
        _sndUna = iss;
        _sndNxt = Circle.Add(iss, 1);
        TakeSynWindow(seg);
        TakeSynOptions(seg);
        QueueTextOfSyn(seg);
        _state = TcpState.SynReceived;
        SendQueued(TcpFlags.Syn | TcpFlags.Ack, _iss, 0);
    }

    private void ArrivesInSynSent(Seg seg)
    {
        // First: "If SEG.ACK =< ISS or SEG.ACK > SND.NXT, send a reset (unless the RST bit is set)".
        bool isAcceptable = seg.IsAck && Circle.IsAfterUpTo(_sndUna, seg.Ack, _sndNxt);
        if (seg.IsAck && !isAcceptable)
        {
            if (!seg.Rst)
            {
                SendResetAt(seg.Ack);
            }

            return;
        }

        // Second: "If the RST bit is set ... if the ACK was acceptable".
        if (seg.Rst)
        {
            // DECISION (Opening): by policy its number has to match, too, and RCV.NXT counts as 0 before any SYN.
            if (isAcceptable && (!_policy.MatchSeqOfRstInSynSent || seg.Seq == _rcvNxt))
            {
                // DECISION: the user is told "refused", not "reset".
                DeleteTcb();
                Signal(UserSignal.ConnectionRefused);
            }

            return;
        }

        // Fourth: SYN. DECISION: DropSynFin. Fifth: "if neither of the SYN or RST bits is set, then drop".
        if (seg.Syn && !(_policy.DropSynFin && seg.Fin))
        {
            TakeSynInSynSent(seg, isAcceptable);
        }
    }

    private void TakeSynInSynSent(Seg seg, bool isAcceptable)
    {
        _rcvNxt = Circle.Add(seg.Seq, 1);
        _irs = seg.Seq;
        TakeSynWindow(seg);
        TakeSynOptions(seg);
        if (isAcceptable)
        {
            AdvanceUna(seg.Ack);
            _state = TcpState.Established;
            _ackDue = true;
            Signal(UserSignal.Connected);
            ProcessTextAndFin(seg);
            return;
        }

        // "Otherwise, enter SYN-RECEIVED, form a SYN,ACK segment <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>".
        _state = TcpState.SynReceived;
        QueueTextOfSyn(seg);

        // DECISION (Opening): it takes the number of the SYN, so it is as old and was sent as often (Karn).
        Outstanding? syn = _queue.FirstOrDefault();
        _queue.Clear();
        SendQueued(TcpFlags.Syn | TcpFlags.Ack, _iss, 0);
        _queue[0] = syn is null ? _queue[0] : syn with { Segment = _queue[0].Segment };
    }

    /// <summary>DECISION: SND.WND is taken from the SYN in every case; without ACK, SND.WL2 is SND.UNA.</summary>
    private void TakeSynWindow(Seg seg)
    {
        _sndWnd = seg.Wnd;
        _sndMaxWnd = seg.Wnd;
        _sndWl1 = seg.Seq;
        _sndWl2 = seg.IsAck ? seg.Ack : _sndUna;
    }

    /// <summary>
    /// MSS: 536 without the option (MUST-15), or what the policy says; DECISION: 0 counts as 1. Windows are scaled when
    /// both SYNs say so.
    /// </summary>
    private void TakeSynOptions(Seg seg)
    {
        _sndMss = Math.Max(1L, seg.Mss ?? _policy.DefaultMss);
        if (OurShift() is int ours && seg.WindowScale is byte theirs)
        {
            _scaleAgreed = true;
            _sndShift = Math.Min(theirs, (byte)14);
            _rcvShift = ours;
        }
    }

    /// <summary>DECISION: a shift that would leave fewer than four units of the buffer is made smaller.</summary>
    private int? OurShift()
    {
        if (_policy.WindowScale is not byte wanted)
        {
            return null;
        }

        int shift = Math.Min((int)wanted, 14);
        while (shift > 0 && _rcvBuffer < 4L << shift)
        {
            shift--;
        }

        return shift;
    }

    /// <summary>
    /// DECISION (Opening): text and FIN on a SYN are kept and not acknowledged before ESTABLISHED; by policy the text
    /// is
    /// acknowledged at once, or all of it is dropped.
    /// </summary>
    private void QueueTextOfSyn(Seg seg)
    {
        if (_policy.TextOnSyn == TextOnSyn.Ignore)
        {
            return;
        }

        long text = Math.Min(seg.Text, _rcvWnd);
        long lastForFin = _policy.FinMayPassRightEdge ? _rcvWnd : _rcvWnd - 1;
        if (seg.Fin && seg.Text <= lastForFin)
        {
            _theirFin = Circle.Add(_rcvNxt, seg.Text);
        }

        if (text > 0 && _policy.TextOnSyn == TextOnSyn.Acknowledge)
        {
            _rcvNxt = Circle.Add(_rcvNxt, text);
            _rcvWnd -= text;
            _unread = text;
        }
        else if (text > 0)
        {
            _held.Clear();
            _held.Add((_rcvNxt, Circle.Add(_rcvNxt, text)));
        }
    }
}
