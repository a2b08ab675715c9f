using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

/// <summary>Gives what arrives to the host that it is for, and there to what it is for.</summary>
internal static class Arrivals
{
    /// <summary>The next flight arrives.</summary>
    public static void TakeNext(ref WorldDraft draft)
    {
        Flight flight = draft.InFlight.Next!.Value;
        draft.InFlight = draft.InFlight.WithoutNext();
        if (flight.IsUnreachable)
        {
            Bounce(ref draft, flight);
            return;
        }

        draft.Deliver(flight.Line);
        Take(ref draft, flight);
    }

    private static void Take(ref WorldDraft draft, in Flight flight)
    {
        HostRole role = draft.Scenario.Hosts[flight.Host].Role;
        if (role is HostRole.Server)
        {
            Servers.Arrive(ref draft, flight.Host, flight.Line);
        }
        else if (role is HostRole.Silent or HostRole.Intruder { AnswersResets: false })
        {
            Ignore(ref draft, flight, [WorldRules.HostSaysNothing]);
        }
        else if (Screening.Refusing(flight.Line) is { IsEmpty: false } rules)
        {
            Ignore(ref draft, flight, rules);
        }
        else if (role is HostRole.OneConnection && Connections.IsFor(draft.Hosts[flight.Host], flight.Line))
        {
            var arrival = new TcpEvent.SegmentArrives(flight.Line.Segment, draft.Hosts[flight.Host].NextIss);
            Connections.Apply(ref draft, flight.Host, arrival, flight.Line);
        }
        else if (role is not HostRole.Visitors || !Visitors.Arrive(ref draft, flight.Host, flight.Line))
        {
            AnswerAsClosed(ref draft, flight);
        }
    }

    /// <summary>The router's message about a segment reaches the host whose address the segment claimed.</summary>
    private static void Bounce(ref WorldDraft draft, in Flight flight)
    {
        HostRole role = draft.Scenario.Hosts[flight.Host].Role;
        if (role is HostRole.Server)
        {
            Servers.Bounce(ref draft, flight.Host, flight.Line);
        }
        else if (role is HostRole.Visitors)
        {
            Visitors.Bounce(ref draft, flight.Host, flight.Line);
        }
        else if (role is HostRole.OneConnection && Connections.IsOf(draft.Hosts[flight.Host], flight.Line))
        {
            Connections.Apply(ref draft, flight.Host, new TcpEvent.DestinationUnreachable(), arrived: null);
        }
    }

    /// <summary>A segment of no connection is answered as in CLOSED (RFC 9293 section 3.10.7.1).</summary>
    private static void AnswerAsClosed(ref WorldDraft draft, in Flight flight)
    {
        Host host = draft.Hosts[flight.Host];
        LadderLine line = flight.Line;
        var arrival = new TcpEvent.SegmentArrives(line.Segment, default);
        Tcb none = WorldStep.Blank(draft.Scenario, draft.Scenario.Hosts[flight.Host]);
        StepResult result = TcpMachine.Step(none, arrival, draft.Now);
        if (draft.Scenario.Hosts[flight.Host].Role is not HostRole.OneConnection)
        {
            draft.Put(flight.Host, host with { Strays = host.Strays + 1 });
        }

        int sentBefore = draft.Sent;
        foreach (TcpOutput output in result.Outputs)
        {
            if (output is TcpOutput.SendSegment send)
            {
                Transmission.Send(ref draft, new Departure(host.Name, line.Destination!, line.Source!, send.Segment));
            }
        }

        if (draft.RecordsEvents)
        {
            draft.Add(Event(draft.Now, host, line, arrival, result.Rules) with
            {
                Outputs = result.Outputs,
                SentLines = Connections.Numbers(sentBefore, draft.Sent),
            });
        }
    }

    private static void Ignore(ref WorldDraft draft, in Flight flight, EquatableArray<RuleRef> rules)
    {
        Host host = draft.Hosts[flight.Host];
        draft.Put(flight.Host, host with { Ignored = host.Ignored + 1 });
        if (draft.RecordsEvents)
        {
            var arrival = new TcpEvent.SegmentArrives(flight.Line.Segment, default);
            draft.Add(Event(draft.Now, host, flight.Line, arrival, rules));
        }
    }

    /// <summary>What happened beside the connection of the host, whose state stays as it is.</summary>
    private static WorldEvent Event(
        SimTime now, Host host, LadderLine line, TcpEvent arrival, EquatableArray<RuleRef> rules) =>
        new(now, host.Name, arrival, line.Number, host.Tcb.State, host.Tcb.State, [], [], rules) { IsStray = true };
}
