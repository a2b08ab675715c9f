using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <content>Section 3.10.7.4, fifth: the ACK field.</content>
internal sealed partial class RfcOracle
{
    /// <summary>True when the segment goes on to its text.</summary>
    private bool CheckAck(Seg seg)
    {
        // "If the ACK bit is off, drop the segment and return."
        if (!seg.IsAck)
        {
            return false;
        }

        // DECISION: the RST of SYN-RECEIVED comes before the check of RFC 5961 section 5.
        if (_state == TcpState.SynReceived && !OpenBy(seg))
        {
            return false;
        }

        if (_policy.Rfc5961Ack && Circle.Distance(seg.Ack, _sndUna) > _sndMaxWnd)
        {
            Challenge(seg);
            return false;
        }

        // "TIME-WAIT: The only thing that can arrive in this state is a retransmission of the remote FIN. Acknowledge
        // it, and restart the 2 MSL timeout." DECISION: an ACK without FIN is not answered.
        if (_state == TcpState.TimeWait)
        {
            if (seg.Fin)
            {
                _ackDue = true;
                StartTimeWait();
            }

            return true;
        }

        return UseAckField(seg) && MindOurFin();
    }

    /// <summary>SYN-RECEIVED: "If SND.UNA &lt; SEG.ACK =&lt; SND.NXT, then enter ESTABLISHED state".</summary>
    private bool OpenBy(Seg seg)
    {
        if (!Circle.IsAfterUpTo(_sndUna, seg.Ack, _sndNxt))
        {
            SendResetAt(seg.Ack);
            return false;
        }

        // DECISION: a CLOSE that was called before is carried out now.
        _state = _finQueued ? TcpState.FinWait1 : TcpState.Established;
        SetSendWindow(seg);
        Signal(UserSignal.Connected);
        return true;
    }

    /// <summary>ESTABLISHED, and "in addition" all later states: SND.UNA and the send window.</summary>
    private bool UseAckField(Seg seg)
    {
        // "If the ACK acks something not yet sent (SEG.ACK > SND.NXT), then send an ACK, drop the segment, and return."
        if (Circle.Distance(_sndNxt, seg.Ack) > 0)
        {
            Challenge(seg);
            return false;
        }

        if (Circle.Distance(_sndUna, seg.Ack) > 0)
        {
            AdvanceUna(seg.Ack);
        }

        // "If SND.UNA =< SEG.ACK =< SND.NXT, the send window should be updated."
        bool isInOrder = Circle.Distance(_sndUna, seg.Ack) >= 0;
        bool isNewer = Circle.Distance(_sndWl1, seg.Seq) > 0
            || (_sndWl1 == seg.Seq && Circle.Distance(_sndWl2, seg.Ack) >= 0);
        if (isInOrder && isNewer)
        {
            long old = _sndWnd;
            SetSendWindow(seg);
            MindWhatWasRefused(old);
        }

        return true;
    }

    private void SetSendWindow(Seg seg)
    {
        // "The window field in a segment where the SYN bit is set MUST NOT be scaled" (RFC 7323 section 2.2).
        _sndWnd = seg.Syn ? seg.Wnd : seg.Wnd << _sndShift;
        _sndMaxWnd = Math.Max(_sndMaxWnd, _sndWnd);
        _sndWl1 = seg.Seq;
        _sndWl2 = seg.Ack;
    }

    /// <summary>
    /// DECISION: what was sent into a zero window is sent again when it opens; while it is answered, it is not given up.
    /// </summary>
    private void MindWhatWasRefused(long oldWindow)
    {
        if (_queue.Count == 0)
        {
            return;
        }

        if (oldWindow == 0 && _sndWnd > 0)
        {
            _repeatDue = true;
        }
        else if (_sndWnd == 0)
        {
            _timers = _timers with { R2Since = _now, TimeOuts = 0 };
        }
    }

    /// <summary>What an acknowledged FIN means. DECISION: CLOSE is then answered, by the signal "closed".</summary>
    private bool MindOurFin()
    {
        bool isFinAcked = _finSeq is long fin && Circle.Distance(fin, _sndUna) > 0;
        if (isFinAcked && _state == TcpState.FinWait1)
        {
            _state = TcpState.FinWait2;
            Signal(UserSignal.Closed);
        }
        else if (isFinAcked && _state == TcpState.Closing)
        {
            _state = TcpState.TimeWait;
            StartTimeWait();
            Signal(UserSignal.Closed);
        }
        else if (isFinAcked && _state == TcpState.LastAck)
        {
            DeleteTcb();
            Signal(UserSignal.Closed);
            return false;
        }

        return true;
    }

    /// <summary>"Start the time-wait timer, turn off the other timers."</summary>
    private void StartTimeWait() =>
        _timers = new TimerSet { TimeWait = new SimTime(_now.Microseconds + (2 * _policy.Msl.Microseconds)) };
}
