using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Properties;

/// <summary>Two TCPs that live through a story: an event queue, a seeded wire and a virtual clock.</summary>
/// <remarks>
/// It is much faster than a world, which keeps every segment for the screen. Of things at one moment arrivals come
/// first, then timers, then applications.
/// </remarks>
internal sealed class Pair
{
    private readonly Story _story;
    private readonly Action<Pair, TcpEvent, int> _afterEach;
    private readonly PriorityQueue<(int To, TcpEvent Event), (SimTime At, int Order)> _agenda = new();
    private readonly Dictionary<(int, SeqNumber, uint, TcpFlags), int> _losses = [];
    private readonly Random _random;
    private readonly
        List<(SimTime At, int End, TcpState Before, TcpState After, TcpEvent? Event, Segment? Lost)> _log = [];
    private int _order;

    public Pair(Story story, Action<Pair, TcpEvent, int> afterEach)
    {
        _story = story;
        _afterEach = afterEach;
        _random = new Random(story.Wire.Seed);
        Ends = [new(story.Client, story.Server, story.Policy), new(story.Server, story.Client, story.Policy)];
    }

    public PairEnd[] Ends { get; }

    public SimTime Now { get; private set; }

    /// <summary>Segments under way.</summary>
    public int InFlight { get; private set; }

    /// <summary>Octets that one side sends in all.</summary>
    public uint Octets(int side) => Ends[side].Story.Octets;

    public bool IsOver => InFlight == 0 && Ends.All(e => e.Tcb.State == TcpState.Closed && e.IsDone);

    /// <summary>
    /// True when nothing is under way and nothing will be sent by a timer for what was sent or waits to be.
    /// </summary>
    public bool IsQuiet => InFlight == 0
        && Ends.All(e => e.Tcb is { RetransmissionQueue.IsEmpty: true, Timers: { Probe: null, DelayedAck: null } });

    /// <summary>Runs to the end: both CLOSED and the wire empty.</summary>
    public void Run()
    {
        foreach (int i in new[] { 1, 0 })
        {
            SeqNumber iss = Ends[i].Iss;
            Step(i, Ends[i].Story.OpensActively ? new TcpEvent.ActiveOpen(iss) : new TcpEvent.PassiveOpen());
        }

        while (!IsOver)
        {
            (SimTime at, int end, TcpEvent @event) = Next();
            Require(at <= _story.MostTime, "not over in time");
            Now = at > Now ? at : Now;
            if (@event is TcpEvent.SegmentArrives)
            {
                InFlight--;
                _agenda.Dequeue();
            }

            Step(end, @event);
        }
    }

    /// <summary>Fails the test with the story and its last events unless the condition holds.</summary>
    public void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            Assert.Fail(string.Join('\n', [otherwise, _story.ToString(), .. _log.TakeLast(40).Select(Line)]));
        }
    }

    private static string Line(
        (SimTime At, int End, TcpState Before, TcpState After, TcpEvent? Event, Segment? Lost) entry)
    {
        string name = entry.End == 0 ? "client" : "server";
        return entry.Lost is { } lost ? $"{entry.At} {name} sends {SegmentText.Format(lost)}: lost"
            : entry.Event is TcpEvent.SegmentArrives arrival
                ? $"{entry.At} {name} {entry.Before} -> {entry.After}: {SegmentText.Format(arrival.Segment)}"
                : $"{entry.At} {name} {entry.Before} -> {entry.After}: {entry.Event}";
    }

    private (SimTime At, int End, TcpEvent Event) Next()
    {
        (SimTime At, int End, TcpEvent Event)? best = null;
        if (_agenda.TryPeek(out (int To, TcpEvent Event) arrival, out (SimTime At, int Order) key))
        {
            best = (key.At, arrival.To, arrival.Event);
        }

        for (int i = 0; i < 2; i++)
        {
            if (TcpTimers.Next(Ends[i].Tcb) is { } timer && (best is null || timer.Due < best.Value.At))
            {
                best = (timer.Due, i, timer.Event);
            }
        }

        for (int i = 0; i < 2; i++)
        {
            if (Ends[i].NextCall(Now) is { } call && (best is null || call.At < best.Value.At))
            {
                best = (call.At, i, call.Event);
            }
        }

        Require(best is not null, "nothing will happen any more");
        return best!.Value;
    }

    private void Step(int index, TcpEvent @event)
    {
        PairEnd end = Ends[index];
        StepResult result = TcpMachine.Step(end.Tcb, @event, Now);
        _log.Add((Now, index, end.Tcb.State, result.Tcb.State, @event, null));
        end.Take(@event, result, Now);
        foreach (TcpOutput output in result.Outputs)
        {
            if (output is TcpOutput.SendSegment send)
            {
                Transmit(index, send.Segment);
            }
        }

        _afterEach(this, @event, index);
    }

    private void Transmit(int from, Segment segment)
    {
        WireStory wire = _story.Wire;
        (int, SeqNumber, uint, TcpFlags) key = (from, segment.Seq, segment.DataLength, segment.Flags);
        int losses = _losses.GetValueOrDefault(key);
        if (_random.Next(100) < wire.Loss && losses < WireStory.MostLosses)
        {
            _losses[key] = losses + 1;
            _log.Add((Now, from, default, default, null, segment));
            return;
        }

        _losses[key] = 0;
        int copies = _random.Next(100) < wire.Duplicate ? 2 : 1;
        for (int i = 0; i < copies; i++)
        {
            SimTime at = Now + SimTime.FromMs(wire.DelayMs + _random.Next(wire.JitterMs + 1));
            PairEnd to = Ends[1 - from];
            _agenda.Enqueue((1 - from, new TcpEvent.SegmentArrives(segment, to.Iss)), (at, _order++));
            InFlight++;
        }
    }
}
