using System.Net;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Exchange.Traces;
using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Exchange;

/// <summary>A wire on which the same two hosts opened more than one connection.</summary>
public sealed class TwoConnectionsTests
{
    private static readonly string Script = Export(ExportFormat.Packetdrill);

    [Fact]
    public void Each_connection_counts_from_its_own_ISN()
    {
        Assert.Contains("// client 192.0.2.10:49152, ISN 1000, then 65000 is 0 here", Script);
        Assert.Equal(2, Count(Script, "> S 0:0(0)"));
        Assert.Contains("< R. ", Script);
        Assert.Contains("< S. 0:0(0) ack 1 ", Script);
        Assert.Contains("> . 1:1(0) ack 1 ", Script);
    }

    [Fact]
    public void Each_has_the_socket_that_the_kernel_would_give()
    {
        Assert.Contains("connect(3, ..., ...)", Script);
        Assert.Contains("connect(4, ..., ...)", Script);
    }

    [Fact]
    public void What_is_under_way_is_not_called_lost()
    {
        Assert.Contains("ACK seq=65001 ack=5001 win=0  under way", Export(ExportFormat.Text));
        Assert.Contains("ack=5001 win=0 (under way)", Export(ExportFormat.Mermaid));
        string seen = TraceExport.Of("sandbox", "two", "server", Wire(), ExportFormat.Packetdrill).Text!;
        Assert.Contains("// Segment 5 has not arrived yet.", seen);
    }

    private static string Export(ExportFormat format) =>
        TraceExport.Of("sandbox", "two", "client", Wire(), format).Text!;

    private static WorldState Wire()
    {
        HostSpec client = Host("client", "192.0.2.10", 49152, 1000);
        HostSpec server = Host("server", "192.0.2.80", 80, 5000);
        WorldState start = WorldRun.Start(
            new Scenario([client, server], new PathSpec(SimTime.FromMs(40), [], []), Policy.Rfc9293), null);
        return start with
        {
            Ladder =
            [
                Line(1, "client", "SYN seq=1000", 0),
                Line(2, "server", "RST+ACK seq=0 ack=1001", 40),
                Line(3, "client", "SYN seq=65000", 100),
                Line(4, "server", "SYN+ACK seq=5000 ack=65001", 140),
                Line(5, "client", "ACK seq=65001 ack=5001 win=0", 180) with { IsDelivered = false },
            ],
            History = [Opened(0, 1), Opened(100, 3)],
        };
    }

    private static HostSpec Host(string name, string address, ushort port, uint iss) =>
        new(name, new(IPAddress.Parse(address), new Port(port)), new(iss), 1460, 65535, []);

    private static WorldEvent Opened(long ms, int line) => new(
        SimTime.FromMs(ms),
        "client",
        new TcpEvent.ActiveOpen(default),
        0,
        TcpState.Closed,
        TcpState.SynSent,
        [],
        [line],
        []);

    private static LadderLine Line(int number, string from, string segment, long ms)
    {
        Assert.True(SegmentText.TryParse(segment, out Segment parsed, out _), segment);
        string to = from == "client" ? "server" : "client";
        return new(number, from, to, parsed, SimTime.FromMs(ms), SimTime.FromMs(ms + 40), true, false);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
