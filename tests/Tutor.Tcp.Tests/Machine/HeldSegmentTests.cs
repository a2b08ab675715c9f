using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Scenarios;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Segments that wait as a whole, by <see cref="Policy.HoldWholeSegments"/>.</summary>
public class HeldSegmentTests
{
    private static readonly Policy Holding = new() { HoldWholeSegments = true };
    private static readonly Policy Trusting = Holding with { Rfc5961Rst = false, Rfc5961Syn = false };
    private static readonly Tcb Open = Tcbs.Established().Under(Holding);

    [Fact]
    public void A_probe_that_a_held_segment_acknowledges_is_not_repeated_when_the_window_opens()
    {
        Tcb probing = Open.WithInFlight(1);
        probing = probing with { Snd = probing.Snd with { Wnd = 0 } };
        StepResult held = probing.On(Seg.Ack(311, ack: 102, len: 10, window: 500));
        StepResult turn = held.On(Seg.Ack(301, ack: 101, len: 10, window: 500))
            .Gives(TcpState.Established, ["ACK seq=102 ack=321 win=980"]);
        Assert.True(turn.Tcb.RetransmissionQueue.IsEmpty);
        Assert.Equal((102u, 500u), (turn.Tcb.Snd.Una.Value, turn.Tcb.Snd.Wnd));
    }

    [Fact]
    public void What_is_outstanding_is_not_repeated_when_a_held_segment_brings_progress_meanwhile()
    {
        Tcb sending = Open.WithInFlight(1).WithInFlight(9);
        sending = sending with { Snd = sending.Snd with { Wnd = 0 } };
        sending.On(Seg.Ack(311, ack: 102, len: 10, window: 500)).On(Seg.Ack(301, ack: 101, len: 10, window: 500))
            .Gives(TcpState.Established, ["ACK seq=111 ack=321 win=980"]);
    }

    [Fact]
    public void A_held_reset_that_is_left_of_the_window_at_its_turn_is_dropped()
    {
        Tcb open = Tcbs.Established().Under(Trusting);
        StepResult turn = open.On(Seg.Rst(306)).On(Seg.Ack(len: 10))
            .Gives(TcpState.Established, ["ACK seq=101 ack=311 win=990"]);
        Assert.Contains(Rules.SeqUnacceptableRst, turn.Rules.AsSpan().ToArray());
        Assert.True(turn.Tcb.HeldSegments.IsEmpty);
    }

    [Fact]
    public void A_held_syn_that_is_left_of_the_window_at_its_turn_is_refused()
    {
        Tcb open = Tcbs.Established().Under(Trusting);
        StepResult turn = open.On(Seg.Syn(306)).On(Seg.Ack(len: 10))
            .Gives(TcpState.Established, ["ACK seq=101 ack=311 win=990"]);
        Assert.Contains(Rules.SeqUnacceptable, turn.Rules.AsSpan().ToArray());
        open.On(Seg.Syn(311)).On(Seg.Ack(len: 10))
            .Gives(TcpState.Closed, ["RST seq=101 win=0"], UserSignal.ConnectionReset);
    }

    [Fact]
    public void A_repetition_takes_the_place_of_the_segment_that_it_repeats()
    {
        Tcb tcb = Open;
        for (int i = 0; i < 100; i++)
        {
            tcb = tcb.On(Seg.Ack(321, len: 10, window: (ushort)(100 + i))).Tcb;
        }

        Assert.Equal(199, Assert.Single(tcb.HeldSegments.AsSpan().ToArray()).Window);
        tcb = tcb.On(Seg.Ack(311, len: 10)).On(Seg.Ack(321, len: 5)).On(Seg.FinAck(321, len: 9)).Tcb;
        Assert.Equal([(311u, 10u), (321u, 10u), (321u, 5u), (321u, 10u)], tcb.HeldSegments.AsSpan().ToArray()
            .Select(s => (s.Seq.Value, s.Len)));
    }

