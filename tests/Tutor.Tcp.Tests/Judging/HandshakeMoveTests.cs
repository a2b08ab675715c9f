using Tutor.Tcp.Judging;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

public class HandshakeMoveTests
{
    [Theory]
    [InlineData("ACK seq=1001 ack=5001", "correct required")]
    [InlineData("ACK+PSH seq=1001 ack=5001", "correct allowed")]
    [InlineData("ACK seq=1001 ack=5001 win=0", "correct required")]
    [InlineData("ACK seq=1001 ack=5000", "refused ack-equals-isn")]
    [InlineData("ACK seq=1000 ack=5001", "refused seq-not-advanced")]
    [InlineData("SYN seq=1000", "refused syn-repeated")]
    [InlineData("ACK seq=1002 ack=5001", "tolerated seq-ahead")]
    [InlineData("ACK seq=1001 ack=5002", "refused ack-ahead")]
    [InlineData("ACK seq=1001 ack=1001", "refused ack-own-number")]
    [InlineData("ACK seq=5001 ack=1001", "refused seq-is-their-number")]
    [InlineData("ACK seq=1001 ack=1", "refused ack-relative-not-absolute")]
    [InlineData("ACK seq=1 ack=5001", "refused seq-relative-not-absolute")]
    [InlineData("ACK seq=1 ack=1", "refused seq-relative-not-absolute")]
    [InlineData("ACK seq=1001 ack=4000", "refused ack-below-window")]
    [InlineData("ACK seq=900000 ack=5001", "refused seq-outside-window")]
    [InlineData("SYN+ACK seq=1000 ack=5001", "refused syn-repeated")]
    [InlineData("SYN+ACK seq=5000 ack=1001", "refused wrong-side")]
    [InlineData("FIN+ACK seq=1001 ack=5001", "tolerated fin-before-close")]
    [InlineData("RST seq=1001", "refused rst-not-called-for")]
    [InlineData("(no flags) seq=1001", "refused null-segment")]
    [InlineData("(no flags) seq=1001 ack=5001", "refused null-segment")]
    [InlineData("PSH seq=1001", "refused null-segment")]
    [InlineData("SYN+FIN seq=1000", "refused syn-with-fin")]
    [InlineData("ACK seq=1001 ack=5001 len=10", "tolerated data-not-given")]
    [InlineData("ACK+URG seq=1001 ack=5001", "tolerated flag-not-called-for")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void The_client_answers_the_servers_syn(string move, string verdict) =>
        Assert.Equal(verdict, Play(Handshake(), Client, after: 2).Side.Verdict(move));

    [Theory]
    [InlineData("SYN seq=1000", "correct required")]
    [InlineData("SYN seq=1001", "tolerated seq-not-isn")]
    [InlineData("SYN seq=0", "tolerated seq-relative-not-absolute")]
    [InlineData("SYN seq=999", "tolerated seq-not-isn")]
    [InlineData("SYN seq=5000", "tolerated seq-not-isn")]
    [InlineData("SYN seq=2147484648", "tolerated seq-not-isn")]
    [InlineData("RST+ACK seq=1000 ack=0", "refused rst-not-called-for")]
    [InlineData("SYN seq=1000 ack=5001", "tolerated ack-field-without-flag")]
    [InlineData("SYN+ACK seq=1000 ack=5001", "refused ack-flag-on-first-syn")]
    [InlineData("ACK seq=1000 ack=5001", "refused syn-missing")]
    [InlineData("(no flags) seq=1000", "refused null-segment")]
    [InlineData("SYN+FIN seq=1000", "tolerated syn-with-fin")]
    [InlineData("RST seq=1000", "refused rst-not-called-for")]
    [InlineData("SYN seq=1000 len=10", "tolerated data-before-established")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void The_client_opens(string move, string verdict) =>
        Assert.Equal(verdict, Play(Handshake(), Client).Side.Verdict(move));

    [Theory]
    [InlineData("SYN+ACK seq=5000 ack=1001", "correct required")]
    [InlineData("SYN+ACK seq=5000 ack=1000", "refused ack-equals-isn")]
    [InlineData("SYN+ACK seq=5000 ack=1002", "refused ack-ahead")]
    [InlineData("SYN+ACK seq=5000 ack=5001", "refused ack-own-number")]
    [InlineData("SYN+ACK seq=5001 ack=1001", "tolerated seq-not-isn")]
    [InlineData("SYN+ACK seq=1000 ack=1001", "tolerated seq-is-their-number")]
    [InlineData("SYN+ACK seq=0 ack=1001", "tolerated seq-relative-not-absolute")]
    [InlineData("SYN+ACK seq=0 ack=1", "refused seq-relative-not-absolute")]
    [InlineData("SYN seq=5000", "tolerated ack-flag-missing")]
    [InlineData("ACK seq=5000 ack=1001", "refused syn-missing")]
    [InlineData("ACK seq=5001 ack=1001", "refused syn-missing")]
    [InlineData("SYN seq=1000", "tolerated wrong-side")]
    [InlineData("RST+ACK seq=0 ack=1001", "refused rst-not-called-for")]
    [InlineData("SYN+FIN+ACK seq=5000 ack=1001", "tolerated syn-with-fin")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void The_server_answers_the_clients_syn(string move, string verdict) =>
        Assert.Equal(verdict, Play(Handshake(), Server, after: 1).Side.Verdict(move));

    [Theory]
    [InlineData("-", "correct required")]
    [InlineData("ACK seq=5001 ack=1001", "tolerated nothing-due")]
    [InlineData("SYN+ACK seq=5000 ack=1001", "refused syn-repeated")]
    [InlineData("FIN+ACK seq=5001 ack=1001", "tolerated fin-before-close")]
    [InlineData("RST seq=5001", "refused rst-not-called-for")]
    [InlineData("ACK seq=5001 ack=1001 len=5", "tolerated data-not-given")]
    [InlineData("ACK seq=5000 ack=1001", "refused nothing-due")]
    public void The_server_is_open_and_nothing_is_due(string move, string verdict)
    {
        Turn turn = Play(Handshake(), Server, after: 1).Make(1);

        Assert.Equal(StopReason.NothingDue, turn.Reason);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("SYN+ACK seq=1000 ack=5001", "correct required")]
    [InlineData("SYN+ACK seq=1001 ack=5001", "refused seq-not-isn")]
    [InlineData("SYN+ACK seq=1000 ack=5000", "refused ack-equals-isn")]
    [InlineData("ACK seq=1001 ack=5001", "tolerated syn-missing")]
    [InlineData("SYN seq=1000", "refused ack-flag-missing")]
    public void Both_opened_at_once(string move, string verdict)
    {
        Turn turn = Play(CrossedOpen(), Client).Make(1);

        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=0 ack=0", "correct required")]
    [InlineData("ACK seq=0 ack=1", "refused ack-wrap-missed")]
    [InlineData("ACK seq=0 ack=7777", "refused ack-ahead")]
    [InlineData("ACK seq=7777 ack=0", "tolerated seq-ahead")]
    [InlineData("ACK seq=1 ack=0", "tolerated seq-wrap-missed")]
    [InlineData("ACK seq=0 ack=4294967295", "refused ack-equals-isn")]
    [InlineData("ACK seq=4294967295 ack=0", "refused seq-not-advanced")]
    public void After_the_highest_number_comes_0(string move, string verdict) =>
        Assert.Equal(
            verdict, Play(Handshake(uint.MaxValue, uint.MaxValue), Client, after: 2).Side.Verdict(move));

    [Theory]
    [InlineData("RST+ACK seq=0 ack=1001", "correct required")]
    [InlineData("RST seq=0", "refused rst-wrong-form")]
    [InlineData("RST+ACK seq=0 ack=1000", "refused rst-wrong-form")]
    [InlineData("SYN+ACK seq=5000 ack=1001", "tolerated rst-missing")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void Nobody_listens(string move, string verdict) =>
        Assert.Equal(verdict, Play(NobodyListens(), Server).Side.Verdict(move));

    [Fact]
    public void The_answer_to_a_reset_is_silence()
    {
        Turn turn = Play(NobodyListens(), Client).Make(1);

        Assert.Equal(StopReason.NothingDue, turn.Reason);
        Assert.Equal("correct required", turn.Side.Verdict("-"));
        Assert.Equal("refused rst-to-rst", turn.Side.Verdict("RST seq=1001"));
        Assert.Equal("refused nothing-due", turn.Side.Verdict("ACK seq=1001 ack=1"));
    }
}
