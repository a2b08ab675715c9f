using static Tutor.Tcp.Tests.Conformance.Recorded;

namespace Tutor.Tcp.Tests.Conformance;

/// <summary>
/// Traces that do not follow the RFC: one for each check of the runner, since a runner that cannot fail shows nothing.
/// </summary>
public class DisagreeingTraceTests
{
    [Fact]
    public void Segment_that_is_not_sent_is_missed() => Assert.Equal(
        "#4: expected ACK seq=1 ack=1 len=0, got nothing", Replay([.. Accepted, Out(".", 1, 1), In(".", 1, 1)]));

    [Fact]
    public void Segment_that_is_missed_at_the_end_is_missed_too() => Assert.Equal(
        "#1: expected SYN seq=0 ack=- len=0, got nothing", Replay([PassiveOpen, Out("S", 0)]));

    [Fact]
    public void Segment_that_is_not_in_the_trace_is_found_before_the_next_arrival() => Assert.Equal(
        "#2: expected nothing more to be sent, got SYN+ACK seq=0 ack=1 len=0",
        Replay([PassiveOpen, In("S", 0), In(".", 1, 1)]));

    [Fact]
    public void Segment_that_is_sent_at_the_end_of_a_quiet_trace_is_found()
    {
        Assert.Equal("", Replay([PassiveOpen, In("S", 0)]));
        Assert.Equal(
            "#2: expected nothing more to be sent, got SYN+ACK seq=0 ack=1 len=0",
            Replay(",\"quiet\":true", [PassiveOpen, In("S", 0)]));
    }

    [Theory]
    [InlineData("S.", 1, 1, 0)]
    [InlineData("S.", 0, 2, 0)]
    [InlineData("S", 0, null, 0)]
    [InlineData(".", 0, 1, 0)]
    [InlineData("R.", 0, 1, 0)]
    [InlineData("S.", 0, 1, 5)]
    public void Every_field_of_a_control_segment_counts(string flags, int seq, int? ack, int len) => Assert.StartsWith(
        "#2: expected ",
        Replay([PassiveOpen, In("S", 0), Out(flags, (uint)seq, (uint?)ack, (uint)len), In(".", 1, 1)]),
        StringComparison.Ordinal);

    [Fact]
    public void Absolute_number_counts() => Assert.StartsWith(
        "#1: expected RST+ACK seq=7", Replay([In("S", 5), Out("R.", null, 6, 0, ",\"absSeq\":7")]), StringComparison.Ordinal);

