using Tutor.Tcp.Wire;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class LadderTests
{
    [Fact]
    public void Fits_the_pane_of_80_by_24() => Drawn.Shows(
        """
         1 ---- SYN  seq=1000 ----------------->
         2 <--- SYN+ACK  seq=5000  ack=1001 ----
         3 ---- [ your move ] .................?
        """,
        Drawn.Text(40, 7, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Handshake)));

    [Fact]
    public void Fits_the_pane_of_80_by_24_with_box_drawing() => Drawn.Shows(
        """
         1 ──── SYN  seq=1000 ─────────────────►
         2 ◄─── SYN+ACK  seq=5000  ack=1001 ────
         3 ──── [ your move ] ·················?
        """,
        Drawn.Text(40, 7, (b, r) => Ladder.Draw(b, r, Look.Unicode, Wires.Handshake)));

    [Fact]
    public void A_further_host_stands_by_its_name_where_its_arrow_begins_or_ends() => Drawn.Shows(
        """
         1 mallory ---- SYN  seq=90 ----------->
         2 mallory <- SYN+ACK  seq=5000  ack=91
         3 ---- SYN  seq=1000 ---------> mallory
         4 mallory ---- RST  seq=91 ---X lost
         5 bob ---- SYN  seq=7 --------> mallory
         6 mallory ?......... [ your move ] ----
        """,
        Drawn.Text(40, 7, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Crowd)));

    [Fact]
    public void A_further_host_stands_between_the_lifelines() => Drawn.Shows(
        """
            client                        server
              |                             |
           1  | SYN  seq=90                 |  0.000
              | mallory ------------------->|
              |                             |
           2  |   SYN+ACK  seq=5000  ack=91 |  0.040
              | mallory <-------------------|
              |                             |
           3  | SYN  seq=1000               |  0.080
              |-------------------> mallory |
              |                             |
           4  | RST  seq=91                 |  0.120
              | mallory ------X lost        |
              |                             |
           5  | SYN  seq=7                  |  0.160
              | bob --------------> mallory |
              |                             |
           6  |               [ your move ] |
              | mallory ?...................|
              |                             |
        """,
        Drawn.Text(46, 30, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Crowd)));

    [Fact]
    public void Names_of_further_hosts_that_leave_no_room_for_an_arrow_stand_in_the_label()
    {
        LadderPicture picture = new()
        {
            Arrows = [Wires.Client(1, "SYN  seq=1") with { Sender = "abcdefghijklmnop", Receiver = "qrstuvwxyz" }],
        };

        Drawn.Shows(
            """
             1 SYN seq=1 (abcdefghijklmnop
               > qrstuvwxyz)
               -------------------------->
            """,
            Drawn.Text(30, 4, (b, r) => Ladder.Draw(b, r, Look.Ascii, picture)));
    }

    [Fact]
    public void Has_lifelines_in_the_pane_of_120_by_40() => Drawn.Shows(
        """
           client                    server
             |                            |
           1 | SYN  seq=1000              |
             |--------------------------->|
             |                            |
           2 |  SYN+ACK seq=5000 ack=1001 |
             |<---------------------------|
             |                            |
           3 | [ your move ]              |
             |..........................? |
             |                            |
        """,
        Drawn.Text(36, 17, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Handshake)));

    [Fact]
    public void Has_addresses_and_times_in_the_pane_of_160_by_50() => Drawn.Shows(
        """
         client 192.0.2.10          server 192.0.2.80
              |                             |
           1  | SYN  seq=1000               |  0.000
              |---------------------------->|
              |                             |
           2  | SYN+ACK  seq=5000  ack=1001 |  0.040
              |<----------------------------|
              |                             |
           3  | [ your move ]               |
              |...........................? |
              |                             |
        """,
        Drawn.Text(46, 18, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Handshake)));

    [Fact]
    public void Has_addresses_and_times_with_box_drawing() => Drawn.Shows(
        """
         client 192.0.2.10          server 192.0.2.80
              │                             │
           1  │ SYN  seq=1000               │  0.000
              │────────────────────────────►│
              │                             │
           2  │ SYN+ACK  seq=5000  ack=1001 │  0.040
              │◄────────────────────────────│
              │                             │
           3  │ [ your move ]               │
              │···························? │
              │                             │
        """,
        Drawn.Text(46, 18, (b, r) => Ladder.Draw(b, r, Look.Unicode, Wires.Handshake)));

    [Fact]
    public void Says_what_became_of_each_segment() => Drawn.Shows(
        """
          1 ---- SYN  seq=1000 ---------------X lost
          2 ---- SYN  seq=1000  again ----------------------------->
          3 lost X- SYN+ACK  seq=4294967295  ack=4294967295 --------
          4 lost X- SYN+ACK  seq=5000  ack=1001 --------------------
          5 <--- PSH+ACK  seq=5001  ack=1001  len=1000 -------------
          6 ---- PSH+ACK  seq=1001  ack=5001  len=1000 ------------>
          7 ---- SYN+ACK  seq=4294967295  ack=4294967295 ---------->
          8 ---- FIN+ACK  seq=1001  ack=5001 ---------------.......>
          9 <... ACK  seq=5001  ack=1002 ---------------------------
         10 ?.................................... [ your move ] ----
        """,
        Drawn.Text(60, 10, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Everything)));

    [Fact]
    public void Gives_long_numbers_a_row_of_their_own() => Drawn.Shows(
        """
          4 above
          5 PSH+ACK seq=5001 ack=1001 len=1000
            <-----------------------------------
          6 PSH+ACK seq=1001 ack=5001 len=1000
            ----------------------------------->
          7 SYN+ACK seq=4294967295
            ack=4294967295
            ----------------------------------->
          8 --- FIN+ACK  seq=1001  ack=5001 ...>
          9 <... ACK  seq=5001  ack=1002 -------
         10 ?................ [ your move ] ----
        """,
        Drawn.Text(40, 11, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Everything)));

    [Fact]
    public void Says_what_became_of_each_segment_between_lifelines() => Drawn.Shows(
        """
             client                           server
               │                                │
            1  │ SYN  seq=1000                  │  0.000
               │────────────X lost              │
               │                                │
            2  │ SYN  seq=1000  again           │  0.040
               │───────────────────────────────►│
               │                                │
            3  │         SYN+ACK seq=4294967295 │  0.080
               │                 ack=4294967295 │
               │              lost X────────────│
               │                                │
            4  │    SYN+ACK  seq=5000  ack=1001 │  0.120
               │              lost X────────────│
               │                                │
            5  │      PSH+ACK seq=5001 ack=1001 │  0.160
               │                       len=1000 │
               │◄───────────────────────────────│
               │                                │
            6  │ PSH+ACK seq=1001 ack=5001      │  0.200
               │ len=1000                       │
               │───────────────────────────────►│
               │                                │
            7  │ SYN+ACK seq=4294967295         │  0.240
               │ ack=4294967295                 │
               │───────────────────────────────►│
               │                                │
            8  │ FIN+ACK  seq=1001  ack=5001    │  0.280
               │────────────────────··········> │
               │                                │
            9  │        ACK  seq=5001  ack=1002 │  0.320
               │ <··········────────────────────│
               │                                │
           10  │                  [ your move ] │
               │ ?······························│
               │                                │
        """,
        Drawn.Text(50, 40, (b, r) => Ladder.Draw(b, r, Look.Unicode, Wires.Everything)));

    [Fact]
    public void Draws_a_fork_with_tildes_and_keeps_the_selected_line_in_sight() => Drawn.Shows(
        """
          2 above
        > 3 SYN+ACK seq=4294967295
            ack=4294967295
                           lost X---------------
          4 lost X- SYN+ACK  seq=5000  ack=1001
          5 PSH+ACK seq=5001 ack=1001 len=1000
          6 below
        """,
        Drawn.Text(40, 7, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Everything with { ForkFrom = 5, Selected = 3 })));

    [Fact]
    public void Drops_the_air_before_it_scrolls() => Drawn.Shows(
        """
            client                   server
          5 above
         >  6 | PSH+ACK seq=1001 ack=5001 |
              | len=1000                  |
              |-------------------------->|
            7 | SYN+ACK seq=4294967295    |
              | ack=4294967295            |
              |-------------------------->|
            8 | FIN+ACK seq=1001 ack=5001 |
              |-----------------........> |
            9 |   ACK  seq=5001  ack=1002 |
              | <........-----------------|
           10 |             [ your move ] |
              | ?.........................|
        """,
        Drawn.Text(36, 14, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Everything with { Selected = 6 })));

    [Fact]
    public void Puts_the_move_of_the_server_at_its_side() => Drawn.Shows(
        """
         1 ---- SYN  seq=1000 ----------------->
         2 ?................. [ your move ] ----
        """,
        Drawn.Text(40, 2, (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Handshake with { Arrows = [Wires.Client(1, "SYN  seq=1000")], YourMove = LadderSide.Right })));

    [Fact]
    public void Is_drawn_in_the_words_of_a_language() => Drawn.Shows(
        """
         1 ---- SYN  seq=1000 ----------------->
         2 <--- SYN+ACK  seq=5000  ack=1001 ----
         3 ---- [ 轮到你 ] ....................?
        """,
        Drawn.Text(40, 3, (b, r) => Ladder.Draw(b, r, Look.Ascii with { Words = new PartWords { YourMove = "轮到你" } }, Wires.Handshake)));

    [Theory]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack, 0u, "SYN+ACK  seq=s  ack=a")]
    [InlineData(TcpFlags.Syn, 0u, "SYN  seq=s  ack=a (no ACK flag)")]
    [InlineData(TcpFlags.Psh | TcpFlags.Ack, 10u, "PSH+ACK  seq=s  ack=a  len=10")]
    [InlineData(TcpFlags.None, 1u, "(no flags)  seq=s  ack=a (no ACK flag)  len=1")]
    public void Labels_a_segment(TcpFlags flags, uint length, string label)
    {
        var segment = new Segment { Flags = flags, DataLength = length, Ack = new(77) };

        Assert.Equal(label, SegmentLabel.Of(segment, "s", "a", PartWords.English));
    }

    [Fact]
    public void Leaves_an_empty_acknowledgment_out() =>
        Assert.Equal("SYN  seq=s", SegmentLabel.Of(new Segment { Flags = TcpFlags.Syn }, "s", "a", PartWords.English));
}
