using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <content>Section 3.10.7.4, first to fourth: the sequence number, RST, security, SYN.</content>
internal sealed partial class RfcOracle
{
    private void ArrivesOtherwise(Seg seg)
    {
        if (ReusesTimeWait(seg))
        {
            // DECISION: the new ISS is above every old number.
            long least = Circle.Add(_sndNxt, 65536);
            AnswerSyn(seg, Circle.Distance(_sndNxt, _newIss.Value) > 0 ? _newIss.Value : least);
            return;
        }

        // RFC 6191 section 2, by policy, a SYN without timestamp: what is not honored is silently dropped. DECISION
        // (Closing): RFC 6191 decides alone.
        if (_policy.Rfc6191 && IsNewSynInTimeWait(seg))
        {
            return;
        }

        if (seg.Rst)
        {
            CheckRst(seg);
            return;
        }

        if (!IsSequenceAcceptable(seg))
        {
            return;
        }

        // Third, security: left out. Fourth, SYN.
        if (seg.Syn && !seg.IsSynOld)
        {
            CheckSyn(seg);
            return;
        }

        if (CheckAck(seg))
        {
            // Sixth, URG: left out.
            ProcessTextAndFin(seg);
        }
    }

    /// <summary>MAY-2 or RFC 6191 section 2, by policy: a SYN above every number of the old connection.</summary>
    private bool ReusesTimeWait(Seg seg) =>
        (_policy.ReuseTimeWait || _policy.Rfc6191)
        && IsNewSynInTimeWait(seg)
        && Circle.Distance(_rcvNxt, seg.Seq) >= 0;

    private bool IsNewSynInTimeWait(Seg seg) =>
        _state == TcpState.TimeWait && seg is { Syn: true, IsAck: false, Rst: false };

    /// <summary>First: the sequence number; what is not acceptable is answered here.</summary>
    private bool IsSequenceAcceptable(Seg seg)
    {
        // DECISION: figure 7. The SYN of a SYN,ACK after crossed SYNs was received before and is passed over.
        if (_policy.TrimCrossedSyn
            && _state == TcpState.SynReceived && !_passiveOpen && seg.Syn && seg.IsAck && seg.Seq == _irs)
        {
            seg.IsSynOld = true;
            return true;
        }

        // DECISION (Opening): the SYN that led to SYN-RECEIVED draws the SYN,ACK again, or by policy the ACK of a
        // segment outside the window.
        if (_state == TcpState.SynReceived && seg.Syn && !seg.IsAck && seg.Seq == _irs && _queue.Count > 0)
        {
            if (_policy.AnswerRepeatedSynBySynAck)
            {
                SendOldestAgain();
            }
            else
            {
                Challenge(seg);
            }

            return false;
        }

        if (IsInTableSix(seg) || IsAllowedAtRightEdge(seg))
        {
            return true;
        }

        // "If the RCV.WND is zero, no segments will be acceptable, but special allowance should be made to accept valid
        // ACKs, URGs, and RSTs." DECISION: at RCV.NXT only, text and FIN cut off. There is no allowance for a SYN.
        // By policy there is none for ACKs.
        if (_policy.UseAckAtZeroWindow && _rcvWnd == 0 && seg.Seq == _rcvNxt && !seg.Syn)
        {
            _ackDue = true;
            seg.Text = 0;
            seg.Fin = false;
            return true;
        }

        Refuse(seg);
        return false;
    }

    private bool IsInTableSix(Seg seg)
    {
        long first = Circle.Distance(_rcvNxt, seg.Seq);
        long last = first + seg.Len - 1;
        if (seg.Len == 0)
        {
            return _rcvWnd == 0 ? first == 0 : first >= 0 && first < _rcvWnd;
        }

        if (_rcvWnd == 0)
        {
            return false;
        }

        bool isFirstInside = first >= 0 && first < _rcvWnd;
        bool isLastInside = last >= 0 && last < _rcvWnd;

        // DECISION (Which segments are taken): a segment that begins before the window and ends after it is trimmed to
        // it; by policy it is not.
        bool coversAll = first < 0 && last >= _rcvWnd && _policy.AcceptWiderThanWindow;

        // DECISION (Which segments are taken): by policy text beyond the right edge condemns the whole segment.
        long afterText = first + (seg.Syn ? 1 : 0) + seg.Text;
        bool isOverrun = afterText > _rcvWnd && !_policy.TrimOverrun;
        return (isFirstInside || isLastInside || coversAll) && !isOverrun;
    }

