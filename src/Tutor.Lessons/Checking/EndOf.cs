using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Says how far a connection came, for an author who expected more of it.</summary>
internal static class EndOf
{
    /// <summary>The states of the hosts, how many segments arrived, and the last one, which often tells why.</summary>
    public static string World(WorldState world)
    {
        string states = string.Join(", ", world.Hosts.Select(host => $"{host.Name} {TcpStates.Print(host.Tcb.State)}"));
        string count = world.Delivered == 1 ? "1 segment" : $"{world.Delivered} segments";
        return world.Ladder.IsEmpty
            ? $"{states}, after {count}"
            : $"{states}, after {count}; the last sent is {Line(world.Ladder[^1])}";
    }

    private static string Line(LadderLine line) =>
        $"'{SegmentText.Format(line.Segment)}' from {line.From}{(line.ArrivesAt is null ? ", which is lost" : "")}";
}
