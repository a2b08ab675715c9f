using static Tutor.Tcp.Tests.Conformance.Recorded;

namespace Tutor.Tcp.Tests.Conformance;

/// <summary>Traces that follow the RFC: the runner has to let them pass.</summary>
public class AgreeingTraceTests
{
    [Fact]
    public void Open_data_and_close_pass() => Agrees(
        ",\"end\":\"CLOSED\",\"quiet\":true",
        [
            .. Accepted,
            In("P.", 1, 1, 10), Out(".", 1, 11), Readable(10), Call("receive 10"), Readable(0),
            Call("send 20"), Out("P.", 1, 11, 20), In(".", 11, 21),
            In("F.", 11, 21), Out(".", 21, 12), InState("CLOSE-WAIT"), "\"notState\":\"CLOSED\"",
            Close, Out("F.", 21, 12), InState("LAST-ACK"), In(".", 12, 22),
        ]);

    [Fact]
    public void Segment_may_be_sent_before_its_time() => Agrees(
        "", [.. Connected, In("F.", 1, 1), InState("CLOSE-WAIT"), Out(".", 1, 2)]);

    [Fact]
    public void Optional_segment_may_be_sent_or_not()
    {
        Agrees("", [.. Accepted, In(".", 1, 1, 10), May(".", 1, 11), In(".", 11, 1)]);
        Agrees("", [.. Accepted, May(".", 1, 1), In(".", 1, 1)]);
    }

    [Fact]
    public void Text_may_be_cut_elsewhere()
    {
        Agrees("", [.. Accepted, Call("send 1000"), Out(".", 1, 1, 600), Out("P.", 601, 1, 400), In(".", 1, 1001)]);
        Agrees("", [.. Accepted, Call("send 900"), Out("P.", 1, 1, 900), In(".", 1, 901)]);
    }

    [Fact]
    public void Fin_may_ride_on_text_or_follow_it() => Agrees(
        "",
        [.. Accepted, Call("send 10"), Out("P.", 1, 1, 10), Call("shutdown-send"), Out("F.", 11, 1), In(".", 1, 12)]);

    [Fact]
    public void Required_ack_may_ride_on_a_later_segment() => Agrees(
        "", [.. Accepted, Call("send 10"), Out("P.", 1, 1, 10), Out(".", 1, 1), In(".", 1, 11)]);

    [Fact]
    public void Repetition_by_timer_may_be_left_out_and_may_be_seen()
    {
        string rexmit = Out("S.", 0, 1, 0, ",\"optional\":true,\"rexmit\":true");
        Agrees("", [PassiveOpen, In("S", 0), Out("S.", 0, 1), rexmit, In(".", 1, 1)]);

        // The engine repeats at 1 s what the recorded end repeats at 3 s.
        string trace = Line("", PassiveOpen, In("S", 0), Out("S.", 0, 1), In(".", 1, 1)).Replace("0.03", "2.5", StringComparison.Ordinal);
        Assert.Null(Tutor.Conformance.Replaying.TraceReplay.Run(Read(trace)));
    }

    [Fact]
    public void Reset_that_answers_a_segment_without_ack_has_the_absolute_number_0() => Agrees(
        ",\"quiet\":true", [In("S", 5), Out("R.", null, 6, 0, ",\"absSeq\":0")]);

    [Fact]
    public void Reset_counts_with_ack_and_without() => Agrees("", [In("F.", 5, 7), Out("R.", 7, 6)]);

    [Fact]
    public void Number_that_is_null_is_not_compared() => Agrees("", [In("F.", 5, 7), Out("R", null)]);

    [Fact]
    public void Other_form_is_as_good() => Agrees(
        "",
        [In("F.", 5, 7), Out("S.", 1, 1, 0, ",\"alt\":[{\"flags\":\"S\",\"ack\":null},{\"flags\":\"R\",\"seq\":7,\"ack\":null}]")]);

    [Fact]
    public void Receive_that_waits_takes_the_text_when_it_comes() => Agrees(
        "",
        [
            .. Accepted,
            "\"call\":\"receive 100\",\"pending\":true",
            In(".", 1, 1, 10), May(".", 1, 11), Readable(0),
            In(".", 11, 1, 10), May(".", 1, 21), Readable(10),
        ]);

    [Fact]
    public void Window_update_after_receive_needs_no_entry() => Agrees(
        "",
        [.. Accepted, In(".", 1, 1, 60000), May(".", 1, 60001), Call("receive 60000"), In(".", 60001, 1)]);