    /// <summary>DECISION (Which segments are taken): what may be at RCV.NXT+RCV.WND, by policy.</summary>
    private bool IsAllowedAtRightEdge(Seg seg)
    {
        bool isThere = Circle.Distance(_rcvNxt, seg.Seq) == _rcvWnd && !seg.Syn && seg.Text == 0;
        return isThere && (seg.Fin ? _policy.FinMayPassRightEdge : _policy.AcceptAckAtRightEdge);
    }

    /// <summary>"If an incoming segment is not acceptable, an acknowledgment should be sent in reply".</summary>
    private void Refuse(Seg seg)
    {
        Challenge(seg);
        long end = Circle.Add(seg.Seq, seg.Len);

        // DECISION: the remote's FIN again in TIME-WAIT starts the wait anew, though it is left of the window.
        // By policy it does not.
        if (_policy.RestartTimeWaitOnOldFin && _state == TcpState.TimeWait && seg.Fin && end == _rcvNxt)
        {
            StartTimeWait();
        }

        // DECISION: appendix A.2, by policy.
        bool isJustLeft = Circle.Add(seg.Seq, 1) == _rcvNxt || end == _rcvNxt;
        if (_policy.UseAckOfOldSegment && _state != TcpState.SynReceived && seg.IsAck && !seg.Syn && isJustLeft)
        {
            CheckAck(seg);
        }
    }

    /// <summary>
    /// A challenge ACK (RFC 5961). DECISION: one that answers no text and no FIN, or a RST or SYN, is held back inside
    /// the gap.
    /// </summary>
    private void Challenge(Seg seg)
    {
        bool mayLoop = seg.Len == 0 || seg.Syn || seg.Rst;
        bool isTooSoon = _challengedAt is SimTime last
            && _now.Microseconds - last.Microseconds < _policy.ChallengeAckGap.Microseconds;
        if (_ackDue || (mayLoop && isTooSoon))
        {
            return;
        }

        _ackDue = true;
        if (mayLoop)
        {
            _challengedAt = _now;
        }
    }

    /// <summary>First and second: a RST. DECISION: judged by SEG.SEQ alone (RFC 5961 section 3.2).</summary>
    private void CheckRst(Seg seg)
    {
        long at = Circle.Distance(_rcvNxt, seg.Seq);
        bool isInside = at == 0 || (at > 0 && at < _rcvWnd);
        if (!isInside)
        {
            return;
        }

        if (_policy.Rfc5961Rst && at != 0)
        {
            Challenge(seg);
            return;
        }

        switch (_state)
        {
            case TcpState.SynReceived when _passiveOpen:
                ReturnToListen();
                break;
            case TcpState.SynReceived:
                DeleteTcb();
                Signal(UserSignal.ConnectionRefused);
                break;
            case TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 or TcpState.CloseWait:
                DeleteTcb();
                Signal(UserSignal.ConnectionReset);
                break;
            case TcpState.TimeWait when _policy.Rfc1337:
                break;
            default:
                DeleteTcb();
                break;
        }
    }

    /// <summary>Fourth: a SYN in the window.</summary>
    private void CheckSyn(Seg seg)
    {
        // DECISION (Opening): by policy SYN-RECEIVED is like the synchronized states, as in RFC 793.
        if (_state == TcpState.SynReceived && _passiveOpen && _policy.ReturnToListenOnSyn)
        {
            ReturnToListen();
        }
        else if (_policy.Rfc5961Syn)
        {
            Challenge(seg);
        }
        else
        {
            // DECISION: the RST is at SND.NXT.
            ResetConnection();
            Signal(UserSignal.ConnectionReset);
        }
    }

    private void SendResetAt(long seq) => SendReset(seq, 0, TcpFlags.Rst);

    private void SendReset(long seq, long ack, TcpFlags flags) => _outputs.Add(new TcpOutput.SendSegment(
        new Segment { Flags = flags, Seq = Circle.Seq(seq), Ack = Circle.Seq(ack) }, IsRetransmission: false));
}
