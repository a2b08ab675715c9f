using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>Writes what was on a wire that somebody played, for other programs.</summary>
public static class TraceExport
{
    /// <summary>Writes it. Never fails: what a format cannot carry is in the notes.</summary>
    /// <param name="part">What it is a part of, for the head of the file.</param>
    /// <param name="name">What it is called there.</param>
    /// <param name="host">The host from which a script sees it.</param>
    /// <param name="world">The world at the end.</param>
    /// <param name="format">The format; one for questions carries nothing of it.</param>
    public static ExportResult Of(string part, string name, string host, WorldState world, ExportFormat format)
    {
        Trace trace = new(part, name, host, world);
        List<string> notes = [];
        string? text = format switch
        {
            ExportFormat.Mermaid => MermaidTrace.Write(trace, notes),
            ExportFormat.Packetdrill => PacketdrillTrace.Write(trace, notes),
            ExportFormat.Text => TextTrace.Write(world),
            ExportFormat.Gift or ExportFormat.Moodle or ExportFormat.Anki => null,
        };
        return new ExportResult(text, EquatableArray.From(notes));
    }
}