    [Fact]
    public void Reset_of_a_child_whose_listener_is_closed_may_be_left_out()
    {
        string abort = "\"call\":\"abort\",\"why\":\"listener-closed\"";
        string[] halfOpen = [PassiveOpen, In("S", 0), Out("S.", 0, 1)];
        Agrees("", [.. halfOpen, abort, InState("CLOSED"), In("R", 1)]);
        Agrees("", [.. halfOpen, abort, May("R", 1), In("R", 1)]);
    }

    [Fact]
    public void Listener_that_starts_over_uses_numbers_of_the_next_connection() => Agrees(
        "",
        [
            PassiveOpen, In("S", 0), Out("S.", 0, 1), In("R", 1), InState("LISTEN"),
            In("S", 0), Out("S.", 0, 1), In(".", 1, 1), InState("ESTABLISHED"),
            Call("send 5"), Out("P.", 1, 1, 5), In(".", 1, 6),
        ]);

    [Fact]
    public void Send_before_the_connection_is_open_waits() => Agrees(
        "", [ActiveOpen, Out("S", 0), Call("send 5"), In("S.", 0, 1), Out("P.", 1, 1, 5), In(".", 1, 6)]);

    [Fact]
    public void Close_after_a_half_close_makes_no_second_fin() => Agrees(
        ",\"quiet\":true",
        [.. Accepted, ShutdownSend, Out("F.", 1, 1), In(".", 1, 2), InState("FIN-WAIT-2"), Close, InState("FIN-WAIT-2")]);

    [Theory]
    [InlineData("rfc5961Rst", "ESTABLISHED", "CLOSED")]
    public void Reset_in_the_window_follows_the_policy(string policy, string on, string off)
    {
        Agrees($",\"policy\":{{\"{policy}\":true}}", [.. Accepted, In("R", 2), Out(".", 1, 1), InState(on)]);
        Agrees($",\"policy\":{{\"{policy}\":false}}", [.. Accepted, In("R", 2), InState(off)]);
    }

    [Fact]
    public void Every_other_policy_is_heeded()
    {
        Agrees(",\"policy\":{\"rfc5961Syn\":false}", [.. Accepted, In("S", 2), Out("R", 1), InState("CLOSED")]);
        Agrees(",\"policy\":{\"dropSynFin\":true}", [PassiveOpen, In("SF", 0), InState("LISTEN")]);
        Agrees(
            ",\"policy\":{\"rstOnUnread\":false}",
            [.. Accepted, In(".", 1, 1, 5), Out(".", 1, 6), Close, Out("F.", 1, 6), InState("FIN-WAIT-1")]);
        Agrees(
            ",\"policy\":{\"rstAfterClose\":false}",
            [.. Accepted, Close, Out("F.", 1, 1), In(".", 1, 2), In(".", 1, 2, 5), Out(".", 2, 6), InState("FIN-WAIT-2")]);
        Agrees(
            ",\"policy\":{\"rfc1337\":true}",
            [
                .. Accepted, Close, Out("F.", 1, 1), In("F.", 1, 2), Out(".", 2, 2), In("R", 2), InState("TIME-WAIT"),
            ]);
    }

    [Fact]
    public void Window_scale_is_offered_as_the_trace_offers_it() => Agrees(
        ",\"needs\":[\"wscale\"]",
        [
            PassiveOpen, In("S", 0, more: ",\"opts\":{\"ws\":7,\"mss\":1000}"),
            Out("S.", 0, 1, 0, ",\"opts\":{\"ws\":6,\"mss\":1460}"),
            In(".", 1, 1, 0, 1), Call("send 100"), Out("P.", 1, 1, 100), In(".", 1, 101),
        ]);

    [Fact]
    public void Sack_and_timestamps_are_offered_as_the_trace_offers_them()
    {
        string stamps = ",\"opts\":{\"mss\":1460,\"sackok\":true,\"ts\":[700,0]}";
        string later = ",\"opts\":{\"ts\":[701,0]}";
        string[] open = [PassiveOpen, In("S", 0, more: stamps), Out("S.", 0, 1, 0, stamps)];

        // PAWS: a segment with an older timestamp is acknowledged and dropped.
        string old = ",\"opts\":{\"ts\":[5,0]}";
        Agrees(
            ",\"needs\":[\"sack\",\"timestamps\"],\"quiet\":true",
            [.. open, In(".", 1, 1, more: later), In(".", 1, 1, 10, more: old), Out(".", 1, 1), Readable(0)]);

        // A segment without timestamp would be dropped, so there they are not agreed on.
        Agrees("", [.. open, In(".", 1, 1, more: later), In(".", 1, 1, 10), Out(".", 1, 11), Readable(10)]);
    }

    private static void Agrees(string head, string[] events) => Assert.Equal("", Replay(head, events));
}
