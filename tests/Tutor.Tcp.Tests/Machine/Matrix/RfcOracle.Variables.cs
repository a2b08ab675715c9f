using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <content>The variables of a connection, out of a control block and back into one.</content>
internal sealed partial class RfcOracle
{
    private readonly List<Outstanding> _queue = [];
    private readonly List<(long Start, long End)> _held = [];
    private TcpState _state;
    private bool _passiveOpen;
    private bool _stoppedReading;
    private SimTime? _challengedAt;
    private TimerSet _timers = new();
    private SendSpace _sndLoaded = new();
    private ReceiveSpace _rcvLoaded = new();
    private long _sndUna;
    private long _sndNxt;
    private long _sndWnd;
    private long _sndWl1;
    private long _sndWl2;
    private long _iss;
    private long _sndMaxWnd;
    private long _sndMss;
    private int _sndShift;
    private long _unsent;
    private int _duplicateAcks;
    private bool _finQueued;
    private long? _finSeq;
    private long _rcvNxt;
    private long _rcvWnd;
    private long _irs;
    private long _rcvBuffer;
    private long _unread;
    private ulong _delivered;
    private int _rcvShift;
    private bool _scaleAgreed;
    private long? _theirFin;

    private void Load(Tcb tcb)
    {
        _state = tcb.State;
        _passiveOpen = tcb.PassiveOpen;
        _stoppedReading = tcb.UserStoppedReading;
        _challengedAt = tcb.ChallengedAt;
        _timers = tcb.Timers;
        _queue.Clear();
        _queue.AddRange(tcb.RetransmissionQueue);
        LoadSend(tcb.Snd);
        LoadReceive(tcb.Rcv);
    }

    private void LoadSend(SendSpace snd)
    {
        _sndLoaded = snd;
        _sndUna = snd.Una.Value;
        _sndNxt = snd.Nxt.Value;
        _sndWnd = snd.Wnd;
        _sndWl1 = snd.Wl1.Value;
        _sndWl2 = snd.Wl2.Value;
        _iss = snd.Iss.Value;
        _sndMaxWnd = snd.MaxWnd;
        _sndMss = snd.Mss;
        _sndShift = snd.WindowShift;
        _duplicateAcks = snd.DuplicateAcks;
        _unsent = snd.Unsent;
        _finQueued = snd.FinQueued;
        _finSeq = snd.FinSeq?.Value;
    }

    private void LoadReceive(ReceiveSpace rcv)
    {
        _rcvLoaded = rcv;
        _rcvNxt = rcv.Nxt.Value;
        _rcvWnd = rcv.Wnd;
        _irs = rcv.Irs.Value;
        _rcvBuffer = rcv.Buffer;
        _unread = rcv.Unread;
        _delivered = rcv.Delivered;
        _rcvShift = rcv.WindowShift;
        _scaleAgreed = rcv.WindowScaleAgreed;
        _theirFin = rcv.FinSeq?.Value;
        _held.Clear();
        foreach (SeqRange range in rcv.Held)
        {
            _held.Add((range.Start.Value, range.End.Value));
        }
    }

    private Tcb Save() => _before with
    {
        State = _state,
        PassiveOpen = _passiveOpen,
        UserStoppedReading = _stoppedReading,
        ChallengedAt = _challengedAt,
        Timers = _timers,
        RetransmissionQueue = EquatableArray.From(_queue),
        Snd = SaveSend(),
        Rcv = SaveReceive(),
    };

    private SendSpace SaveSend() => _sndLoaded with
    {
        Una = Circle.Seq(_sndUna),
        Nxt = Circle.Seq(_sndNxt),
        Wnd = (uint)_sndWnd,
        Wl1 = Circle.Seq(_sndWl1),
        Wl2 = Circle.Seq(_sndWl2),
        Iss = Circle.Seq(_iss),
        MaxWnd = (uint)_sndMaxWnd,
        Mss = (ushort)_sndMss,
        WindowShift = (byte)_sndShift,
        DuplicateAcks = (byte)_duplicateAcks,
        Unsent = (uint)_unsent,
        FinQueued = _finQueued,
        FinSeq = _finSeq is long fin ? Circle.Seq(fin) : null,
    };

    private ReceiveSpace SaveReceive() => _rcvLoaded with
    {
        Nxt = Circle.Seq(_rcvNxt),
        Wnd = (uint)_rcvWnd,
        Irs = Circle.Seq(_irs),
        Buffer = (uint)_rcvBuffer,
        Unread = (uint)_unread,
        Delivered = _delivered,
        WindowShift = (byte)_rcvShift,
        WindowScaleAgreed = _scaleAgreed,
        FinSeq = _theirFin is long fin ? Circle.Seq(fin) : null,
        Held = EquatableArray.From(
            _held.Select(h => new SeqRange(Circle.Seq(h.Start), (uint)Circle.Distance(h.Start, h.End)))),
    };
}