    [Fact]
    public void A_step_may_fire_more_rules_than_any_step_without_held_segments()
    {
        // One segment fills the hole before 18 others, each of which is different.
        Tcb tcb = Tcbs.FinWait1().WithSack().With(p => p with
        {
            HoldWholeSegments = true,
            Rfc5961Rst = false,
            Rfc5961Syn = false,
            Rfc5961Ack = true,
            DelayedAck = true,
            TimeWaitAnswer = TimeWaitAnswer.Every,
        });
        tcb = tcb with
        {
            Snd = tcb.Snd with
            {
                Una = new(101),
                Nxt = new(142),
                FinSeq = new SeqNumber(141),
                Wnd = 0,
                MaxWnd = 100,
                Wl1 = new(303),
            },
            RetransmissionQueue =
            [
                Sent(TcpFlags.Ack, 101, 10),
                Sent(TcpFlags.Ack, 111, 10) with { Transmissions = 2 },
                Sent(TcpFlags.Ack, 121, 20),
                Sent(TcpFlags.Fin | TcpFlags.Ack, 141, 0),
            ],
        };
        Segment[] held =
        [
            Seg.Of(TcpFlags.Psh, 302, null),
            Seg.Ack(302, ack: 101, len: 2, window: 0),
            Seg.Syn(303),
            Seg.Rst(303),
            Seg.Ack(304, ack: 101, len: 1).Sacking((115, 120)),
            Seg.Ack(305, ack: 101).Sacking((115, 121)),
            Seg.Ack(305, ack: 101).Sacking((115, 122)),
            Seg.Ack(305, ack: 101).Sacking((115, 123), (130, 132)),
            Seg.Ack(305, ack: 101).Sacking((115, 124), (130, 133)),
            Seg.Ack(305, ack: 111, len: 1),
            Seg.Ack(306, ack: 121, len: 1),
            Seg.Ack(307, ack: 4_000_000_000, len: 1),
            Seg.Ack(308, ack: 141, len: 1, window: 9),
            Seg.Ack(308, ack: 500, len: 1),
            Seg.Ack(308, ack: 142, len: 1) with { Flags = TcpFlags.Ack | TcpFlags.Urg },
            Seg.Ack(306, ack: 142, len: 9),
            Seg.FinAck(315, ack: 142),
            Seg.Ack(316, ack: 142, len: 7),
        ];
        tcb = tcb with { HeldSegments = EquatableArray.From(held.OrderBy(s => s.Seq.Value)) };
        StepResult result = tcb.On(Seg.Ack(301, ack: 101, len: 1, window: 200));
        Assert.True(result.Rules.Count > 24, string.Join(' ', result.RuleKeys()));
        Assert.Equal(result.Rules.Count, result.RuleKeys().Distinct().Count());
        Assert.Equal(Rules.SeqAcceptable, result.Rules[0]);
        Assert.Equal(TcpState.TimeWait, result.Tcb.State);
    }

    [Theory]
    [InlineData(TcpState.SynReceived)]
    [InlineData(TcpState.Established)]
    [InlineData(TcpState.FinWait1)]
    [InlineData(TcpState.CloseWait)]
    [InlineData(TcpState.Closing)]
    public void Whatever_is_held_the_step_that_takes_it_does_not_fail(TcpState state)
    {
        var chance = new Random(9293);
        int steps = 0;
        for (int run = 0; run < 1500; run++)
        {
            Tcb tcb = Tcbs.In(state).WithInFlight(1).WithSack().Under(run % 2 == 0 ? Trusting : Holding with
            {
                DelayedAck = true,
                Rfc5961Ack = true,
                Sack = true,
            });
            tcb = run % 3 == 0 ? tcb with { Snd = tcb.Snd with { Wnd = 0 } } : tcb;
            for (int i = 0; i < 70; i++)
            {
                tcb = tcb.On(Any(chance, tcb, i < 66 ? 2u : 0)).Tcb;
                Assert.True(tcb.HeldSegments.Count <= 64);
                steps++;
            }
        }

        Assert.Equal(1500 * 70, steps);
    }

    private static Segment Any(Random chance, Tcb tcb, uint atLeast)
    {
        TcpFlags flags = (TcpFlags)(chance.Next(64) | (chance.Next(4) > 0 ? (int)TcpFlags.Ack : 0));
        flags = chance.Next(12) > 0 ? flags & ~(TcpFlags.Rst | TcpFlags.Syn) : flags;
        flags = chance.Next(6) > 0 ? flags & ~TcpFlags.Fin : flags;
        uint seq = (tcb.Rcv.Nxt + atLeast + (uint)chance.Next(40)).Value;
        uint ack = (tcb.Snd.Una + (uint)chance.Next(3)).Value;
        return Seg.Of(flags, seq, ack, (uint)chance.Next(12), (ushort)(chance.Next(3) * 100));
    }

    private static Outstanding Sent(TcpFlags flags, uint seq, uint octets) =>
        new(Seg.Of(flags, seq, 301, octets), Tcbs.SentAt, 1);
}
