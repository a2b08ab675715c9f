using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Scenarios;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>The SYN,ACK that answers a SYN which crossed ours carries our SYN a second time.</summary>
public class CrossedSynTests
{
    private static readonly SimTime Crossed = SimTime.FromMs(1500);
    private static readonly SimTime Opened = SimTime.FromMs(1600);

    [Fact]
    public void After_a_lost_syn_the_syn_ack_counts_as_repeated_so_no_round_trip_is_measured()
    {
        StepResult crossed = AfterLostSyn(Policy.Rfc9293).On(Seg.Syn(), Crossed);
        Outstanding synAck = Assert.Single(crossed.Tcb.RetransmissionQueue.AsSpan().ToArray());
        Assert.Equal(TcpFlags.Syn | TcpFlags.Ack, synAck.Segment.Flags);
        Assert.Equal(2, synAck.Transmissions);
        Assert.Equal((SimTime.FromSeconds(1), SimTime.Zero), (synAck.SentAt, synAck.FirstSentAt));
        StepResult open = crossed.Tcb.On(Seg.Ack(), Opened);
        Assert.Equal(TcpState.Established, open.Tcb.State);
        Assert.Null(open.Tcb.Timers.Srtt);
        Assert.Equal(SimTime.FromSeconds(3), open.Tcb.Timers.Rto);
        Assert.Contains(Rules.RttNotSampled, open.Rules.AsSpan().ToArray());
        Assert.Contains(Rules.SynRto, open.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void The_echo_of_the_first_syn_is_a_sample_although_a_syn_ack_was_sent_since()
    {
        Policy stamping = new() { Timestamps = true };
        Segment syn = Seg.Syn() with { Options = new TcpOptions { Timestamps = new Timestamps(50, 0) } };
        Segment echo = Seg.Ack() with { Options = new TcpOptions { Timestamps = new Timestamps(51, 100) } };
        StepResult crossed = AfterLostSyn(stamping).On(syn, Crossed);
        StepResult open = crossed.Tcb.On(echo, Opened);
        Assert.Equal(SimTime.FromMs(1600), open.Tcb.Timers.Srtt);
        Assert.Equal(SimTime.FromSeconds(3), open.Tcb.Timers.Rto);
    }

    [Fact]
    public void Without_a_loss_the_round_trip_counts_from_the_syn()
    {
        StepResult crossed = Opening(Policy.Rfc9293).On(Seg.Syn(), SimTime.FromMs(200));
        StepResult open = crossed.Tcb.On(Seg.Ack(), SimTime.FromMs(300));
        Assert.Equal(SimTime.FromMs(300), open.Tcb.Timers.Srtt);
    }

    private static Tcb Opening(Policy policy) =>
        Tcbs.Closed().Under(policy).On(new TcpEvent.ActiveOpen(Tcbs.Iss), SimTime.Zero).Tcb;

    private static Tcb AfterLostSyn(Policy policy) =>
        Opening(policy).On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1)).Tcb;
}
