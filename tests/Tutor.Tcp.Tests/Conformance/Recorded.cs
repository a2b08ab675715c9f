using System.Globalization;
using System.Text;
using Tutor.Conformance.Reading;
using Tutor.Conformance.Replaying;
using Tutor.Conformance.Traces;

namespace Tutor.Tcp.Tests.Conformance;

/// <summary>
/// Small traces of our own, written as the lines of their events; the times follow each other by 10 ms.
/// </summary>
internal static class Recorded
{
    public const string PassiveOpen = "\"call\":\"passive-open\"";
    public const string ActiveOpen = "\"call\":\"active-open\"";
    public const string Close = "\"call\":\"close\"";
    public const string ShutdownSend = "\"call\":\"shutdown-send\"";

    /// <summary>A connection that a remote opened: LISTEN to ESTABLISHED.</summary>
    public static readonly string[] Accepted = [PassiveOpen, In("S", 0), Out("S.", 0, 1), In(".", 1, 1)];

    /// <summary>A connection that the end under test opened.</summary>
    public static readonly string[] Connected = [ActiveOpen, Out("S", 0), In("S.", 0, 1), Out(".", 1, 1)];

    public static string In(string flags, uint seq, uint? ack = null, uint len = 0, uint wnd = 65535, string more = "") =>
        $"\"in\":{{{Segment(flags, seq, ack, len)},\"wnd\":{wnd}{more}}}";

    public static string Out(string flags, uint? seq, uint? ack = null, uint len = 0, string more = "") =>
        $"\"out\":{{{Segment(flags, seq, ack, len)}{more}}}";

    public static string May(string flags, uint? seq, uint? ack = null, uint len = 0) =>
        Out(flags, seq, ack, len, ",\"optional\":true");

    public static string Call(string call) => $"\"call\":\"{call}\"";

    public static string InState(string name) => $"\"state\":\"{name}\"";

    public static string Readable(uint octets) => $"\"readable\":{octets}";

    /// <summary>The trace as its line of JSON.</summary>
    public static string Line(string head, params string[] events)
    {
        IEnumerable<string> timed = events.Select((e, i) => $"{{\"t\":{Time(i)},{e}}}");
        return $"{{\"name\":\"own\",\"mode\":\"passive\",\"rcvWnd\":65535{head},\"events\":[{string.Join(',', timed)}]}}";
    }

    public static Trace Read(string line) => TraceFile.Parse(Encoding.UTF8.GetBytes(line))[0];

    /// <summary>The first disagreement as <c>#event: expected ..., got ...</c>; empty when there is none.</summary>
    public static string Replay(string head, string[] events) => Print(TraceReplay.Run(Read(Line(head, events))));

    public static string Replay(string[] events) => Replay("", events);

    private static string Segment(string flags, uint? seq, uint? ack, uint len) =>
        $"\"flags\":\"{flags}\",\"seq\":{Number(seq)},\"ack\":{Number(ack)},\"len\":{len}";

    private static string Time(int index) => (index / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(uint? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    public static string Print(Disagreement? found) =>
        found is null ? "" : $"#{found.Event}: expected {found.Expected}, got {found.Got}";
}
