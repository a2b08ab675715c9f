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

        if (_policy.Rfc5961Ack && IsFarBelow(seg))
        {
            Challenge(seg);
            return false;
        }

        if (_state == TcpState.TimeWait)
        {
            CheckAckInTimeWait(seg);
            return true;
        }

        return UseAckField(seg) && MindOurFin();
    }

    /// <summary>RFC 5961 section 5.2. DECISION: half the numbers away counts as below, not as above.</summary>
    private bool IsFarBelow(Seg seg) => -Circle.Distance(_sndUna, seg.Ack) > _sndMaxWnd;

    /// <summary>
    /// "TIME-WAIT: The only thing that can arrive in this state is a retransmission of the remote FIN. Acknowledge it,
    /// and restart the 2 MSL timeout." DECISION (Closing): whether an ACK without FIN is answered is policy.
    /// </summary>
    private void CheckAckInTimeWait(Seg seg)
    {
        bool isOdd = seg.Text > 0 || seg.Seq != _rcvNxt;
        if (seg.Fin)
        {
            _ackDue = true;
            StartTimeWait();
        }
        else if (_policy.TimeWaitAnswer == TimeWaitAnswer.Every
            || (_policy.TimeWaitAnswer == TimeWaitAnswer.TextOrNotAtRcvNxt && isOdd))
        {
            Challenge(seg);
        }
    }

    /// <summary>SYN-RECEIVED: "If SND.UNA &lt; SEG.ACK =&lt; SND.NXT, then enter ESTABLISHED state".</summary>
    private bool OpenBy(Seg seg)
    {
        // DECISION (Opening): RFC 793 prints "If SND.UNA =< SEG.ACK =< SND.NXT".
        bool isOfIss = _policy.AckOfIssOpens && seg.Ack == _sndUna;
        if (!Circle.IsAfterUpTo(_sndUna, seg.Ack, _sndNxt) && !isOfIss)
        {
            RefuseToOpen(seg);
            return false;
        }

        // DECISION: a CLOSE that was called before is carried out now.
        _state = _finQueued ? TcpState.FinWait1 : TcpState.Established;
        SetSendWindow(seg);
        Signal(UserSignal.Connected);

        // DECISION (Opening): text of the SYN that was acknowledged with it is for the user to read from now on.
        if (_unread > 0)
        {
            _outputs.Add(new TcpOutput.Readable((uint)_unread));
        }

        return true;
    }

    /// <summary>"If the segment acknowledgment is not acceptable, form a reset segment &lt;SEQ=SEG.ACK&gt;".</summary>
    private void RefuseToOpen(Seg seg)
    {
        // DECISION (Opening): by policy RFC 5961 section 5.2 comes first in SYN-RECEIVED, too.
        bool isIgnorant = Circle.Distance(_sndNxt, seg.Ack) > 0 || IsFarBelow(seg);
        if (_policy.Rfc5961Ack && _policy.Rfc5961AckInSynReceived && isIgnorant)
        {
            Challenge(seg);
            return;
        }

        SendResetAt(seg.Ack);
    }

    /// <summary>ESTABLISHED, and "in addition" all later states: SND.UNA and the send window.</summary>
    private bool UseAckField(Seg seg)
    {
        // "If the ACK acks something not yet sent (SEG.ACK > SND.NXT), then send an ACK, drop the segment, and return."
        if (Circle.Distance(_sndNxt, seg.Ack) > 0)
        {
            // DECISION (Which segments are taken): Linux is silent, in ESTABLISHED only.
            if (_state != TcpState.Established || _policy.AnswerAckAheadInEstablished)
            {
                Challenge(seg);
            }

            return false;
        }

        bool isNew = Circle.Distance(_sndUna, seg.Ack) > 0;
        if (isNew)
        {
            AdvanceUna(seg.Ack);
        }
        else
        {
            CountDuplicate(seg);
        }

        // "If SND.UNA =< SEG.ACK =< SND.NXT, the send window should be updated."
        bool isInOrder = Circle.Distance(_sndUna, seg.Ack) >= 0;
        bool isNewer = Circle.Distance(_sndWl1, seg.Seq) > 0
            || (_sndWl1 == seg.Seq && Circle.Distance(_sndWl2, seg.Ack) >= 0);

        // DECISION (Which segments are taken): RFC 793 prints "If SND.UNA < SEG.ACK =< SND.NXT".
        bool mayUpdate = isNew || !_policy.UpdateWindowOnNewAckOnly;
        long old = _sndWnd;
        if (isInOrder && isNewer && mayUpdate)
        {
            SetSendWindow(seg);
        }

        if (isInOrder)
        {
            MindWhatWasRefused(old);
        }

        return true;
    }

    private void SetSendWindow(Seg seg)
    {
        _sndWnd = WindowOf(seg);
        _sndMaxWnd = Math.Max(_sndMaxWnd, _sndWnd);
        _sndWl1 = seg.Seq;
        _sndWl2 = seg.Ack;
    }

    /// <summary>
    /// "The window field in a segment where the SYN bit is set MUST NOT be scaled" (RFC 7323 section 2.2).
    /// </summary>
    private long WindowOf(Seg seg) => seg.Syn ? seg.Wnd : seg.Wnd << _sndShift;

    /// <summary>
    /// RFC 5681 section 2: "(a) the receiver of the ACK has outstanding data, (b) the incoming acknowledgment carries
    /// no data, (c) the SYN and FIN bits are both off, (d) the acknowledgment number is equal to the greatest
    /// acknowledgment received on the given connection and (e) the advertised window in the incoming acknowledgment
    /// equals the advertised window in the last incoming acknowledgment." Section 3.2: the third one repeats "what
    /// appears to be the missing segment".
    /// </summary>
    /// <remarks>
    /// DECISION (Options and recovery): an answer to a zero-window probe is none. The count stays below 256.
    /// </remarks>
    private void CountDuplicate(Seg seg)
    {
        bool isDuplicate = _queue.Count > 0
            && seg.LenOnArrival == 0
            && seg.Ack == _sndUna
            && WindowOf(seg) == _sndWnd
            && _sndWnd > 0;
        if (!isDuplicate || !_policy.FastRetransmit)
        {
            return;
        }

        _duplicateAcks = Math.Min(255, _duplicateAcks + 1);
        if (_duplicateAcks == 3)
        {
            SendOldestAgain();
        }
    }

    /// <summary>
    /// DECISION (Sending and timers): what was sent into a zero window is sent again when it opens; while it is
    /// answered, neither R2 nor the user's time-out comes nearer (MUST-37), be the window of the answer taken or not.
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
            _userTimerAnew = true;
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
