using System.Globalization;
using System.Text;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>
/// Writes a packetdrill script: what the played host's TCP gets (&lt;) and has to send (&gt;), and when.
/// </summary>
/// <remarks>Numbers count from each side's ISN, as such scripts do; the ISNs of the lesson are in its head.</remarks>
internal sealed class PacketdrillTrace
{
    private readonly Trace _trace;
    private readonly List<string> _notes;
    private readonly List<PacketdrillLine> _lines = [];
    private readonly PacketdrillSegment _segments;

    private PacketdrillTrace(Trace trace, List<string> notes)
    {
        (_trace, _notes) = (trace, notes);
        _segments = new PacketdrillSegment(trace.World, trace.Host);
    }

    /// <summary>The script.</summary>
    public static string Write(Trace trace, List<string> notes) => new PacketdrillTrace(trace, notes).Write();

    private string Write()
    {
        AddCalls();
        foreach (LadderLine line in _trace.World.Ladder)
        {
            AddSegment(line);
        }

        StringBuilder text = new(Head());
        SimTime before = SimTime.Zero;
        bool isFirst = true;
        foreach (PacketdrillLine line in _lines.OrderBy(line => line.At).ThenBy(line => line.Rank))
        {
            if (line.IsComment)
            {
                text.Append("// ").Append(line.Text).Append('\n');
                continue;
            }

            text.Append(isFirst ? "" : "+").Append(Seconds(line.At - before)).Append(' ').Append(line.Text)
                .Append('\n');
            (before, isFirst) = (line.At, false);
        }

        return text.ToString();
    }

    private string Head()
    {
        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"// {_trace.LessonId}, {_trace.Id}: seen from {_trace.Host}\n");
        foreach (HostSpec host in _trace.World.Scenario.Hosts.Where(host => host.Role is not HostRole.Intruder))
        {
            string numbers = string.Join(", then ", InitialNumbers.All(_trace.World, host.Name));
            head.Append(CultureInfo.InvariantCulture, $"// {host.Name} {host.Endpoint}, ISN {numbers} is 0 here\n");
        }

        return head.Append("// Windows and options are those of tcptutor's engine; another TCP may choose others.\n\n")
            .ToString();
    }

    // What an application does follows on the arrival before it at the same moment, if there is one.
    private void AddCalls()
    {
        PacketdrillSocket socket = new();
        (SimTime At, double Rank) arrival = (new SimTime(-1), 0);
        foreach (WorldEvent happened in _trace.World.History)
        {
            if (happened.Host != _trace.Host)
            {
                continue;
            }

            arrival = happened.Line > 0 ? (happened.At, happened.Line) : arrival;
            double rank = arrival.At == happened.At ? arrival.Rank + 0.5 : -1;
            foreach (string call in socket.Calls(happened))
            {
                bool isComment = call.StartsWith("//", StringComparison.Ordinal);
                _lines.Add(new(happened.At, rank, isComment ? call[3..] : call, isComment));
                if (isComment)
                {
                    _notes.Add($"'{_trace.Id}': {call[3..]}");
                }
            }
        }
    }

    private void AddSegment(LadderLine line)
    {
        bool leaves = line.From == _trace.Host && line.CopyOf == 0;
        SimTime at = leaves ? line.SentAt : line.ArrivesAt ?? line.SentAt;
        if (!leaves && (line.To != _trace.Host || !line.IsDelivered))
        {
            if (line.To == _trace.Host)
            {
                Comment(at, line, line.ArrivesAt is null ? "never arrives" : "has not arrived yet");
            }

            return;
        }

        if (!_segments.IsOfConnection(line))
        {
            string way = leaves ? "goes to" : "comes from";
            Comment(at, line, $"{way} another address, which a script cannot say; left out");
            return;
        }

        foreach (string unsaid in PacketdrillSegment.Unsaid(line.Segment))
        {
            Comment(at, line, unsaid);
        }

        if (leaves && line.ArrivesAt is null)
        {
            Comment(at, line, "is lost on the way; the script sees it leave");
        }

        _lines.Add(new(at, line.Number, $"{(leaves ? '>' : '<')} {_segments.Write(line, leaves)}", false));
    }

    private void Comment(SimTime at, LadderLine line, string text)
    {
        _lines.Add(new(at, line.Number - 0.25, $"Segment {line.Number} {text}.", true));
        _notes.Add($"'{_trace.Id}': segment {line.Number} {text}.");
    }

    private static string Seconds(SimTime time) => (time.Microseconds / 1_000_000m)
        .ToString("0.######", CultureInfo.InvariantCulture);
}
