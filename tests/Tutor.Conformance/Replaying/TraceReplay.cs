using Tutor.Conformance.Traces;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Replaying;

/// <summary>One replay of a trace against the engine, with one choice of initial sequence numbers.</summary>
internal sealed class TraceReplay
{
    /// <summary>
    /// How long after its time, at the end of a trace, what is required may still come: below the bound of a delayed
    /// ACK.
    /// </summary>
    private static readonly SimTime Grace = SimTime.FromMs(500);

    private readonly Trace _trace;
    private readonly Isns _isns;
    private readonly EngineEnd _end;
    private readonly SendLog _log;
    private readonly List<(int Event, TraceEvent.Out Sent)> _due = [];

    private TraceReplay(Trace trace, Isns isns)
    {
        _trace = trace;
        _isns = isns;
        _end = new EngineEnd(trace, isns.First);
        _log = new SendLog(isns);
    }

    /// <summary>
    /// Replays with each choice of initial sequence numbers; the first disagreement, or null when there is none.
    /// </summary>
    public static Disagreement? Run(Trace trace) => Isns
        .For(trace)
        .Select(isns => new TraceReplay(trace, isns).Run())
        .FirstOrDefault(found => found is not null);

    private Disagreement? Run()
    {
        for (int i = 0; i < _trace.Events.Count; i++)
        {
            TraceEvent next = _trace.Events[i];
            Advance(next.At);
            if (Play(next, i) is Disagreement found)
            {
                return found;
            }
        }

        return CheckEnd(_trace.Events.Count);
    }

    private Disagreement? Play(TraceEvent next, int index) => next switch
    {
        TraceEvent.In arrival => Deliver(arrival.Segment, index),
        TraceEvent.Out sent => Expect(sent, index),
        TraceEvent.Call call => Call(call, index),
        TraceEvent.StateIs asserted => CheckState(asserted, index),
        TraceEvent.Readable readable => Check(
            _end.Tcb.Rcv.Unread == readable.Octets,
            index,
            $"{readable.Octets} octets readable",
            $"{_end.Tcb.Rcv.Unread}"),
        _ => throw new InvalidOperationException($"A replay does not know {next}."),
    };

    private void Advance(SimTime to)
    {
        _end.Advance(to);
        Collect();
    }

    private void Collect()
    {
        foreach (SentSegment sent in _end.TakeSent())
        {
            _log.Add(sent);
        }
    }

    private Disagreement? Deliver(TraceSegment segment, int index)
    {
        if (FindMissing() is Disagreement missing)
        {
            return missing;
        }

        if (FindLeftover(index) is Disagreement leftover)
        {
            return leftover;
        }

        _log.BeginAnswers();
        _end.Deliver(_isns.OnTheWire(segment, _end.Iss));
        Collect();
        return null;
    }

    private Disagreement? Call(TraceEvent.Call call, int index)
    {
        uint ready = _end.Tcb.Rcv.Unread;
        bool isEnough = call.Kind != CallKind.Receive || call.IsPending || call.Octets <= ready;
        _end.Call(call);
        Collect();
        return Check(isEnough, index, $"{call.Octets} octets to receive", $"{ready}");
    }

    /// <summary>What is not there yet may still come before the next segment arrives.</summary>
    private Disagreement? Expect(TraceEvent.Out sent, int index)
    {
        if (_log.Take(sent.Expected) is not null && !sent.Expected.IsOptional)
        {
            _due.Add((index, sent));
        }

        return null;
    }

    private Disagreement? FindMissing()
    {
        foreach ((int index, TraceEvent.Out sent) in _due)
        {
            if (FindMissing(sent.Expected, index) is Disagreement missing)
            {
                return missing;
            }
        }

        _due.Clear();
        return null;
    }

    private Disagreement? FindMissing(ExpectedSegment expected, int index) => _log.Take(expected) is string instead
        ? Differ(index, SegmentPrint.Expected(expected.Form), instead)
        : null;

    /// <summary>At the end, what is required is due half a second after its time, if that is not over yet.</summary>
    private Disagreement? FindMissingAtEnd()
    {
        foreach ((int index, TraceEvent.Out sent) in _due)
        {
            SimTime due = sent.At + Grace;
            Advance(due > _end.Now ? due : _end.Now);
            if (FindMissing(sent.Expected, index) is Disagreement missing)
            {
                return missing;
            }
        }

        return null;
    }

    private Disagreement? FindLeftover(int index) =>
        _log.Leftover((_end.Tcb.Snd.Nxt, _end.Tcb.Rcv.Nxt)) is string leftover
            ? Differ(index, "nothing more to be sent", leftover)
            : null;

    private Disagreement? CheckState(TraceEvent.StateIs asserted, int index)
    {
        string name = TcpStates.Print(asserted.State);
        string now = TcpStates.Print(_end.Tcb.State);
        return asserted.IsNot ? Check(name != now, index, $"not {name}", now) : Check(name == now, index, name, now);
    }

    private Disagreement? CheckEnd(int index)
    {
        if (_trace.End is TcpState end
            && CheckState(new TraceEvent.StateIs(_end.Now, end, IsNot: false), index) is Disagreement wrongState)
        {
            return wrongState;
        }

        if (_trace.IsQuiet && FindLeftover(index) is Disagreement noise)
        {
            return noise;
        }

        SimTime last = _end.Now;
        if (FindMissingAtEnd() is Disagreement missing)
        {
            return missing;
        }

        Advance(last + Grace);
        return CheckAcknowledged(index);
    }

    /// <summary>
    /// Whatever arrived in order was acknowledged once, in the states that have something to acknowledge.
    /// </summary>
    private Disagreement? CheckAcknowledged(int index)
    {
        Tcb tcb = _end.Tcb;
        bool isOpen = tcb.State is not (TcpState.Closed or TcpState.Listen or TcpState.SynSent);
        bool isAcknowledged = !isOpen || _log.HighestAck == tcb.Rcv.Nxt;
        string got = _log.HighestAck is SeqNumber ack ? Relative(ack) : "none";
        return Check(isAcknowledged, index, $"an acknowledgment of {Relative(tcb.Rcv.Nxt)}", got);
    }

    private string Relative(SeqNumber number) => $"{(number - _isns.Remote) & uint.MaxValue}";

    private Disagreement? Check(bool holds, int index, string expected, string got) =>
        holds ? null : Differ(index, expected, got);

    private Disagreement Differ(int index, string expected, string got) =>
        new(_trace.Name, index, expected, got, _isns.Name, [.. _end.Rules.Distinct()]);
}
