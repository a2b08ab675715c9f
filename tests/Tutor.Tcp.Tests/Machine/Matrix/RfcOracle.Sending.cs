using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <content>What leaves after a segment was processed (sections 3.8.6 and 3.10.4), and RFC 6298.</content>
internal sealed partial class RfcOracle
{
    private const long Second = 1_000_000;
    private bool _userTimerAnew;

    private void SendWhatIsDue()
    {
        // DECISION: what is repeated because the window opened carries the newest ACK.
        if (_repeatDue && _queue.Count > 0)
        {
            SendOldestAgain();
        }

        bool maySend = _state is TcpState.Established or TcpState.CloseWait or TcpState.FinWait1 or TcpState.Closing;
        if (maySend && (_unsent > 0 || IsFinWaiting()))
        {
            SendData();
            SendFin();
            MindProbe();
        }

        if (_ackDue)
        {
            Send(TcpFlags.Ack, _sndNxt);
        }
    }

    private bool IsFinWaiting() => _finQueued && _finSeq is null;

    /// <summary>How many numbers the remote's window still takes.</summary>
    private long Usable() => Math.Max(0, Circle.Distance(_sndNxt, Circle.Add(_sndUna, _sndWnd)));

    private void SendData()
    {
        while (_unsent > 0)
        {
            long size = Math.Min(_unsent, Math.Min(Usable(), _sndMss));

            // Section 3.8.6.2.1: a full segment, all that there is, or half of the largest window.
            bool isWorthIt = size == _unsent || size == _sndMss || size >= _sndMaxWnd / 2;
            if (size == 0 || !isWorthIt)
            {
                return;
            }

            bool isLast = size == _unsent;
            bool takesFin = isLast && IsFinWaiting() && Usable() > size;
            long seq = _sndNxt;
            _sndNxt = Circle.Add(_sndNxt, size);
            _unsent -= size;
            if (takesFin)
            {
                NumberFin();
            }

            TcpFlags flags = TcpFlags.Ack | (isLast ? TcpFlags.Psh : 0) | (takesFin ? TcpFlags.Fin : 0);
            SendQueued(flags, seq, size);
        }
    }

    private void SendFin()
    {
        // DECISION: a FIN waits for the window like data.
        if (IsFinWaiting() && _unsent == 0 && Usable() > 0)
        {
            long seq = _sndNxt;
            NumberFin();
            SendQueued(TcpFlags.Fin | TcpFlags.Ack, seq, 0);
        }
    }

    private void NumberFin()
    {
        _finSeq = _sndNxt;
        _sndNxt = Circle.Add(_sndNxt, 1);
        _state = _state == TcpState.CloseWait ? TcpState.LastAck : _state;
    }

    /// <summary>Section 3.8.6.1: the probe timer runs while something waits and nothing is in flight.</summary>
    private void MindProbe()
    {
        bool isStuck = _queue.Count == 0 && (_unsent > 0 || IsFinWaiting());
        if (isStuck != _timers.Probe.HasValue)
        {
            SimTime? at = isStuck ? new SimTime(_now.Microseconds + _timers.Rto.Microseconds) : null;
            _timers = _timers with { Probe = at };
        }
    }

    private void Send(TcpFlags flags, long seq) =>
        _outputs.Add(new TcpOutput.SendSegment(Form(flags, seq, 0), IsRetransmission: false));

    private void SendQueued(TcpFlags flags, long seq, long octets)
    {
        Segment segment = Form(flags, seq, octets);
        _outputs.Add(new TcpOutput.SendSegment(segment, IsRetransmission: false));
        _queue.Add(new Outstanding(segment, _now, 1));
        if (_timers.Retransmission is null)
        {
            _timers = _timers with
            {
                Retransmission = In(_timers.Rto.Microseconds),
                Probe = null,
                R2Since = _now,
                TimeOuts = 0,
            };
        }
    }

    private void SendOldestAgain()
    {
        Outstanding oldest = _queue[0];
        Segment again = Form(oldest.Segment.Flags, oldest.Segment.Seq.Value, oldest.Segment.DataLength);
        again = again with { Options = oldest.Segment.Options };
        _outputs.Add(new TcpOutput.SendSegment(again, IsRetransmission: true));
        _queue[0] = oldest with { Segment = again, SentAt = _now, Transmissions = oldest.Transmissions + 1 };
    }

    /// <summary>A segment that leaves now: with today's RCV.NXT and window.</summary>
    private Segment Form(TcpFlags flags, long seq, long octets)
    {
        bool isSyn = (flags & TcpFlags.Syn) != 0;
        _ackDue = false;
        if (!isSyn)
        {
            OpenReceiveWindow();
        }

        _timers = _timers with { DelayedAck = null };
        return new Segment
        {
            Flags = flags,
            Seq = Circle.Seq(seq),
            Ack = Circle.Seq(_rcvNxt),
            DataLength = (uint)octets,
            Window = (ushort)Math.Min(isSyn ? _rcvWnd : _rcvWnd >> _rcvShift, 65535),
            Options = isSyn
                ? new TcpOptions { Mss = _policy.Mss, WindowScale = _scaleAgreed ? (byte)_rcvShift : null }
                : TcpOptions.None,
        };
    }

