using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class PicturesOfWorldsTests
{
    [Fact]
    public void A_ladder_shows_each_line_with_the_numbers_of_their_owners() => Drawn.Shows(
        """
         1 ---- SYN  seq=client:1000 -----------X lost
         2 ---- SYN  seq=client:1000  again --------------------->
         3 <--- SYN+ACK  seq=server:5000  ack=client:1001 --------
         4 <... SYN+ACK  seq=server:5000  ack=client:1001  again -
        """,
        Drawn.Text(58, 4, (b, r) => Ladder.Draw(b, r, Look.Ascii, LadderPicture.From(Worlds.SynAckArrived, Number, PartWords.English))));

    [Fact]
    public void An_injected_segment_stands_in_the_lane_that_it_claims_and_names_who_made_it() => Drawn.Shows(
        """
         1 ---- SYN  seq=client:1000  (attacker) ------------......>
         2 <... SYN  seq=stranger:1000  (stranger) -----------------
         3 lost X- SYN  seq=server:1000  (attacker) ----------------
        """,
        Drawn.Text(60, 3, (b, r) => Ladder.Draw(b, r, Look.Ascii, LadderPicture.From(Worlds.Injected, Number, PartWords.English))));

    [Fact]
    public void A_path_does_not_give_the_state_after_an_unanswered_arrival_away()
    {
        var path = StatePath.From(Worlds.SynAckArrived, "client");

        Assert.Equal(TcpState.SynSent, path.Current);
        Assert.Equal("?", path.Note);
        Assert.Equal([new StateStep(TcpState.Closed, TcpState.SynSent, "active OPEN", "snd SYN") { IsInFigure = true }], path.Steps.AsSpan().ToArray());
    }

    [Fact]
    public void A_path_goes_through_every_change_of_state_of_its_host()
    {
        var path = StatePath.From(Worlds.SynAckArrived, "server");

        Assert.Equal(TcpState.SynReceived, path.Current);
        Assert.Equal(["passive OPEN", "rcv SYN"], path.Steps.AsSpan().ToArray().Select(step => step.Cause));
    }

    [Fact]
    public void A_step_outside_of_the_figure_says_what_happened()
    {
        var reset = new TcpEvent.SegmentArrives(new Segment { Flags = TcpFlags.Rst | TcpFlags.Ack }, new(0));
        var world = Worlds.SynAckArrived with
        {
            History = [Worlds.Happened("server", reset, TcpState.Established, TcpState.Closed)],
        };

        Assert.Equal("rcv RST+ACK", StatePath.From(world, "server").Steps[0].Cause);
    }

    [Fact]
    public void A_state_that_a_RST_or_ABORT_ends_went_along_no_edge_that_CLOSE_has()
    {
        var reset = new TcpEvent.SegmentArrives(new Segment { Flags = TcpFlags.Rst | TcpFlags.Ack }, new(0));
        foreach (var (happened, cause, isInFigure) in new (TcpEvent, string, bool)[]
        {
            (reset, "rcv RST+ACK", false),
            (new TcpEvent.Abort(), "ABORT", false),
            (new TcpEvent.UserTimeout(), "time-out", false),
            (new TcpEvent.DestinationUnreachable(), "unreachable", false),
            (new TcpEvent.Close(false), "CLOSE", true),
        })
        {
            var world = Worlds.SynAckArrived with
            {
                History = [Worlds.Happened("server", happened, TcpState.SynSent, TcpState.Closed)],
            };
            var path = StatePath.From(world, "server");

            Assert.Equal((cause, isInFigure), (path.Steps[0].Cause, path.Steps[0].IsInFigure));
            Assert.Equal(isInFigure, path.HasTaken(TcpState.SynSent, TcpState.Closed));
        }
    }

    [Fact]
    public void A_segment_takes_its_ports_from_the_hosts()
    {
        var picture = SegmentPicture.From(Worlds.SynAckArrived, Worlds.SynAckArrived.Ladder[2], Number);

        Assert.Equal((new Port(80), new Port(49152), "server:5000"), (picture.Source, picture.Destination, picture.Seq));
    }

    private static string Number(SeqNumber number, string owner) => $"{owner}:{number}";
}
