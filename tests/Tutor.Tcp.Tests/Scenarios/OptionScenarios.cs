using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Tests.Machine.Agreed;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>
/// Options on SYNs and after them: scenarios 115 and 116. That unknown options and illegal lengths do no harm is about
/// octets: TcpOptionCodecTests of Tutor.Packets.
/// </summary>
public class OptionScenarios
{
    private static readonly Policy All = new() { WindowScale = 3, Sack = true, Timestamps = true };

    private static readonly TcpOptions Theirs = new()
    {
        Mss = 1400,
        WindowScale = 7,
        SackPermitted = true,
        Timestamps = new Timestamps(70, 0),
    };

    [Theory]
    [InlineData(536, null, 536)]
    [InlineData(1220, null, 1220)]
    [InlineData(536, 1400, 1400)]
    [InlineData(1220, 1400, 1400)]
    public void S115_Without_the_mss_option_segments_are_small(int byDefault, int? stated, int taken)
    {
        Policy policy = new() { DefaultMss = (ushort)byDefault };
        TcpOptions options = new() { Mss = (ushort?)stated };
        Tcb passive = (Tcbs.Listen() with { Policy = policy }).On(Seg.Syn() with { Options = options }).Tcb;
        Tcb active = (Tcbs.SynSent() with { Policy = policy }).On(Seg.SynAck() with { Options = options }).Tcb;
        Assert.Equal((taken, taken), (passive.Snd.Mss, active.Snd.Mss));
    }

    [Fact]
    public void S115_Options_of_a_syn_are_offered_by_policy_and_on_no_later_segment()
    {
        StepResult syn = Closed(All).On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        TcpOptions offered = new()
        {
            Mss = 1460,
            WindowScale = 3,
            SackPermitted = true,
            Timestamps = new Timestamps(200, 0),
        };
        Assert.Equal(offered, Assert.Single(syn.Segments()).Options);
        StepResult open = syn.On(Seg.SynAck() with { Options = Theirs });
        Assert.Equal(
            new TcpOptions { Timestamps = new Timestamps(200, 70) }, Assert.Single(open.Segments()).Options);
        StepResult plain = Closed(Policy.Rfc9293).On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        Assert.Equal(new TcpOptions { Mss = 1460 }, Assert.Single(plain.Segments()).Options);
    }

    [Fact]
    public void S115_A_syn_ack_carries_of_the_options_only_what_the_syn_had()
    {
        Tcb listen = Tcbs.Listen() with { Policy = All };
        StepResult all = listen.On(Seg.Syn() with { Options = Theirs });
        TcpOptions agreed = new()
        {
            Mss = 1460,
            WindowScale = 3,
            SackPermitted = true,
            Timestamps = new Timestamps(5100, 70),
        };
        Assert.Equal(agreed, Assert.Single(all.Segments()).Options);
        Assert.Equal([Rules.ListenSyn, Rules.MssTaken, Rules.WindowScaleAgreed, Rules.SackAgreed, Rules.TimestampsAgreed], all.Rules);

        StepResult none = listen.On(Seg.Syn());
        Assert.Equal(new TcpOptions { Mss = 1460 }, Assert.Single(none.Segments()).Options);
        Assert.Equal((null, null), (none.Tcb.Sack, none.Tcb.Timestamps));
        StepResult unwilling = Tcbs.Listen().On(Seg.Syn() with { Options = Theirs });
        Assert.Equal(new TcpOptions { Mss = 1460 }, Assert.Single(unwilling.Segments()).Options);
        Assert.Equal((null, null), (unwilling.Tcb.Sack, unwilling.Tcb.Timestamps));
    }

    [Fact]
    public void S115_Of_a_syn_ack_only_what_was_offered_is_agreed()
    {
        Tcb plain = Tcbs.SynSent().On(Seg.SynAck() with { Options = Theirs }).Tcb;
        Assert.Equal((null, null, false), (plain.Sack, plain.Timestamps, plain.Rcv.WindowScaleAgreed));
        Tcb offered = (Tcbs.SynSent() with { Policy = All }).On(Seg.SynAck()).Tcb;
        Assert.Equal((null, null, false), (offered.Sack, offered.Timestamps, offered.Rcv.WindowScaleAgreed));
    }

    [Fact]
    public void S115_Crossed_syns_agree_too()
    {
        StepResult crossed = (Tcbs.SynSent() with { Policy = All }).On(Seg.Syn() with { Options = Theirs });
        Assert.Equal(["SYN+ACK seq=100 ack=301 win=1000"], crossed.Sent());
        TcpOptions agreed = new()
        {
            Mss = 1460,
            WindowScale = 3,
            SackPermitted = true,
            Timestamps = new Timestamps(200, 70),
        };
        Assert.Equal(agreed, Assert.Single(crossed.Segments()).Options);
        StepResult open = crossed.On(Seg.SynAck() with { Options = Theirs with { Timestamps = new Timestamps(71, 200) } });
        Assert.Equal(TcpState.Established, open.Tcb.State);
        Assert.Equal(71u, open.Tcb.Timestamps?.Recent);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(14, 14)]
    [InlineData(15, 14)]
    [InlineData(255, 14)]
    public void S115_The_window_of_a_syn_is_never_scaled_and_a_shift_above_14_is_14(byte shift, byte taken)
    {
        Segment synAck = Seg.SynAck() with { Options = new TcpOptions { WindowScale = shift } };
        Tcb open = (Tcbs.SynSent() with { Policy = All }).On(synAck).Tcb;
        Assert.Equal((taken, 1000u), (open.Snd.WindowShift, open.Snd.Wnd));
        Assert.Equal(1000u << taken, open.On(Seg.Ack()).Tcb.Snd.Wnd);
    }

