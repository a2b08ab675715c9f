using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>The hosts with one connection: what reaches it, and what its TCP and its application make of it.</summary>
internal static class Connections
{
    /// <summary>
    /// True when a segment is for the connection: between its two ends, or for its port while no remote is bound to it.
    /// </summary>
    public static bool IsFor(Host host, LadderLine line) =>
        line.Destination == host.Endpoint && (!host.HasConnection || line.Source == host.Remote);

    /// <summary>True when the connection sent a segment, or somebody in its name.</summary>
    public static bool IsOf(Host host, LadderLine line) =>
        host.HasConnection && line.Source == host.Endpoint && line.Destination == host.Remote;

    /// <summary>Applies an event to the connection of a host.</summary>
    /// <param name="arrived">The line of the segment that arrived; null for any other event.</param>
    public static void Apply(ref WorldDraft draft, int index, TcpEvent @event, LadderLine? arrived)
    {
        Host host = draft.Hosts[index];
        StepResult result = TcpMachine.Step(host.Tcb, @event, draft.Now);
        Endpoint? remote = RemoteAfter(ref draft, index, result.Tcb, arrived);
        int sentBefore = draft.Sent;
        EquatableArray<Segment> due = SendOrHold(ref draft, host, remote ?? draft.PeerEndOf(index), result.Outputs);
        Host after = host with
        {
            Tcb = result.Tcb,
            Remote = remote,
            NextIss = TookIss(host, result.Tcb) ? host.NextIss + WorldRun.IssStep : host.NextIss,
            Due = due,
            Unanswered = due.IsEmpty ? null : host.Unanswered ?? host.Tcb,
        };
        draft.Put(index, Applications.Watch(after, draft.Scenario.Hosts[index], draft.Now));
        if (draft.RecordsEvents)
        {
            draft.Add(new WorldEvent(
                draft.Now,
                host.Name,
                @event,
                arrived?.Number ?? 0,
                host.Tcb.State,
                result.Tcb.State,
                result.Outputs,
                Numbers(sentBefore, draft.Sent),
                result.Rules));
        }
    }

    /// <summary>The ladder's numbers after one and up to another.</summary>
    public static EquatableArray<int> Numbers(int after, int last)
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

        return new EquatableArray<int>(numbers);
    }

    private static Endpoint? RemoteAfter(ref WorldDraft draft, int index, Tcb after, LadderLine? arrived)
    {
        Host host = draft.Hosts[index];
        return host.HasConnection ? host.Remote
            : arrived is not null ? arrived.Source
            : after.State == TcpState.SynSent ? draft.PeerEndOf(index)
            : host.Remote;
    }

    private static EquatableArray<Segment> SendOrHold(
        ref WorldDraft draft, Host host, Endpoint remote, EquatableArray<TcpOutput> outputs)
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
                Transmission.Send(ref draft, new Departure(host.Name, host.Endpoint, remote, send.Segment));
            }
        }

        return due;
    }

    /// <summary>True when the step began a connection with the number that the event offered.</summary>
    private static bool TookIss(Host before, Tcb after) =>
        before.Tcb.State is TcpState.Closed or TcpState.Listen or TcpState.TimeWait
        && after.State is not (TcpState.Closed or TcpState.Listen or TcpState.TimeWait)
        && after.Snd.Iss == before.NextIss;
}
