using System.Globalization;
using System.Text.Json;
using Tutor.Conformance.Traces;
using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Conformance.Reading;

/// <summary>Reads an event of a trace from its JSON object.</summary>
internal static class EventReader
{
    private const string ListenerClosed = "listener-closed";
    private const long MostMilliseconds = 86_400_000;

    private static readonly string[] Kinds = ["call", "in", "out", "state", "notState", "readable"];

    /// <summary>The event.</summary>
    /// <exception cref="TraceFormatException">It is none, more than one, or has something unknown.</exception>
    public static TraceEvent Read(JsonValue value)
    {
        var fields = new Fields(value);
        SimTime at = ReadTime(fields.Need("t"));
        string[] kinds = [.. Kinds.Where(kind => fields.Find(kind) is not null)];
        if (kinds.Length != 1)
        {
            throw new TraceFormatException(
                value.Column, $"An event is exactly one of {string.Join(", ", Kinds)}; this is {kinds.Length} of them.");
        }

        JsonValue content = fields.Need(kinds[0]);
        TraceEvent read = kinds[0] switch
        {
            "call" => ReadCall(at, content, fields),
            "in" => new TraceEvent.In(at, SegmentReader.ReadArriving(content)),
            "out" => new TraceEvent.Out(at, SegmentReader.ReadExpected(content)),
            "state" => new TraceEvent.StateIs(at, ReadState(content), IsNot: false),
            "notState" => new TraceEvent.StateIs(at, ReadState(content), IsNot: true),
            _ => new TraceEvent.Readable(at, Fields.Number(content)),
        };
        fields.End();
        return read;
    }

    /// <summary>A state by the name that RFC 9293 prints.</summary>
    /// <exception cref="TraceFormatException">There is no such state.</exception>
    public static TcpState ReadState(JsonValue value) =>
        TcpStates.TryParse(Fields.Text(value), out TcpState state) && TcpStates.Print(state) == value.Text
            ? state
            : throw new TraceFormatException(value.Column, $"\"{value.Text}\" is no state.");

    private static SimTime ReadTime(JsonValue value)
    {
        bool isTime = value.Kind == JsonValueKind.Number
            && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            && seconds >= 0
            && seconds <= MostMilliseconds / 1000m;
        return isTime
            ? SimTime.FromMs((long)Math.Round(1000m * decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)))
            : throw new TraceFormatException(
                value.Column, $"Seconds from 0 to {MostMilliseconds / 1000} are expected here.");
    }

    private static TraceEvent.Call ReadCall(SimTime at, JsonValue value, Fields fields)
    {
        string[] words = Fields.Text(value).Split(' ');
        CallKind kind = words[0] switch
        {
            "passive-open" => CallKind.PassiveOpen,
            "active-open" => CallKind.ActiveOpen,
            "send" => CallKind.Send,
            "receive" => CallKind.Receive,
            "close" => CallKind.Close,
            "shutdown-send" => CallKind.ShutdownSend,
            "abort" => CallKind.Abort,
            _ => throw new TraceFormatException(value.Column, $"\"{words[0]}\" is no call."),
        };
        bool hasOctets = kind is CallKind.Send or CallKind.Receive;
        uint octets = 0;
        if (words.Length != (hasOctets ? 2 : 1)
            || (hasOctets && !uint.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out octets)))
        {
            throw new TraceFormatException(value.Column, $"{words[0]} takes {(hasOctets ? "a number" : "nothing")}.");
        }

        bool isPending = kind == CallKind.Receive && fields.Mark("pending");
        bool isListenerClosed = kind == CallKind.Abort && ReadWhy(fields);
        return new TraceEvent.Call(at, kind, octets, isPending, isListenerClosed);
    }

    private static bool ReadWhy(Fields fields)
    {
        if (fields.Find("why") is not JsonValue why)
        {
            return false;
        }

        return Fields.Text(why) == ListenerClosed
            ? true
            : throw new TraceFormatException(why.Column, $"\"{why.Text}\" is no reason of an abort.");
    }
}