    [Fact]
    public void S115_Options_of_a_syn_count_on_no_other_segment()
    {
        Tcb tcb = Tcbs.Established() with { Policy = All };
        StepResult result = tcb.On(Seg.Ack(len: 5) with { Options = Theirs with { Mss = 100 } });
        Assert.Equal((536, 0, false), (result.Tcb.Snd.Mss, result.Tcb.Snd.WindowShift, result.Tcb.Rcv.WindowScaleAgreed));
        Assert.Equal((null, null), (result.Tcb.Sack, result.Tcb.Timestamps));
        Assert.Equal(TcpOptions.None, Assert.Single(result.Segments()).Options);
    }

    [Theory]
    [InlineData(false, false, 0)]
    [InlineData(true, false, 4)]
    [InlineData(true, true, 3)]
    public void S115_Blocks_are_reported_only_if_permitted_and_three_next_to_a_timestamp(
        bool sack, bool stamps, int most)
    {
        Tcb tcb = sack ? Tcbs.Established().WithSack() : Tcbs.Established();
        tcb = stamps ? tcb.WithTimestamps() : tcb;
        StepResult result = tcb.On(Seg.Ack(seq: 321, len: 5).Stamped(80)).On(Seg.Ack(seq: 341, len: 5).Stamped(80))
            .On(Seg.Ack(seq: 361, len: 5).Stamped(80)).On(Seg.Ack(seq: 381, len: 5).Stamped(80))
            .On(Seg.Ack(seq: 401, len: 5).Stamped(80));
        EquatableArray<SeqRange> latest = Ranges((401, 406), (381, 386), (361, 366), (341, 346));
        Assert.Equal(
            EquatableArray.Create(latest.AsSpan()[..most]), Assert.Single(result.Segments()).Options.Sack);
    }

    [Fact]
    public void S116_Every_segment_but_a_reset_in_reply_carries_a_timestamp()
    {
        TcpEvent[] events =
        [
            new TcpEvent.Send(10, Steps.NewIss),
            new TcpEvent.Close(StillReads: true),
            new TcpEvent.SegmentArrives(Seg.Ack(len: 5).Stamped(80), Steps.NewIss),
            new TcpEvent.SegmentArrives(Seg.FinAck(len: 5).Stamped(80), Steps.NewIss),
            new TcpEvent.SegmentArrives(Seg.Ack(seq: 1).Stamped(80), Steps.NewIss),
            new TcpEvent.Abort(),
        ];
        foreach (TcpEvent @event in events)
        {
            Segment sent = Assert.Single(Tcbs.Established().WithTimestamps().On(@event).Segments());
            Assert.Equal(Offset + 100, sent.Options.Timestamps?.Value);
        }
    }

    [Fact]
    public void S116_A_segment_without_a_timestamp_is_dropped_silently_and_never_aborts()
    {
        Tcb tcb = Tcbs.Established().WithTimestamps();
        Segment[] bare = [Seg.Ack(len: 5), Seg.FinAck(), Seg.Syn(301), Seg.SynAck(), Seg.Ack(seq: 5000)];
        Assert.All(bare, s => tcb.On(s).IsIgnored(tcb, Rules.TimestampMissing));
        tcb.On(Seg.Rst()).Gives(TcpState.Closed, [], UserSignal.ConnectionReset);
        StepResult handshake = (Tcbs.Listen() with { Policy = All }).On(Seg.Syn() with { Options = Theirs });
        handshake.On(Seg.Ack(ack: 5001)).IsIgnored(handshake.Tcb, Rules.TimestampMissing);
        handshake.On(Seg.Ack(ack: 5001).Stamped(71)).Gives(TcpState.Established, [], UserSignal.Connected);
    }

    [Fact]
    public void S116_Paws_answers_an_older_timestamp_with_an_ack_and_drops_the_segment()
    {
        Tcb tcb = Tcbs.Established().WithTimestamps(recent: 70);
        StepResult old = tcb.On(Seg.Ack(len: 5).Stamped(69));
        old.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Assert.Equal([Rules.TimestampOld, Rules.AckSent], old.Rules);
        Assert.Equal(tcb, old.Tcb);
        tcb.On(Seg.Ack(len: 5).Stamped(70)).Gives(TcpState.Established, ["ACK seq=101 ack=306 win=995"]);
        tcb.On(Seg.Rst().Stamped(69)).Gives(TcpState.Closed, [], UserSignal.ConnectionReset);
    }

    [Fact]
    public void S116_An_old_duplicate_of_the_numbers_of_today_is_caught_by_paws_alone()
    {
        // The same numbers 2^32 octets later: only the timestamp tells the old segment.
        Segment duplicate = Seg.Ack(len: 5).Stamped(60);
        Assert.Equal(306u, Tcbs.Established().On(duplicate).Tcb.Rcv.Nxt.Value);
        Assert.Equal(301u, Tcbs.Established().WithTimestamps(recent: 70).On(duplicate).Tcb.Rcv.Nxt.Value);
    }

    private static Tcb Closed(Policy policy) => Tcbs.Closed() with { Policy = policy };
}
