using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>A SYN in TIME-WAIT: scenarios 83 and 84.</summary>
public class TimeWaitReuseScenarios
{
    private const string Challenge = "ACK seq=102 ack=302 win=1000";

    private static readonly Tcb TimeWait = Tcbs.TimeWait();
    private static readonly Tcb Reusing = TimeWait.With(p => p with { ReuseTimeWait = true });
    private static readonly Tcb Judging = TimeWait.With(p => p with { Rfc6191 = true });
    private static readonly Tcb Stamped = Judging.WithTimestamps(recent: 70);

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(5000)]
    public void S083_By_default_any_syn_is_challenged_and_the_wait_goes_on(uint seq)
    {
        StepResult result = TimeWait.On(Seg.Syn(seq)).Gives(TcpState.TimeWait, [Challenge]);
        Assert.Equal(TimeWait, result.Tcb with { ChallengedAt = null });
    }

    [Fact]
    public void S083_Without_rfc_5961_a_syn_in_the_window_resets()
    {
        Tcb tcb = TimeWait.With(p => p with { Rfc5961Syn = false });
        tcb.On(Seg.Syn(302)).Gives(TcpState.Closed, ["RST seq=102 win=0"], UserSignal.ConnectionReset);
        tcb.On(Seg.Syn(301)).Gives(TcpState.TimeWait, [Challenge]);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(70_000)]
    [InlineData(302u + 0x7FFF_FFFFu)]
    public void S083_By_may_2_a_syn_above_the_last_number_opens_anew_with_a_larger_iss(uint seq)
    {
        StepResult result = Reusing.On(Seg.Syn(seq)).Gives(TcpState.SynReceived, [SynAck(seq)]);
        Assert.Equal((seq, seq + 1), (result.Tcb.Rcv.Irs.Value, result.Tcb.Rcv.Nxt.Value));
        Assert.True(result.Tcb.Snd.Iss > TimeWait.Snd.Nxt);
        Assert.Null(result.Tcb.Timers.TimeWait);
        Assert.Equal([Rules.TimeWaitReuse, Rules.ListenSyn, Rules.MssDefault], result.Rules);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(300)]
    public void S083_By_may_2_a_syn_at_or_below_the_last_number_is_challenged(uint seq) =>
        Reusing.On(Seg.Syn(seq)).Gives(TcpState.TimeWait, [Challenge]);

    [Theory]
    [InlineData(302, true)]
    [InlineData(301, false)]
    public void S083_By_rfc_6191_without_timestamps_the_number_alone_decides(uint seq, bool isNew)
    {
        Expect(Judging, Seg.Syn(seq), isNew);
        Expect(Stamped, Seg.Syn(seq), isNew);
        Expect(Judging.With(p => p with { Timestamps = false }), Seg.Syn(seq).Stamped(1), isNew);
    }

    [Theory]
    [InlineData(300, 71, true)]
    [InlineData(5000, 71, true)]
    [InlineData(302, 70, true)]
    [InlineData(301, 70, false)]
    [InlineData(301, 69, false)]
    [InlineData(302, 69, false)]
    public void S084_By_rfc_6191_a_newer_timestamp_opens_and_an_older_one_is_dropped(uint seq, uint value, bool isNew) =>
        Expect(Stamped, Seg.Syn(seq).Stamped(value), isNew);

    [Fact]
    public void S084_A_timestamp_where_the_old_connection_had_none_opens() =>
        Expect(Judging.With(p => p with { Timestamps = true }), Seg.Syn(300).Stamped(1), isNew: true);

    [Fact]
    public void S084_The_new_connection_echoes_the_new_timestamp_and_starts_from_its_own_iss()
    {
        StepResult result = Stamped.On(Seg.Syn(300).Stamped(71));
        TcpOptions options = Assert.Single(result.Segments()).Options;
        Assert.Equal(new Timestamps(5000 + 100, 71), options.Timestamps);
        Assert.Equal(71u, result.Tcb.Timestamps?.Recent);
        Assert.Equal(5000u, result.Tcb.Timestamps?.Offset);
    }

    [Theory]
    [InlineData(71, Challenge)]
    [InlineData(69, Challenge)]
    public void S084_By_default_the_timestamp_does_not_help_a_syn(uint value, string answer)
    {
        Tcb tcb = TimeWait.WithTimestamps(recent: 70);
        tcb.On(Seg.Syn(300).Stamped(value)).Gives(TcpState.TimeWait, [answer]);
    }

    [Fact]
    public void S084_Only_a_bare_syn_is_looked_at()
    {
        Stamped.On(Seg.SynAck(seq: 400).Stamped(71)).Gives(TcpState.TimeWait, [Challenge]);
        Stamped.On(Seg.Of(TcpFlags.Syn | TcpFlags.Rst, 400, null).Stamped(71))
            .Gives(TcpState.TimeWait, [Challenge]);
    }

    private static void Expect(Tcb tcb, Segment syn, bool isNew)
    {
        StepResult result = tcb.On(syn);
        if (isNew)
        {
            result.Gives(TcpState.SynReceived, [SynAck(syn.Seq.Value)]);
            Assert.Equal(Rules.TimeWaitNewer, result.Rules[0]);
        }
        else
        {
            result.IsIgnored(tcb, Rules.TimeWaitOldSyn);
        }
    }

    private static string SynAck(uint seq) => $"SYN+ACK seq=5000 ack={seq + 1} win=1000";
}
