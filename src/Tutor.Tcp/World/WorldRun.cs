using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>How a world moves on: pure functions from one snapshot to the next.</summary>
public static class WorldRun
{
    /// <summary>The world at time zero, before any call of an application.</summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="played">The host that a learner plays; null when the engine plays all.</param>
    public static WorldState Start(Scenario scenario, string? played) => throw new NotImplementedException();

    /// <summary>
    /// The world after the next event: the earliest of application calls, arrivals and timers. The event is the last of
    /// <see cref="WorldState.History"/>. Null when nothing will ever happen by itself.
    /// </summary>
    public static WorldState? Next(WorldState world) => throw new NotImplementedException();

    /// <summary>The world after <paramref name="from"/> put a segment on the wire, whatever it is.</summary>
    public static WorldState Transmit(WorldState world, string from, Segment segment) =>
        throw new NotImplementedException();
}
