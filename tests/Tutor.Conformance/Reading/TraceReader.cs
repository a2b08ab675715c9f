using Tutor.Conformance.Traces;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Reading;

/// <summary>Reads a trace from its JSON object.</summary>
internal static class TraceReader
{
    private const uint MostBuffer = 1u << 30;

    private static readonly string[] Modes = ["passive", "active", "closed"];

    /// <summary>The trace.</summary>
    /// <exception cref="TraceFormatException">A member is missing, unknown or wrong.</exception>
    public static Trace Read(JsonValue value)
    {
        var fields = new Fields(value);
        string name = Fields.Text(fields.Need("name"));
        CheckMode(fields.Need("mode"));
        uint buffer = Fields.Number(fields.Need("rcvWnd"), MostBuffer, least: 1);
        Policy policy = fields.Find("policy") is JsonValue switches ? ReadPolicy(switches) : DefaultPolicy;
        string[] needs = fields.Find("needs") is JsonValue list ? [.. Fields.Items(list).Select(Fields.Text)] : [];
        IReadOnlyList<TraceEvent> events = ReadEvents(fields.Need("events"));
        TcpState? end = fields.Find("end") is JsonValue state ? EventReader.ReadState(state) : null;
        bool isQuiet = fields.Mark("quiet");
        int? divergesAt = fields.Find("divergesAt") is JsonValue at ? (int)Fields.Number(at, int.MaxValue) : null;
        fields.Pass("family");
        fields.Pass("reason");
        fields.Pass("rfc");
        fields.End();
        return new Trace
        {
            Name = name,
            ReceiveBuffer = buffer,
            Policy = WithOffers(policy, events),
            Needs = needs,
            Events = events,
            End = end,
            IsQuiet = isQuiet,
            DivergesAt = divergesAt,
        };
    }

    /// <summary>The traces expect every challenge ACK, so none is held back.</summary>
    private static Policy DefaultPolicy { get; } = new() { ChallengeAckGap = SimTime.Zero };

    private static void CheckMode(JsonValue value)
    {
        if (!Modes.Contains(Fields.Text(value)))
        {
            throw new TraceFormatException(value.Column, $"\"{value.Text}\" is no mode.");
        }
    }

    private static Policy ReadPolicy(JsonValue value)
    {
        // "End" is not asked: every member is a switch, and an unknown one is an error here.
        var fields = new Fields(value);
        Policy policy = DefaultPolicy;
        foreach (JsonMember member in value.Members)
        {
            bool on = Fields.Truth(fields.Need(member.Name));
            policy = member.Name switch
            {
                "rfc5961Rst" => policy with { Rfc5961Rst = on },
                "rfc5961Syn" => policy with { Rfc5961Syn = on },
                "dropSynFin" => policy with { DropSynFin = on },
                "rfc1337" => policy with { Rfc1337 = on },
                "rstOnUnread" => policy with { RstOnUnread = on },
                "rstAfterClose" => policy with { RstAfterClose = on },
                _ => throw new TraceFormatException(member.Column, $"\"{member.Name}\" is no policy."),
            };
        }

        return policy;
    }

    private static List<TraceEvent> ReadEvents(JsonValue value)
    {
        var events = new List<TraceEvent>();
        foreach (JsonValue item in Fields.Items(value))
        {
            TraceEvent next = EventReader.Read(item);
            if (events.Count > 0 && next.At < events[^1].At)
            {
                throw new TraceFormatException(item.Column, $"Time {next.At} is before {events[^1].At}.");
            }

            events.Add(next);
        }

        return events;
    }

    private static bool IsStamped(TraceEvent.In arrival) =>
        arrival.Segment.Flags.HasFlag(TcpFlags.Rst) || arrival.Segment.Options.Timestamps is not null;

    /// <summary>The engine offers on its SYN what the recorded end offered on its first.</summary>
    /// <remarks>
    /// Timestamps only where every arrival has them: scripts leave them out of text although the SYNs agreed on them,
    /// and RFC 7323 section 3.2 drops such segments.
    /// </remarks>
    private static Policy WithOffers(Policy policy, IReadOnlyList<TraceEvent> events)
    {
        TcpOptions? offered = events
            .OfType<TraceEvent.Out>()
            .Select(sent => sent.Expected.Form)
            .FirstOrDefault(segment => segment.Flags.HasFlag(TcpFlags.Syn))?.Options;
        return policy with
        {
            WindowScale = offered?.WindowScale,
            Mss = offered?.Mss ?? policy.Mss,
            Sack = offered?.SackPermitted ?? false,
            Timestamps = offered?.Timestamps is not null && events.OfType<TraceEvent.In>().All(IsStamped),
        };
    }
}
