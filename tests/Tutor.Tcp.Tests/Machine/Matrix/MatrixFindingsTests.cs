using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>What the matrix found, each as the shortest case of its own.</summary>
public class MatrixFindingsTests
{
    [Fact]
    public void Syn_into_a_zero_window_is_refused_like_any_segment_outside_the_window()
    {
        Policy plain = new() { Rfc5961Syn = false };
        string[] ack = ["ACK seq=101 ack=301 win=0"];
        Tcb open = Full(Tcbs.Established());
        open.On(Seg.Syn(seq: 301)).Gives(TcpState.Established, ack);
        (open with { Policy = plain }).On(Seg.Syn(seq: 301)).Gives(TcpState.Established, ack);
        Full(Tcbs.SynReceived()).On(Seg.Syn(seq: 301)).Gives(TcpState.SynReceived, ack);
    }

    [Fact]
    public void Window_of_a_syn_ack_after_crossed_syns_is_not_scaled()
    {
        Tcb tcb = Tcbs.SynReceivedActive();
        tcb = tcb with { Snd = tcb.Snd with { WindowShift = 3 } };
        Assert.Equal(1000u, tcb.On(Seg.SynAck()).Tcb.Snd.Wnd);
    }

    [Fact]
    public void Text_or_fin_that_a_window_of_zero_cuts_off_makes_no_duplicate_ack()
    {
        // RFC 5681 section 2: "(b) the incoming acknowledgment carries no data, (c) the SYN and FIN bits are both off".
        Tcb tcb = Full(Tcbs.Established().WithInFlight(10));
        tcb = tcb with { Snd = tcb.Snd with { DuplicateAcks = 2 } };
        foreach (Segment segment in new[] { Seg.Ack(len: 10), Seg.FinAck(seq: 301, ack: 101) })
        {
            StepResult result = tcb.On(segment).Gives(TcpState.Established, ["ACK seq=111 ack=301 win=0"]);
            Assert.Equal(2, result.Tcb.Snd.DuplicateAcks);
        }

        Assert.Equal(3, tcb.On(Seg.Ack(seq: 301, ack: 101)).Tcb.Snd.DuplicateAcks);
    }

    [Fact]
    public void An_ack_exactly_half_the_numbers_below_snd_una_is_far_below()
    {
        Tcb tcb = Tcbs.Established() with { Policy = new Policy { Rfc5961Ack = true } };
        StepResult result = tcb.On(Seg.Ack(ack: 101 + 0x8000_0000u))
            .Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Assert.Contains(Rules.AckBlind, result.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void An_answered_probe_renews_r2_also_where_only_new_acknowledgments_update_the_window()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(1) with { Policy = Profiles.Rfc793 };
        tcb = tcb with
        {
            Snd = tcb.Snd with { Wnd = 0 },
            Timers = tcb.Timers with { TimeOuts = 5, R2Since = SimTime.Zero },
        };
        StepResult result = tcb.On(Seg.Ack(window: 0)).Gives(TcpState.Established, []);
        Assert.Equal((Steps.Now, 0), (result.Tcb.Timers.R2Since, result.Tcb.Timers.TimeOuts));
        Assert.Contains(Rules.WindowNeedsNewAck, result.Rules.AsSpan().ToArray());
        Assert.Contains(Rules.ZeroWindowAnswered, result.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void A_connection_of_rfc_793_outlives_a_zero_window_that_is_answered()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(1) with { Policy = Profiles.Rfc793 };
        tcb = tcb with { Snd = tcb.Snd with { Wnd = 0 } };
        SimTime now = SimTime.Zero;
        while (now < SimTime.FromSeconds(3600))
        {
            (SimTime due, TcpEvent timeout) = TcpTimers.Next(tcb)!.Value;
            now = due;
            StepResult repeated = TcpMachine.Step(tcb, timeout, now)
                .Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=1 win=1000"]);
            tcb = TcpMachine.Step(repeated.Tcb, new TcpEvent.SegmentArrives(Seg.Ack(window: 0), Steps.NewIss), now).Tcb;
        }
    }

    /// <summary>The buffer full of text that nobody has read.</summary>
    private static Tcb Full(Tcb tcb) =>
        tcb with { Rcv = tcb.Rcv with { Unread = tcb.Rcv.Buffer, Wnd = 0 } };
}
