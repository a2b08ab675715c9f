using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>Makes one thing happen in a world.</summary>
internal static class WorldStep
{
    /// <summary>The control block of a host that has no connection: its policy and buffer only.</summary>
    public static Tcb Blank(Scenario scenario, HostSpec spec) => new()
    {
        Policy = scenario.Policy with { Mss = spec.Mss },
        Rcv = new ReceiveSpace { Buffer = spec.Buffer },
    };

    /// <summary>The world after the item happened.</summary>
    public static WorldState Perform(WorldState world, AgendaItem item)
    {
        world = world with { Now = item.At };
        Host host = world.Hosts[item.Host];
        switch (item.Kind)
        {
            case AgendaKind.Arrival:
                return Deliver(world, item.Host, item.Line);
            case AgendaKind.Timer:
                return Apply(world, item.Host, item.Event!, 0);
            case AgendaKind.Read:
                return Apply(world, item.Host, new TcpEvent.Receive(host.Tcb.Rcv.Unread), 0);
            case AgendaKind.Listen:
            case AgendaKind.Call:
            default:
                AppCall call = world.Scenario.Hosts[item.Host].App[host.CallsMade].Call;
                Host called = host with { CallsMade = host.CallsMade + 1, NextCallReadySince = null };
                return Apply(world.With(item.Host, called), item.Host, Applications.EventOf(call, host), 0);
        }
    }

    private static WorldState Deliver(WorldState world, int index, int number)
    {
        LadderLine line = world.Ladder[number - 1];
        world = world with { Ladder = world.Ladder.SetItem(number - 1, line with { IsDelivered = true }) };
        return Apply(world, index, new TcpEvent.SegmentArrives(line.Segment, world.Hosts[index].NextIss), number);
    }

    private static WorldState Apply(WorldState world, int index, TcpEvent @event, int line)
    {
        Host host = world.Hosts[index];
        HostSpec spec = world.Scenario.Hosts[index];
        StepResult result = TcpMachine.Step(host.Tcb, @event, world.Now);
        int sentBefore = world.Ladder.Count;
        (world, EquatableArray<Segment> due) = SendOrHold(world, host, result.Outputs);
        Host after = host with
        {
            Tcb = result.Tcb,
            NextIss = TookIss(host, result.Tcb) ? host.NextIss + WorldRun.IssStep : host.NextIss,
            Due = due,
            Unanswered = due.IsEmpty ? null : host.Unanswered ?? host.Tcb,
        };
        return world.With(index, Applications.Watch(after, spec, world.Now)) with
        {
            History = world.History.Add(new WorldEvent(
                world.Now,
                host.Name,
                @event,
                line,
                host.Tcb.State,
                result.Tcb.State,
                result.Outputs,
                Numbers(sentBefore, world.Ladder.Count),
                result.Rules)),
        };
    }

    private static (WorldState World, EquatableArray<Segment> Due) SendOrHold(
        WorldState world, Host host, EquatableArray<TcpOutput> outputs)
    {
        EquatableArray<Segment> due = host.Due;
        foreach (TcpOutput output in outputs)
        {
            if (output is not TcpOutput.SendSegment send)
            {
                continue;
            }

            if (host.IsPlayed)
            {
                due = due.Add(send.Segment);
            }
            else
            {
                world = WorldRun.Transmit(world, host.Name, send.Segment);
            }
        }

        return (world, due);
    }

    /// <summary>True when the step began a connection with the number that the event offered.</summary>
    private static bool TookIss(Host before, Tcb after) =>
        before.Tcb.State is TcpState.Closed or TcpState.Listen or TcpState.TimeWait
        && after.State is not (TcpState.Closed or TcpState.Listen or TcpState.TimeWait)
        && after.Snd.Iss == before.NextIss;

    private static EquatableArray<int> Numbers(int after, int last)
    {
        if (after == last)
        {
            return [];
        }

        int[] numbers = new int[last - after];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = after + 1 + i;
        }

        return EquatableArray.Create<int>(numbers);
    }
}
