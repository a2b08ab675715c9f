using System.Globalization;
using System.Text;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>Writes a Mermaid <c>sequenceDiagram</c>.</summary>
internal static class MermaidTrace
{
    /// <summary>The diagram: a participant for each host, an arrow for each segment, the states at the end.</summary>
    public static string Write(Trace trace, List<string> notes)
    {
        WorldState world = trace.World;
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"%% {trace.LessonId}, {trace.Id}: played by tcptutor\n");
        text.Append("sequenceDiagram\n");
        foreach (string name in Names(world))
        {
            string end = world.Scenario.Find(name) is { } spec ? $" as {name} {spec.Endpoint}" : "";
            text.Append(CultureInfo.InvariantCulture, $"    participant {name}{end}\n");
        }

        foreach (LadderLine line in world.Ladder)
        {
            Append(text, line);
        }

        foreach (Host host in world.Hosts)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"    Note over {host.Name}: {TcpStates.Print(host.Tcb.State)}\n");
        }

        notes.Add($"'{trace.Id}': a sequence diagram shows no times and no TCP options.");
        return text.ToString();
    }

    private static IEnumerable<string> Names(WorldState world) => world.Hosts.Select(host => host.Name)
        .Concat(world.Ladder.Select(line => line.From)).Distinct();

    private static void Append(StringBuilder text, LadderLine line)
    {
        string segment = SegmentText.Format(line.Segment);
        if (line.To.Length == 0)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"    Note over {line.From}: {segment} to an address that nobody owns\n");
            return;
        }

        string arrow = line.ArrivesAt is null ? "-x" : "->>";
        string again = line.CopyOf > 0 ? $" (copy of {line.CopyOf})" : line.IsRetransmission ? " (again)" : "";
        string underWay = line.IsDelivered || line.ArrivesAt is null ? "" : " (under way)";
        text.Append(CultureInfo.InvariantCulture, $"    {line.From}{arrow}{line.To}: {segment}{again}{underWay}\n");
    }
}
