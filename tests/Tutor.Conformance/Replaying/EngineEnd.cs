using Tutor.Conformance.Traces;
using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Replaying;

/// <summary>The end under test: a control block of the engine, a clock and the RECEIVE calls that wait.</summary>
internal sealed class EngineEnd
{
    /// <summary>How far apart the ISNs of connections are that one listener opens one after the other.</summary>
    private const uint IsnStep = 1_000_003;

    private const int MostTimeouts = 10_000;

    private readonly Queue<uint> _waiting = new();
    private readonly List<string> _rules = [];
    private readonly List<SentSegment> _sent = [];
    private SeqNumber _nextIss;

    /// <summary>No connection, at time 0.</summary>
    public EngineEnd(Trace trace, SeqNumber iss)
    {
        _nextIss = iss;
        Iss = iss;
        Tcb = new Tcb
        {
            Policy = trace.Policy,
            Rcv = new ReceiveSpace
            {
                Buffer = trace.ReceiveBuffer,
                Wnd = Math.Min(trace.ReceiveBuffer, ushort.MaxValue),
            },
        };
    }

    /// <summary>The control block now.</summary>
    public Tcb Tcb { get; private set; }

    /// <summary>The time.</summary>
    public SimTime Now { get; private set; }

    /// <summary>The number of the latest SYN that was sent; before that, the one that will be used.</summary>
    public SeqNumber Iss { get; private set; }

    /// <summary>
    /// The keys of the rules that fired since <see cref="Deliver"/> or <see cref="Call"/> was last used.
    /// </summary>
    public IReadOnlyList<string> Rules => _rules;

    /// <summary>Takes what was sent since this was last asked, in order.</summary>
    public IReadOnlyList<SentSegment> TakeSent()
    {
        SentSegment[] sent = [.. _sent];
        _sent.Clear();
        return sent;
    }

    /// <summary>Lets time pass; timers that run out on the way are stepped.</summary>
    /// <exception cref="InvalidOperationException">Timers run out without end.</exception>
    public void Advance(SimTime to)
    {
        for (int i = 0; TcpTimers.Next(Tcb) is { } next && next.Due <= to; i++)
        {
            if (i == MostTimeouts)
            {
                throw new InvalidOperationException($"More than {MostTimeouts} timers ran out at one event.");
            }

            Now = next.Due > Now ? next.Due : Now;
            Step(next.Event, next.Event is TcpEvent.DelayedAckTimeout ? SendCause.DelayedAck : SendCause.Timer);
        }

        Now = to;
    }

    /// <summary>A segment arrives.</summary>
    public void Deliver(Segment segment)
    {
        _rules.Clear();
        Step(new TcpEvent.SegmentArrives(segment, _nextIss), SendCause.Arrival);
        ServeWaiting();
    }

    /// <summary>The user calls.</summary>
    public void Call(TraceEvent.Call call)
    {
        _rules.Clear();
        if (call.IsPending)
        {
            _waiting.Enqueue(call.Octets);
            ServeWaiting();
            return;
        }

        SendCause cause = call.Kind == CallKind.Receive ? SendCause.Receive
            : call.IsListenerClosed ? SendCause.ListenerClosed
            : SendCause.Call;
        Step(EventOf(call), cause);
    }

    private TcpEvent EventOf(TraceEvent.Call call) => call.Kind switch
    {
        CallKind.PassiveOpen => new TcpEvent.PassiveOpen(),
        CallKind.ActiveOpen => new TcpEvent.ActiveOpen(_nextIss),
        CallKind.Send => new TcpEvent.Send(call.Octets, _nextIss),
        CallKind.Receive => new TcpEvent.Receive(call.Octets),
        CallKind.Close => new TcpEvent.Close(StillReads: false),
        CallKind.ShutdownSend => new TcpEvent.Close(StillReads: true),
        CallKind.Abort => new TcpEvent.Abort(),
    };

    private void ServeWaiting()
    {
        while (Tcb.Rcv.Unread > 0 && _waiting.TryDequeue(out uint octets))
        {
            Step(new TcpEvent.Receive(octets), SendCause.Receive);
        }
    }

    private void Step(TcpEvent @event, SendCause cause)
    {
        StepResult result = TcpMachine.Step(Tcb, @event, Now);
        Tcb = result.Tcb;
        foreach (RuleRef rule in result.Rules)
        {
            _rules.Add(rule.Key);
        }

        foreach (TcpOutput output in result.Outputs)
        {
            if (output is TcpOutput.SendSegment sending)
            {
                Note(sending.Segment, cause);
            }
        }
    }

    private void Note(Segment segment, SendCause cause)
    {
        bool isNewConnection = segment.Has(TcpFlags.Syn) && segment.Seq == _nextIss;
        if (segment.Has(TcpFlags.Syn))
        {
            Iss = segment.Seq;
        }

        if (isNewConnection)
        {
            _nextIss += IsnStep;
        }

        _sent.Add(new SentSegment(segment, cause, isNewConnection));
    }
}
