using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>The applications that read and close by themselves.</summary>
internal static class SandboxApplications
{
    /// <summary>More than two hosts can have to do at one moment.</summary>
    private const int MostCalls = 8;

    /// <summary>The world after these hosts have read what waits, and closed when the other end has.</summary>
    internal static WorldState Run(WorldState world, EquatableArray<string> hosts)
    {
        for (int i = 0; i < MostCalls && Next(world, hosts) is { } call; i++)
        {
            world = ByHand.Call(world, call.Host, call.Event);
        }

        return world;
    }

    private static (string Host, TcpEvent Event)? Next(WorldState world, EquatableArray<string> hosts)
    {
        foreach (string host in hosts)
        {
            Tcb tcb = world[host].Tcb;
            if (tcb is { State: >= TcpState.Established, UserStoppedReading: false, Rcv.Unread: > 0 })
            {
                return (host, new TcpEvent.Receive(tcb.Rcv.Unread));
            }

            if (tcb is { State: TcpState.CloseWait, Snd: { FinQueued: false, FinSeq: null } })
            {
                return (host, new TcpEvent.Close(StillReads: false));
            }
        }

        return null;
    }
}
