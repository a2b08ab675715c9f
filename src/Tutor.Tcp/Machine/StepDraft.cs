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
    /// <summary>More rules than any step can fire.</summary>
    private const int MaxRules = 20;

    private readonly Tcb _before;
    private TcpOutput[]? _outputs;
    private int _outputCount;
    private RuleBuffer _rules;
    private int _ruleCount;

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

    /// <summary>True when an ACK has to leave by the end of the step, alone or on data.</summary>
    public bool AckDue { get; set; }

    /// <summary>True when the oldest segment is repeated at the end of the step, then with the newest ACK.</summary>
    public bool RepeatDue { get; set; }

    /// <summary>True when our FIN was sent and acknowledged.</summary>
    public readonly bool IsFinAcked => Snd.FinSeq is SeqNumber fin && Snd.Una > fin;

    /// <summary>Notes that a rule fired; a rule that fires twice is noted once.</summary>
    public void Fire(RuleRef rule)
    {
        for (int i = 0; i < _ruleCount; i++)
        {
            if (_rules[i].Key == rule.Key)
            {
                return;
            }
        }

        _rules[_ruleCount++] = rule;
    }

    public void Emit(TcpOutput output)
    {
        if (_outputs is null)
        {
            _outputs = new TcpOutput[1];
        }
        else if (_outputCount == _outputs.Length)
        {
            Array.Resize(ref _outputs, _outputCount * 2);
        }

        _outputs[_outputCount++] = output;
    }

    public void Signal(UserSignal signal) => Emit(new TcpOutput.SignalUser(signal));

    /// <summary>Deletes the control block: what is left are the policy and the size of the buffer.</summary>
    public void Delete() => StartOver(TcpState.Closed, passiveOpen: false);

    /// <summary>Goes back to waiting for any remote, as after a passive OPEN.</summary>
    public void ReturnToListen() => StartOver(TcpState.Listen, passiveOpen: true);

    public StepResult ToResult()
    {
        EquatableArray<TcpOutput> outputs = _outputs is null
            ? default
            : new(_outputCount == _outputs.Length ? _outputs : _outputs[.._outputCount]);
        ReadOnlySpan<RuleRef> rules = _rules;
        return new StepResult(ToTcb(), outputs, EquatableArray.Create(rules[.._ruleCount]));
    }

    private void StartOver(TcpState state, bool passiveOpen)
    {
        State = state;
        PassiveOpen = passiveOpen;
        UserStoppedReading = false;
        ChallengedAt = null;
        AckDue = false;
        RepeatDue = false;
        Snd = new SendSpace();
        Rcv = new ReceiveSpace { Buffer = Rcv.Buffer, Wnd = ReceiveWindow.Unscaled(Rcv.Buffer) };
        Queue = default;
        Timers = new TimerSet();
    }

    private readonly Tcb ToTcb()
    {
        bool isSame = State == _before.State
            && PassiveOpen == _before.PassiveOpen
            && UserStoppedReading == _before.UserStoppedReading
            && ChallengedAt == _before.ChallengedAt
            && ReferenceEquals(Snd, _before.Snd)
            && ReferenceEquals(Rcv, _before.Rcv)
            && ReferenceEquals(Timers, _before.Timers)
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
        };
    }

    [InlineArray(MaxRules)]
    private struct RuleBuffer
    {
        private RuleRef _first;
    }
}
