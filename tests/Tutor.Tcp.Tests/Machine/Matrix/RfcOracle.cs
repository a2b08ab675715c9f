using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>
/// RFC 9293 section 3.10.7 written down a second time, as literally as its text allows and without a call into the
/// engine, so that the engine can be compared with it. Where DEVIATIONS.md decides, a comment says DECISION.
/// </summary>
/// <remarks>
/// It is meant to be read next to the RFC: variables that change, one step after the other, 64-bit integers. It shares
/// with the engine only the records that are compared in the end.
/// </remarks>
internal sealed partial class RfcOracle
{
    private readonly Tcb _before;
    private readonly Policy _policy;
    private readonly SimTime _now;
    private readonly SeqNumber _newIss;
    private readonly List<TcpOutput> _outputs = [];
    private bool _ackDue;
    private bool _repeatDue;

    private RfcOracle(Tcb before, SeqNumber newIss, SimTime now)
    {
        _before = before;
        _policy = before.Policy;
        _newIss = newIss;
        _now = now;
        Load(before);
    }

    /// <summary>What a segment does to a connection.</summary>
    /// <param name="before">The control block before.</param>
    /// <param name="seg">The segment.</param>
    /// <param name="newIss">The ISS that a new connection would use.</param>
    /// <param name="now">When it arrives.</param>
    /// <returns>The control block afterwards, and every effect in order.</returns>
    public static (Tcb Tcb, EquatableArray<TcpOutput> Outputs) SegmentArrives(
        Tcb before, Segment seg, SeqNumber newIss, SimTime now)
    {
        var oracle = new RfcOracle(before, newIss, now);
        oracle.Arrives(new Seg(seg));
        oracle.SendWhatIsDue();
        oracle.MindKeepAlive();
        oracle.MindUserTimer();
        oracle.MindFinWait2();
        return (oracle.Save(), EquatableArray.From(oracle._outputs));
    }

    private void Arrives(Seg seg)
    {
        switch (_state)
        {
            case TcpState.Closed:
                ArrivesInClosed(seg);
                break;
            case TcpState.Listen:
                ArrivesInListen(seg);
                break;
            case TcpState.SynSent:
                ArrivesInSynSent(seg);
                break;
            default:
                ArrivesOtherwise(seg);
                break;
        }
    }

    private void Signal(UserSignal signal) => _outputs.Add(new TcpOutput.SignalUser(signal));

    /// <summary>"Enter the CLOSED state, delete the TCB": what is left is the size of the buffer.</summary>
    private void DeleteTcb()
    {
        _ackDue = false;
        _repeatDue = false;
        Load(new Tcb
        {
            Rcv = new ReceiveSpace { Buffer = (uint)_rcvBuffer, Wnd = (uint)Math.Min(_rcvBuffer, 65535) },
            Timers = new TimerSet { Rto = _policy.InitialRto },
        });
    }

    /// <summary>
    /// A RST at SND.NXT, and no connection any more. DECISION (Closing): by policy figure 5, note 3: TIME-WAIT, where
    /// nothing is left to send, to read or to wait for.
    /// </summary>
    private void ResetConnection()
    {
        long seq = _sndNxt;
        if (_policy.TimeWaitAfterReset)
        {
            _ackDue = false;
            _repeatDue = false;
            _stoppedReading = false;
            _challengedAt = null;
            _state = TcpState.TimeWait;
            _queue.Clear();
            _held.Clear();
            (_sndUna, _unsent, _unread) = (_sndNxt, 0, 0);
            (_finQueued, _finSeq) = (false, null);
            StartTimeWait();
        }
        else
        {
            DeleteTcb();
        }

        SendResetAt(seq);
    }

    /// <summary>"Return this connection to the LISTEN state": as a passive OPEN leaves it.</summary>
    private void ReturnToListen()
    {
        DeleteTcb();
        _state = TcpState.Listen;
        _passiveOpen = true;
    }

    /// <summary>The fields of a segment that arrives, as integers.</summary>
    private sealed class Seg(Segment segment)
    {
        public long Seq { get; } = segment.Seq.Value;

        public long Ack { get; } = segment.Ack.Value;

        /// <summary>SEG.LEN before anything of it was cut off.</summary>
        public long LenOnArrival { get; } = segment.Len;

        public long Wnd { get; } = segment.Window;

        public long Text { get; set; } = segment.DataLength;

        public bool Syn { get; } = (segment.Flags & TcpFlags.Syn) != 0;

        public bool Fin { get; set; } = (segment.Flags & TcpFlags.Fin) != 0;

        public bool Rst { get; } = (segment.Flags & TcpFlags.Rst) != 0;

        public bool IsAck { get; } = (segment.Flags & TcpFlags.Ack) != 0;

        /// <summary>True when its SYN was received before and is passed over.</summary>
        public bool IsSynOld { get; set; }

        public ushort? Mss { get; } = segment.Options.Mss;

        public byte? WindowScale { get; } = segment.Options.WindowScale;

        /// <summary>SEG.LEN: text, and one for SYN and FIN each.</summary>
        public long Len => Text + (Syn ? 1 : 0) + (Fin ? 1 : 0);
    }
}
