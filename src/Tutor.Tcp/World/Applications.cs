using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

/// <summary>The applications: when they make their calls, and what the calls are to TCP.</summary>
internal static class Applications
{
    /// <summary>
    /// What the application of the host does next; null when nothing, or nothing before something else.
    /// </summary>
    /// <remarks>
    /// It reads whatever was received at once, unless the host is told not to: then no lesson has to script RECEIVE.
    /// </remarks>
    public static (SimTime At, AgendaKind Kind)? Next(Host host, HostSpec spec, SimTime now)
    {
        if (!host.Due.IsEmpty)
        {
            return null;
        }

        if (spec.ReadsAtOnce
            && host.Tcb is { State: >= TcpState.Established, UserStoppedReading: false, Rcv.Unread: > 0 })
        {
            return (now, AgendaKind.Read);
        }

        if (host.NextCallReadySince is not { } since)
        {
            return null;
        }

        AppAction action = spec.App[host.CallsMade];
        return (since + action.Delay, action.Call is AppCall.Listen ? AgendaKind.Listen : AgendaKind.Call);
    }

    /// <summary>True when the application of that host calls no later than a moment, if nothing else happens.</summary>
    public static bool CallsBy(WorldState world, int index, SimTime moment) =>
        world.Scenario.Hosts[index].Role is HostRole.OneConnection
        && Next(world.Hosts[index], world.Scenario.Hosts[index], world.Now) is { } call
        && call.At <= moment;

    /// <summary>The event that the next call of a host is.</summary>
    public static TcpEvent EventOf(AppCall call, Host host) => call switch
    {
        AppCall.Open => new TcpEvent.ActiveOpen(host.NextIss),
        AppCall.Listen => new TcpEvent.PassiveOpen(),
        AppCall.Send send => new TcpEvent.Send(send.Octets, host.NextIss),
        AppCall.Close close => new TcpEvent.Close(close.StillReads),
        AppCall.Abort => new TcpEvent.Abort(),
        _ => throw new InvalidOperationException($"Unknown call {call}."),
    };

    /// <summary>The host with the moment noted at which the condition of its next call first holds.</summary>
    public static Host Watch(Host host, HostSpec spec, SimTime now)
    {
        if (host.NextCallReadySince is not null || host.CallsMade >= spec.App.Count)
        {
            return host;
        }

        AppCondition condition = spec.App[host.CallsMade].When;
        if (condition is AppCondition.At at)
        {
            return host with { NextCallReadySince = at.Time };
        }

        return Holds(condition, host.Tcb) ? host with { NextCallReadySince = now } : host;
    }

    private static bool Holds(AppCondition condition, Tcb tcb) => condition switch
    {
        AppCondition.AtOnce => true,
        AppCondition.InState inState => tcb.State == inState.State,
        AppCondition.WhenSent => tcb.State >= TcpState.Established
            && tcb.Snd.Unsent == 0
            && tcb.Snd.Una == tcb.Snd.Nxt,
        AppCondition.Received received => tcb.Rcv.Delivered >= received.Octets,
        AppCondition.At => false,
        _ => throw new InvalidOperationException($"Unknown condition {condition}."),
    };
}
