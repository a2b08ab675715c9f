using System.Globalization;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Exchange.Traces;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Exchange;

/// <summary>Reads the scripts back, line by line, and holds them against what the engine sent.</summary>
public class PacketdrillTests
{
    public static TheoryData<string, string, ulong> Cases
    {
        get
        {
            TheoryData<string, string, ulong> cases = [];
            foreach (string file in CorePack.Load().Lessons.Select(l => l.File))
            {
                foreach (LessonBlock block in CoreLessons.Read(file).Lesson!.Blocks)
                {
                    if (block is LessonBlock.Exercise or LessonBlock.Worked or LessonBlock.ScenarioBlock)
                    {
                        cases.Add(file, BlockId.Of(block)!, 0);
                        cases.Add(file, BlockId.Of(block)!, 5);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_script_says_what_the_engine_sent_in_order_and_on_time(string file, string item, ulong seed)
    {
        Lesson lesson = CoreLessons.Read(file).Lesson!;
        ExportOrder order = new(ExportFormat.Packetdrill, item, seed == 0 ? null : seed);
        Trace trace = Trace.Of(lesson, order, [])!;

        Compare(trace, LessonExport.Of(lesson, order).Text!);
    }

    [Fact]
    public void Numbers_count_from_the_isn_also_when_the_circle_ends_in_between()
    {
        ExportOrder order = new(ExportFormat.Packetdrill, "ex", null);
        Compare(Trace.Of(SmallLesson.Lesson, order, [])!, SmallLesson.Export(ExportFormat.Packetdrill, "ex").Text!);
    }

    private static void Compare(Trace trace, string script)
    {
        (List<ScriptSegment> segments, List<string> calls) = Read(script);
        CompareCalls(trace, calls);
        Assert.Equal(segments.Select(s => s.At).Order(), segments.Select(s => s.At));

        List<LadderLine> seen =
        [
            .. trace.World.Ladder
                .Where(line => line.From == trace.Host || (line.To == trace.Host && line.IsDelivered)),
        ];
        Assert.Equal(seen.Count, segments.Count);
        foreach (LadderLine line in seen)
        {
            ScriptSegment expected = Expected(trace, line);
            Assert.Contains(expected, segments);
        }
    }

    private static void CompareCalls(Trace trace, List<string> calls)
    {
        IEnumerable<TcpEvent?> events = trace.World.History.Where(e => e.Host == trace.Host).Select(e => e.Event);
        if (!events.Any(happened => happened is TcpEvent.ActiveOpen or TcpEvent.PassiveOpen))
        {
            Assert.Empty(calls);
            return;
        }

        string first = trace.World.Scenario.Find(trace.Host)!.App[0].Call is AppCall.Open ? "connect" : "listen";
        Assert.StartsWith("socket(", calls[0], StringComparison.Ordinal);
        Assert.Contains(calls, call => call.StartsWith(first, StringComparison.Ordinal));
    }

    private static ScriptSegment Expected(Trace trace, LadderLine line)
    {
        bool leaves = line.From == trace.Host;
        string sender = trace.World.Scenario.Hosts.Single(host => host.Endpoint == line.Source).Name;
        uint own = InitialNumbers.Of(trace.World, sender, line.Segment.Seq, line.Number).Value;
        uint other = InitialNumbers.Of(trace.World, line.To, line.Segment.Ack, line.Number).Value;
        SimTime at = leaves ? line.SentAt : line.ArrivesAt!.Value;
        bool hasAck = line.Segment.Has(TcpFlags.Ack);
        return new ScriptSegment(
            at.Microseconds, leaves, line.Segment.Flags, unchecked(line.Segment.Seq.Value - own),
            line.Segment.DataLength, hasAck ? unchecked(line.Segment.Ack.Value - other) : null, line.Segment.Window);
    }

    /// <summary>The number of the end that a header names, whoever sent the segment.</summary>
    private static uint IssOf(Trace trace, Endpoint end) =>
        trace.World.Scenario.Hosts.Single(host => host.Endpoint == end).Iss.Value;

    private static (List<ScriptSegment> Segments, List<string> Calls) Read(string script)
    {
        List<ScriptSegment> segments = [];
        List<string> calls = [];
        long now = 0;
        foreach (string line in script.Split('\n').Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            decimal seconds = decimal.Parse(line[..space].TrimStart('+'), CultureInfo.InvariantCulture);
            Assert.Equal(segments.Count + calls.Count > 0, line[0] == '+');
            now += (long)(seconds * 1_000_000);
            string rest = line[(space + 1)..];
            if (rest[0] is '<' or '>')
            {
                segments.Add(Segment(now, rest));
            }
            else
            {
                calls.Add(rest);
            }
        }

        return (segments, calls);
    }

    // < S. 0:0(0) ack 1 win 65535 <mss 1460>
    private static ScriptSegment Segment(long at, string text)
    {
        string[] words = text.Split(' ');
        Assert.True(SegmentText.TryParseFlags(words[1], out TcpFlags flags), text);
        string[] numbers = words[2].Split(':', '(', ')');
        uint seq = uint.Parse(numbers[0], CultureInfo.InvariantCulture);
        uint length = uint.Parse(numbers[2], CultureInfo.InvariantCulture);
        Assert.Equal(numbers[1], unchecked(seq + length).ToString(CultureInfo.InvariantCulture));
        bool hasAck = words[3] == "ack";
        Assert.Equal("win", words[hasAck ? 5 : 3]);
        return new ScriptSegment(
            at, words[0] == ">", flags, seq, length,
            hasAck ? uint.Parse(words[4], CultureInfo.InvariantCulture) : null,
            ushort.Parse(words[hasAck ? 6 : 4], CultureInfo.InvariantCulture));
    }

    private sealed record ScriptSegment(
        long At, bool Leaves, TcpFlags Flags, uint Seq, uint Length, uint? Ack, ushort Window);
}
