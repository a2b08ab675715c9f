using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Fast retransmit without selective acknowledgment (RFC 5681 section 2 and 3.2).</summary>
public class FastRetransmitTests
{
    private static readonly Tcb InFlight = Tcbs.Established().WithInFlight(10).WithInFlight(20);

    [Fact]
    public void The_third_duplicate_ack_repeats_the_oldest_segment_and_the_timer_runs_on()
    {
        StepResult two = InFlight.On(Seg.Ack()).On(Seg.Ack());
        two.Gives(TcpState.Established, []);
        Assert.Equal(2, two.Tcb.Snd.DuplicateAcks);
        StepResult third = two.On(Seg.Ack());
        third.Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
        Assert.Equal([Rules.SeqAcceptable, Rules.AckDuplicate, Rules.FastRetransmitted], third.Rules);
        Assert.Equal(InFlight.Timers, third.Tcb.Timers);
        Assert.Equal(2, third.Tcb.RetransmissionQueue[0].Transmissions);
        third.On(Seg.Ack()).Gives(TcpState.Established, []);
        Assert.Equal(255, Enumerable.Range(0, 300).Aggregate(third, (r, _) => r.On(Seg.Ack())).Tcb.Snd.DuplicateAcks);
    }

    [Fact]
    public void An_ack_of_something_new_starts_the_count_anew()
    {
        StepResult moved = InFlight.On(Seg.Ack()).On(Seg.Ack()).On(Seg.Ack(ack: 111));
        Assert.Equal(0, moved.Tcb.Snd.DuplicateAcks);
        moved.On(Seg.Ack(ack: 111)).On(Seg.Ack(ack: 111)).Gives(TcpState.Established, []);
    }

    [Fact]
    public void A_time_out_starts_the_count_anew() =>
        Assert.Equal(
            0,
            InFlight.On(Seg.Ack()).On(Seg.Ack()).Tcb
                .On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1)).Tcb.Snd.DuplicateAcks);

    public static TheoryData<Segment> NotDuplicates => new(
        Seg.Ack(len: 5),
        Seg.FinAck(),
        Seg.Ack(ack: 100),
        Seg.Ack(window: 999));

    [Theory]
    [MemberData(nameof(NotDuplicates))]
    public void An_ack_with_text_or_fin_or_another_number_or_window_does_not_count(Segment segment) =>
        Assert.Equal(0, InFlight.On(segment).Tcb.Snd.DuplicateAcks);

    [Fact]
    public void With_nothing_outstanding_nothing_is_counted() =>
        Tcbs.Established().On(Seg.Ack()).IsIgnored(Tcbs.Established(), Rules.AckDuplicate);

    [Fact]
    public void Answers_to_zero_window_probes_are_not_counted()
    {
        Tcb probed = Tcbs.Established().On(Seg.Ack(window: 0)).On(new TcpEvent.Send(10, Steps.NewIss))
            .On(new TcpEvent.ProbeTimeout()).Tcb;
        StepResult answered = probed.On(Seg.Ack(window: 0)).On(Seg.Ack(window: 0)).On(Seg.Ack(window: 0));
        answered.Gives(TcpState.Established, []);
        Assert.Equal(0, answered.Tcb.Snd.DuplicateAcks);
    }

    [Fact]
    public void It_is_off_by_policy()
    {
        Tcb tcb = InFlight.With(p => p with { FastRetransmit = false });
        StepResult result = tcb.On(Seg.Ack()).On(Seg.Ack()).On(Seg.Ack()).On(Seg.Ack());
        result.Gives(TcpState.Established, []);
        Assert.Equal(tcb, result.Tcb);
    }
}