    /// <summary>Section 3.8.6.2.2: the right edge moves by min(RCV.BUFF / 2, Eff.snd.MSS) at least.</summary>
    private void OpenReceiveWindow()
    {
        long free = Math.Min((_rcvBuffer - _unread) >> _rcvShift, 65535) << _rcvShift;
        if (free > _rcvWnd && free - _rcvWnd >= Math.Min(_rcvBuffer / 2, _sndMss))
        {
            _rcvWnd = free;
        }
    }

    /// <summary>SND.UNA moves up, the queue loses what is covered, and the timer starts anew or stops.</summary>
    private void AdvanceUna(long ack)
    {
        _sndUna = ack;
        _duplicateAcks = 0;
        _userTimerAnew = true;
        var covered = new List<Outstanding>();
        while (_queue.Count > 0 && Circle.Distance(EndOf(_queue[0].Segment), ack) >= 0)
        {
            covered.Add(_queue[0]);
            _queue.RemoveAt(0);
        }

        if (_queue.Count > 0 && Circle.Distance(_queue[0].Segment.Seq.Value, ack) is long cut and > 0)
        {
            Segment rest = _queue[0].Segment;
            rest = rest with { Seq = Circle.Seq(ack), DataLength = rest.DataLength - (uint)cut };
            _queue[0] = _queue[0] with { Segment = rest };
        }

        // DECISION: R2 counts anew for the first that is left, since the remote answers.
        _timers = _timers with { R2Since = _queue.Count > 0 ? _now : _timers.R2Since, TimeOuts = 0 };

        Measure(covered);
        SimTime? timer = _queue.Count > 0 ? In(_timers.Rto.Microseconds) : null;
        _timers = _timers with { Retransmission = timer };
    }

    private static long EndOf(Segment segment) => Circle.Add(
        segment.Seq.Value,
        segment.DataLength + (segment.Has(TcpFlags.Syn) ? 1 : 0) + (segment.Has(TcpFlags.Fin) ? 1 : 0));

    /// <summary>RFC 6298 section 2 and 3: a sample, unless anything of it was sent twice.</summary>
    private void Measure(List<Outstanding> covered)
    {
        if (covered.Count == 0)
        {
            return;
        }

        if (covered.Exists(c => c.Transmissions > 1))
        {
            // RFC 6298 section 5.7: "the RTO MUST be re-initialized to 3 seconds when data transmission begins".
            bool isSynLoss = covered[0].Segment.Has(TcpFlags.Syn) && covered[0].Transmissions > 1;
            SimTime afterLoss = new(Math.Max(3 * Second, _policy.InitialRto.Microseconds));
            _timers = isSynLoss ? _timers with { Rto = afterLoss } : _timers;
            return;
        }

        long r = _now.Microseconds - covered[0].SentAt.Microseconds;
        long rttVar = _timers.Srtt is SimTime old
            ? ((3 * _timers.RttVar.Microseconds) + Math.Abs(old.Microseconds - r)) / 4
            : r / 2;
        long srtt = _timers.Srtt is SimTime before ? ((7 * before.Microseconds) + r) / 8 : r;
        long rto = srtt + Math.Max(1000, 4 * rttVar);
        rto = Math.Clamp(rto, _policy.MinRto.Microseconds, _policy.MaxRto.Microseconds);
        _timers = _timers with
        {
            Srtt = new SimTime(srtt),
            RttVar = new SimTime(rttVar),
            Rto = new SimTime(rto),
        };
    }

    /// <summary>Section 3.8.4: idle time is counted from the last segment that arrived.</summary>
    private void MindKeepAlive()
    {
        bool isOpen = _state is TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2
            or TcpState.CloseWait or TcpState.Closing or TcpState.LastAck;
        SimTime? due = isOpen && _policy.KeepAlive is SimTime idle ? In(idle.Microseconds) : null;
        _timers = _timers with { KeepAlive = due };
    }

    /// <summary>
    /// Section 3.9.1.1, "if data is not successfully delivered to the destination within the timeout period": the time
    /// runs while anything waits to be sent or acknowledged, and anew after each progress.
    /// </summary>
    private void MindUserTimer()
    {
        if (_policy.UserTimeout is not SimTime limit)
        {
            return;
        }

        bool isWaiting = _queue.Count > 0 || _unsent > 0 || IsFinWaiting();
        SimTime due = _userTimerAnew || _timers.User is null ? In(limit.Microseconds) : _timers.User.Value;
        _timers = _timers with { User = isWaiting ? due : null };
    }

    /// <summary>DECISION (Sending and timers): FIN-WAIT-2 ends by policy once nobody reads.</summary>
    private void MindFinWait2()
    {
        if (_policy.FinWait2Timeout is not SimTime limit)
        {
            return;
        }

        bool isOrphan = _state == TcpState.FinWait2 && _stoppedReading;
        SimTime due = _timers.FinWait2 ?? In(limit.Microseconds);
        _timers = _timers with { FinWait2 = isOrphan ? due : null };
    }

    private SimTime In(long microseconds) => new(_now.Microseconds + microseconds);
}
