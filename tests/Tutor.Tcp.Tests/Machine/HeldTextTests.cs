using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Scenarios;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Tests.Machine.Agreed;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Text that waits, for what is missing before it or for ESTABLISHED.</summary>
public class HeldTextTests
{
    private static readonly Tcb Open = Tcbs.Established();

    [Theory]
    [InlineData(351u)]
    [InlineData(311u)]
    [InlineData(306u)]
    [InlineData(301u)]
    public void A_fin_below_text_that_is_held_is_ignored_and_the_connection_goes_on(uint fin)
    {
        StepResult held = Open.On(Seg.Ack(311, len: 90));
        StepResult ignored = held.On(Seg.FinAck(fin)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Assert.Null(ignored.Tcb.Rcv.FinSeq);
        Assert.Contains(Rules.FinBeforeHeldText, ignored.Rules.AsSpan().ToArray());
        StepResult filled = ignored.On(Seg.Ack(301, len: 10))
            .Gives(TcpState.Established, ["ACK seq=101 ack=401 win=900"]);
        filled.On(Seg.Ack(401, len: 10)).On(Seg.FinAck(411))
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=412 win=890"], UserSignal.ConnectionClosing);
    }

    [Fact]
    public void A_fin_right_after_the_text_that_is_held_waits_with_it()
    {
        StepResult held = Open.On(Seg.Ack(311, len: 90)).On(Seg.FinAck(401));
        Assert.Equal(new SeqNumber(401), held.Tcb.Rcv.FinSeq);
        Assert.Contains(Rules.FinBeyondHole, held.Rules.AsSpan().ToArray());
        held.On(Seg.Ack(301, len: 10))
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=402 win=900"], UserSignal.ConnectionClosing);
    }

    [Fact]
    public void Of_two_fins_the_one_in_front_counts_unless_text_beyond_it_is_held()
    {
        StepResult held = Open.On(Seg.FinAck(401)).On(Seg.Ack(311, len: 9));
        Assert.Equal(new SeqNumber(401), held.On(Seg.FinAck(315)).Tcb.Rcv.FinSeq);
        Assert.Equal(new SeqNumber(320), held.On(Seg.FinAck(320)).Tcb.Rcv.FinSeq);
    }

    [Theory]
    [InlineData(308u, 12u, 319u)]
    [InlineData(305u, 15u, 319u)]
    [InlineData(302u, 3u, 307u)]
    public void Text_of_the_syn_and_the_text_right_after_it_are_given_to_the_user_together(
        uint seq, uint len, uint last)
    {
        StepResult half = Tcbs.Listen().On(Seg.Syn(len: 7));
        StepResult open = half.On(Seg.Ack(seq, ack: 5001, len: len));
        open.Gives(TcpState.Established, [$"ACK seq=5001 ack={last + 1} win={1301 - last - 1}"], UserSignal.Connected);
        Assert.Equal(last - 300, open.Readable());
        Assert.True(open.Tcb.Rcv.Held.IsEmpty);
        Assert.Contains(Rules.TextInOrder, open.Rules.AsSpan().ToArray());
        Assert.DoesNotContain(Rules.HoleFilled, open.Rules.AsSpan().ToArray());
        Assert.DoesNotContain(Rules.TextHeld, open.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void Text_of_the_syn_is_given_to_the_user_although_the_opening_ack_carries_text_beyond_a_hole()
    {
        StepResult open = Tcbs.Listen().On(Seg.Syn(len: 7)).On(Seg.Ack(320, ack: 5001, len: 5));
        open.Gives(TcpState.Established, ["ACK seq=5001 ack=308 win=993"], UserSignal.Connected);
        Assert.Equal(7u, open.Readable());
        Assert.Equal(Ranges((320, 325)), open.Tcb.Rcv.Held);
        Assert.Contains(Rules.TextHeld, open.Rules.AsSpan().ToArray());
        Assert.Contains(Rules.TextInOrder, open.Rules.AsSpan().ToArray());
        Assert.DoesNotContain(Rules.HoleFilled, open.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void Text_of_the_syn_fills_no_hole_so_its_ack_may_wait()
    {
        StepResult half = Tcbs.Listen().Under(new Policy { DelayedAck = true }).On(Seg.Syn(len: 7));
        StepResult open = half.On(Seg.Ack(301, ack: 5001)).Gives(TcpState.Established, [], UserSignal.Connected);
        Assert.Equal(7u, open.Readable());
        Assert.NotNull(open.Tcb.Timers.DelayedAck);
        Assert.Contains(Rules.TextInOrder, open.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void At_most_1024_pieces_of_text_are_held_and_one_more_is_as_good_as_lost()
    {
        Tcb tcb = Open.WithReceiveBuffer(60_000);
        for (uint i = 1; i <= 1024; i++)
        {
            tcb = tcb.On(Seg.Ack(301 + (2 * i), len: 1)).Tcb;
        }

        Assert.Equal(1024, tcb.Rcv.Held.Count);
        StepResult over = tcb.On(Seg.Ack(5001, len: 1)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=60000"]);
        Assert.Equal(tcb.Rcv, over.Tcb.Rcv);
        Assert.Contains(Rules.TextNotHeld, over.Rules.AsSpan().ToArray());
        Assert.DoesNotContain(Rules.TextHeld, over.Rules.AsSpan().ToArray());

        // What touches or joins others needs no place of its own.
        Assert.Equal(1023, tcb.On(Seg.Ack(304, len: 1)).Tcb.Rcv.Held.Count);
        StepResult filled = over.On(Seg.Ack(301, len: 2));
        Assert.Equal((304u, 1023), (filled.Tcb.Rcv.Nxt.Value, filled.Tcb.Rcv.Held.Count));
        Assert.Equal(1024, filled.On(Seg.Ack(5001, len: 1)).Tcb.Rcv.Held.Count);
    }
}
