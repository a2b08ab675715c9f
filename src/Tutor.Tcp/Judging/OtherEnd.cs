using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>The connection at the other end of one, whatever kind of host has it.</summary>
/// <param name="Host">The host there.</param>
/// <param name="Pair">The two ends as that host sees them.</param>
/// <param name="Tcb">
/// Its control block for this connection; a blank one, in CLOSED or LISTEN, when it has none between these ends.
/// </param>
internal readonly record struct OtherEnd(Host Host, SocketPair Pair, Tcb Tcb)
{
    /// <summary>The other end of that host's connection; of the one that it had when it has none now.</summary>
    /// <param name="world">The world.</param>
    /// <param name="side">An earlier (or the same) world, and the host.</param>
    public static OtherEnd Of(WorldState world, PlayedSide side)
    {
        Host self = world[side.Host];
        Endpoint end = self.BoundTo ?? side.World.OtherEndOf(side.World.IndexOf(side.Host));
        int owner = Routing.OwnerOf(world.Scenario, end);
        Host host = owner == Routing.Nobody ? world.PeerOf(side.Host) : world.Hosts[owner];
        return At(world, host.Name, new SocketPair(end, self.Endpoint));
    }

    /// <summary>What that host has between two ends.</summary>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static OtherEnd At(WorldState world, string name, SocketPair pair)
    {
        Host host = world[name];
        bool isOfOthers = host.HasConnection && (host.Remote != pair.Remote || host.Endpoint != pair.Local);
        Tcb tcb = host.Listener is { } listener ? listener.Find(pair)?.Tcb ?? listener.Template
            : host.Visits.Live.Find(pair) is { } visit ? visit.Tcb
            : isOfOthers ? new Tcb()
            : host.Tcb;
        return new OtherEnd(host, pair, tcb);
    }

    /// <summary>True when an event happened to this connection.</summary>
    public bool IsAbout(WorldEvent happened) =>
        happened.Host == Host.Name && !happened.IsStray && (happened.Pair is null || happened.Pair == Pair);
}
