using System.Runtime.CompilerServices;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The result of a step while it is being made: the parts of the control block, the effects and the rules so far.
/// It lives on the stack and never outlives the step, so the function as a whole stays pure.
/// </summary>
internal ref struct StepDraft
{
    /// <summary>
    /// Rules that are kept on the stack: more than a step fires unless segments are held as a whole.
    /// </summary>
    private const int MaxRules = 24;

    /// <summary>A connection that has just begun; shared, since nothing changes it.</summary>
    private static readonly SendSpace NothingSent = new();

    /// <summary>No timer runs; shared as well.</summary>
    private static readonly TimerSet NoTimers = new();

    private readonly Tcb _before;
    private TcpOutput? _firstOutput;
    private TcpOutput[]? _outputs;
    private int _outputCount;
    private RuleBuffer _rules;
    private int _ruleCount;
    private List<RuleRef>? _moreRules;

    public StepDraft(Tcb tcb, SimTime now)
    {
        _before = tcb;
        Now = now;
        Policy = tcb.Policy;
        State = tcb.State;
        PassiveOpen = tcb.PassiveOpen;
        Snd = tcb.Snd;
        Rcv = tcb.Rcv;
        Queue = tcb.RetransmissionQueue;
        Timers = tcb.Timers;
        UserStoppedReading = tcb.UserStoppedReading;
        ChallengedAt = tcb.ChallengedAt;
        HeldSegments = tcb.HeldSegments;
        Sack = tcb.Sack;
        Timestamps = tcb.Timestamps;
    }

    public SimTime Now { get; }

    public Policy Policy { get; }

    public TcpState State { get; set; }

    public bool PassiveOpen { get; set; }

    public SendSpace Snd { get; set; }

    public ReceiveSpace Rcv { get; set; }

    public EquatableArray<Outstanding> Queue { get; set; }

    public TimerSet Timers { get; set; }

    public bool UserStoppedReading { get; set; }

    public SimTime? ChallengedAt { get; set; }

    public EquatableArray<Segment> HeldSegments { get; set; }

    public SackSpace? Sack { get; set; }

    public TimestampSpace? Timestamps { get; set; }

    /// <summary>SND.UNA when the step began.</summary>
    public readonly SeqNumber UnaBefore => _before.Snd.Una;

    /// <summary>True when an ACK has to leave by the end of the step, alone or on data.</summary>
    public bool AckDue { get; set; }

    /// <summary>True when text came whose ACK waits, unless something else makes one leave in this step.</summary>
    public bool AckMayWait { get; set; }

    /// <summary>True when the oldest segment is repeated at the end of the step, then with the newest ACK.</summary>
    public bool RepeatDue { get; set; }

    /// <summary>True when text or FIN of the arriving segment was cut off by a receive window of zero.</summary>
    public bool IsCut { get; set; }

    /// <summary>True when our FIN was sent and acknowledged.</summary>
    public readonly bool IsFinAcked => Snd.FinSeq is SeqNumber fin && Snd.Una > fin;

    /// <summary>Notes that a rule fired; a rule that fires twice is noted once.</summary>
    public void Fire(RuleRef rule)
    {
        for (int i = 0; i < _ruleCount; i++)
        {
            if (ReferenceEquals(_rules[i], rule))
            {
                return;
            }
        }

        if (_ruleCount < MaxRules)
        {
            _rules[_ruleCount++] = rule;
        }
        else if (_moreRules?.Contains(rule) != true)
        {
            (_moreRules ??= []).Add(rule);
        }
    }

    public void Emit(TcpOutput output)
    {
        if (_firstOutput is null)
        {
            // Most steps have one effect at most: its array is made at the end, in the right length.
            _firstOutput = output;
            _outputCount = 1;
            return;
        }

        _outputs ??= [_firstOutput, output];
        if (_outputCount == _outputs.Length)
        {
            Array.Resize(ref _outputs, _outputCount * 2);
        }

        _outputs[_outputCount++] = output;
    }

    public void Signal(UserSignal signal) => Emit(SharedSignals.Of(signal));

    /// <summary>Deletes the control block: what is left are the policy and the size of the buffer.</summary>
    public void Delete() => StartOver(TcpState.Closed, passiveOpen: false, NothingSent, Blank(Rcv.Buffer));

    /// <summary>Keeps the numbers for 2 MSL after a RST was sent; nothing else of the connection is left.</summary>
    public void LingerAfterReset()
    {
        SendSpace snd = Snd with { Una = Snd.Nxt, Unsent = 0, FinQueued = false, FinSeq = null };
        StartOver(TcpState.TimeWait, PassiveOpen, snd, Rcv with { Unread = 0, Held = default });
        Timers = new TimerSet { TimeWait = Now + Policy.Msl + Policy.Msl };
    }

    /// <summary>Goes back to waiting for any remote, as after a passive OPEN.</summary>
    public void ReturnToListen() => StartOver(TcpState.Listen, passiveOpen: true, NothingSent, Blank(Rcv.Buffer));

    /// <summary>
    /// Begins a connection with nothing left of the one before: no timer, no queue, and the variables as given.
    /// </summary>
    public void StartOver(TcpState state, bool passiveOpen, SendSpace snd, ReceiveSpace rcv)
    {
        State = state;
        PassiveOpen = passiveOpen;
        UserStoppedReading = false;
        ChallengedAt = null;
        HeldSegments = default;
        Sack = null;
        Timestamps = null;
        AckDue = false;
        AckMayWait = false;
        RepeatDue = false;
        Snd = snd;
        Rcv = rcv;
        Queue = default;
        Timers = Policy.InitialRto == NoTimers.Rto ? NoTimers : new TimerSet { Rto = Policy.InitialRto };
    }

    /// <summary>The receive variables before a SYN came: a window, and no numbers.</summary>
    public static ReceiveSpace Blank(uint buffer) => new() { Buffer = buffer, Wnd = ReceiveWindow.Unscaled(buffer) };

    public StepResult ToResult()
    {
        ReadOnlySpan<RuleRef> rules = _rules;
        rules = rules[.._ruleCount];
        EquatableArray<RuleRef> all = _moreRules is null ? EquatableArray.Create(rules) : [.. rules, .. _moreRules];
        return new StepResult(ToTcb(), Outputs(), all);
    }

    private readonly EquatableArray<TcpOutput> Outputs()
    {
        if (_outputs is null)
        {
            return _firstOutput is null ? default : [_firstOutput];
        }

        return new(_outputCount == _outputs.Length ? _outputs : _outputs[.._outputCount]);
    }

    private readonly Tcb ToTcb()
    {
        bool isSame = State == _before.State
            && PassiveOpen == _before.PassiveOpen
            && UserStoppedReading == _before.UserStoppedReading
            && ChallengedAt == _before.ChallengedAt
            && HeldSegments == _before.HeldSegments
            && ReferenceEquals(Snd, _before.Snd)
            && ReferenceEquals(Rcv, _before.Rcv)
            && ReferenceEquals(Timers, _before.Timers)
            && ReferenceEquals(Sack, _before.Sack)
            && ReferenceEquals(Timestamps, _before.Timestamps)
            && Queue == _before.RetransmissionQueue;
        return isSame ? _before : _before with
        {
            State = State,
            PassiveOpen = PassiveOpen,
            Snd = Snd,
            Rcv = Rcv,
            RetransmissionQueue = Queue,
            Timers = Timers,
            UserStoppedReading = UserStoppedReading,
            ChallengedAt = ChallengedAt,
            HeldSegments = HeldSegments,
            Sack = Sack,
            Timestamps = Timestamps,
        };
    }

    [InlineArray(MaxRules)]
    private struct RuleBuffer
    {
        private RuleRef _first;
    }
}
