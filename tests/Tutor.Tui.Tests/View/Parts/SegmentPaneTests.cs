using Tutor.Tcp.Wire;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class SegmentPaneTests
{
    [Fact]
    public void Unpacks_a_syn_ack() => Drawn.Shows(
        """
         Ethernet | IPv4 | TCP  | data
             14 B | 20 B | 24 B |  0 B
         src port 80        dst port 49152
         seq 5000           ack 1001
         flags . A . . S .  win 65535
         uses up: 1 number (SYN)
        """,
        Drawn.Text(46, 7, (b, r) => SegmentPane.Draw(b, r, Look.Ascii, SynAck)));

    [Fact]
    public void Unpacks_data_with_a_fin_over_ipv6() => Drawn.Shows(
        """
         Ethernet │ IPv6 │ TCP  │ data
             14 B │ 40 B │ 20 B │ 1000 B
         src port 80        dst port 49152
         seq 5000           ack -
         flags . . P . . F ECE  win 0
         uses up: 1001 numbers (1000 B + FIN)
        """,
        Drawn.Text(46, 7, (b, r) => SegmentPane.Draw(b, r, Look.Unicode, SynAck with { IsIpv6 = true, Segment = new Segment { Flags = TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Ece, DataLength = 1000 } })));

    internal static SegmentPicture SynAck { get; } = new(
        new Segment { Flags = TcpFlags.Syn | TcpFlags.Ack, Window = 65535, Options = new TcpOptions { Mss = 1460 } },
        new(80),
        new(49152),
        false,
        "5000",
        "1001");
}
