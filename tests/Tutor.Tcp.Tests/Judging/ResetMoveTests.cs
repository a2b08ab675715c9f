using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Resets that are due, in the one form that is right (RFC 9293 section 3.5.2 and 3.10.7.4).</summary>
public class ResetMoveTests
{
    private const string OtherSyn = "SYN seq=1500 win=1000";
    private const string OtherSynAck = "SYN+ACK seq=5100 ack=1001 win=1000";

    [Fact]
    public void A_reset_that_acknowledges_nothing_is_not_said_to_have_ack_0()
    {
        PlayedSide side = Arrived.At(Server, OtherSyn, Handshake() with { Policy = Profiles.Rfc793 }, played: 1);

        Finding finding = Judge.Of(side, Moves.Of(side, "RST seq=0 win=0")).Findings[0];

        Assert.Equal("finding-bare.rst-wrong-form", finding.Text.Key);
    }

    [Theory]
    [InlineData("RST seq=5001 win=0", "correct required")]
    [InlineData("RST+ACK seq=0 ack=1501 win=0", "refused rst-wrong-form")]
    [InlineData("RST seq=0 win=0", "refused rst-wrong-form")]
    [InlineData("ACK seq=5001 ack=1001", "tolerated rst-missing")]
    public void In_rfc793_another_syn_in_syn_received_is_answered_by_a_reset_at_snd_nxt(string move, string verdict)
    {
        PlayedSide side = Arrived.At(Server, OtherSyn, Handshake() with { Policy = Profiles.Rfc793 }, played: 1);

        Assert.Equal(TcpState.SynReceived, side.ShownTcb.State);
        Assert.Equal(verdict, side.Verdict(move));
        Assert.Single(Producible.Of(side).AsSpan().ToArray());
    }

    [Theory]
    [InlineData("RST seq=1001 win=0", "correct required")]
    [InlineData("RST+ACK seq=0 ack=5501 win=0", "refused rst-wrong-form")]
    public void A_syn_received_from_an_active_open_resets_at_snd_nxt_too(string move, string verdict)
    {
        // The second turn of a crossed open is the SYN,ACK for the SYN that crossed.
        Scenario scenario = CrossedOpen() with { Policy = new Policy { Rfc5961Syn = false } };
        PlayedSide side = Arrived.At(Client, "SYN seq=5500 win=1000", scenario, played: 2);

        Assert.Equal(TcpState.SynReceived, side.ShownTcb.State);
        Assert.Equal(verdict, side.Verdict(move));
    }

    [Theory]
    [InlineData("RST seq=1001 win=0", "correct required")]
    [InlineData("RST seq=900 win=0", "refused rst-wrong-form")]
    public void An_open_connection_resets_at_snd_nxt_and_not_at_the_ack_of_the_syn(string move, string verdict)
    {
        // With an ack of its own, that the form of the answer in CLOSED would take.
        Scenario scenario = Handshake() with { Policy = Profiles.Rfc793 };
        PlayedSide side = Arrived.At(
            Client, OtherSynAck.Replace("ack=1001", "ack=900", StringComparison.Ordinal), scenario, afterOpen: true);

        Assert.Equal(verdict, side.Verdict(move));
        Assert.Single(Producible.Of(side).AsSpan().ToArray());
    }

    [Theory]
    [InlineData("RST seq=5002 win=0", "correct required")]
    [InlineData("RST seq=5001 win=0", "refused rst-wrong-form")]
    public void A_wrong_ack_in_syn_received_is_answered_at_that_ack(string move, string verdict)
    {
        PlayedSide side = Arrived.At(Server, "ACK seq=1001 ack=5002 win=1000", Handshake(), played: 1);

        Assert.Equal(verdict, side.Verdict(move));
    }
}