    [Fact]
    public void No_other_form_fits_either() => Assert.StartsWith(
        "#1: expected SYN ",
        Replay([In("F.", 5, 7), Out("S", 1, null, 0, ",\"alt\":[{\"flags\":\"R\",\"seq\":8}]")]),
        StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_not_in_the_trace_is_found() => Assert.Equal(
        "#6: expected nothing more to be sent, got octets sent up to 11, shown up to 6",
        Replay([.. Accepted, Call("send 10"), Out("P.", 1, 1, 5), In(".", 1, 6)]));

    [Fact]
    public void Text_that_is_not_sent_is_missed() => Assert.Equal(
        "#5: expected PSH+ACK seq=1 ack=1 len=11, got octets sent up to 11",
        Replay([.. Accepted, Call("send 10"), Out("P.", 1, 1, 11), In(".", 1, 11)]));

    [Fact]
    public void Ack_on_text_counts() => Assert.Equal(
        "#5: expected PSH+ACK seq=1 ack=2 len=10, got PSH+ACK seq=1 ack=1 len=10",
        Replay([.. Accepted, Call("send 10"), Out("P.", 1, 2, 10), In(".", 1, 11)]));

    [Fact]
    public void Fin_that_is_not_in_the_trace_is_found() => Assert.Equal(
        "#5: expected nothing more to be sent, got a FIN at 1 that is not shown",
        Replay([.. Accepted, ShutdownSend, In(".", 1, 2)]));

    [Fact]
    public void Fin_that_is_not_sent_is_missed() => Assert.Equal(
        "#5: expected FIN+ACK seq=11 ack=1 len=0, got no FIN",
        Replay([.. Accepted, Call("send 10"), Out("F.", 11, 1), In(".", 1, 11)]));

    [Fact]
    public void Number_of_the_fin_counts() => Assert.Equal(
        "#5: expected FIN+ACK seq=0 ack=1 len=0, got a FIN at 1",
        Replay([.. Accepted, ShutdownSend, Out("F.", 0, 1), In(".", 1, 2)]));

    [Fact]
    public void Same_ack_twice_is_found_when_one_is_shown() => Assert.Equal(
        "#7: expected nothing more to be sent, got ACK seq=1 ack=1 len=0",
        Replay([.. Accepted, In(".", 0, 1), Out(".", 1, 1), In(".", 0, 1), In(".", 1, 1)]));

    [Fact]
    public void Ack_of_an_earlier_answer_does_not_stand_for_a_later_one() => Assert.StartsWith(
        "#7: expected ACK",
        Replay([.. Accepted, Call("send 10"), Out("P.", 1, 1, 10), In(".", 1, 11), Out(".", 11, 1), In(".", 1, 11)]),
        StringComparison.Ordinal);

    [Fact]
    public void State_counts()
    {
        Assert.Equal("#1: expected CLOSED, got LISTEN", Replay([PassiveOpen, InState("CLOSED")]));
        Assert.Equal("#1: expected not LISTEN, got LISTEN", Replay([PassiveOpen, "\"notState\":\"LISTEN\""]));
        Assert.Equal("#1: expected CLOSED, got LISTEN", Replay(",\"end\":\"CLOSED\"", [PassiveOpen]));
    }

    [Fact]
    public void Text_that_is_ready_counts()
    {
        Assert.Equal(
            "#5: expected 11 octets readable, got 10", Replay([.. Accepted, In(".", 1, 1, 10), Readable(11)]));
        Assert.Equal(
            "#5: expected 11 octets to receive, got 10", Replay([.. Accepted, In(".", 1, 1, 10), Call("receive 11")]));
    }

    [Fact]
    public void Policy_counts()
    {
        Assert.NotEqual("", Replay([.. Accepted, In("R", 2), InState("CLOSED")]));
        Assert.NotEqual(
            "", Replay(",\"policy\":{\"rfc5961Rst\":false}", [.. Accepted, In("R", 2), Out(".", 1, 1), In(".", 1, 1)]));
    }

    [Fact]
    public void Whatever_came_in_order_has_to_be_acknowledged_half_a_second_after_the_end()
    {
        Assert.Equal("", Slowly(SimTime.FromMs(400), [.. Accepted, In(".", 1, 1, 10)]));
        Assert.Equal(
            "#5: expected an acknowledgment of 11, got 1", Slowly(SimTime.FromMs(700), [.. Accepted, In(".", 1, 1, 10)]));
    }

    [Fact]
    public void What_is_required_is_due_half_a_second_after_its_time()
    {
        string[] events = [.. Accepted, In(".", 1, 1, 10), Out(".", 1, 11)];
        Assert.Equal("", Slowly(SimTime.FromMs(490), events));
        Assert.Equal("#5: expected ACK seq=1 ack=11 len=0, got nothing", Slowly(SimTime.FromMs(700), events));
    }

    [Fact]
    public void Reset_of_an_ordinary_abort_has_to_be_in_the_trace() => Assert.Equal(
        "#5: expected nothing more to be sent, got RST seq=1 ack=- len=0",
        Replay([.. Accepted, Call("abort"), In("R", 1)]));

    [Fact]
    public void First_disagreement_names_the_numbers_and_the_rules()
    {
        Tutor.Conformance.Replaying.Disagreement? found = Tutor.Conformance.Replaying.TraceReplay.Run(
            Read(Line("", PassiveOpen, In("S", 0), InState("LISTEN"))));
        Assert.Equal(
            "FAIL own #2 (isn 0): expected LISTEN, got SYN-RECEIVED [listen-syn mss-default]", found?.Print());
    }

    /// <summary>The replay of an engine that takes its time to acknowledge.</summary>
    private static string Slowly(SimTime delay, string[] events)
    {
        Tutor.Conformance.Traces.Trace trace = Read(Line("", events));
        return Print(Tutor.Conformance.Replaying.TraceReplay.Run(trace with
        {
            Policy = trace.Policy with { DelayedAck = true, DelayedAckTime = delay },
        }));
    }
}
