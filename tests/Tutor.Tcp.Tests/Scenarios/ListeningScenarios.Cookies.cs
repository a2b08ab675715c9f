using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Listening;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Listening.SynCookieMode;
using static Tutor.Tcp.State.TcpState;
using static Tutor.Tcp.Tests.Listening.Listeners;

namespace Tutor.Tcp.Tests.Scenarios;

/// <content>SYN cookies.</content>
public partial class ListeningScenarios
{
    [Theory]
    [InlineData(60, 100, 536, 0)]
    [InlineData(60, 1400, 1300, 1)]
    [InlineData(60, 1459, 1440, 2)]
    [InlineData(60, 1460, 1460, 3)]
    [InlineData(64, 1460, 1460, 3)]
    public void S109_The_cookie_is_the_sum_of_hashes_number_counter_and_mss_index(
        long step, int mss, int held, int index)
    {
        Listener listener = Of(new ListenPolicy
        {
            SynCookies = Always,
            CookieCounterStep = SimTime.FromSeconds(step),
        });
        Segment syn = Seg.Syn(seq: 0xFFFFFF00) with { Options = new() { Mss = (ushort)mss } };

        Segment answer = listener.On(0, syn, second: 3839).Segments().Single(); // 63.98 or 59.98 steps
        uint count = step == 60 ? 63u : 59u;

        CookieParts parts = SynCookie.Parts(Key, Pair(0), count, index);
        ulong sum = parts.PairHash + 0xFFFFFF00UL + (count << 24) + ((parts.CountHash + (ulong)index) & 0xFFFFFF);
        Assert.Equal((uint)(sum & uint.MaxValue), answer.Seq.Value);
        Assert.Equal(0xFFFFFF01, answer.Ack.Value);
        ListenerResult open = listener.On(0, syn, 3839)
            .On(0, Seg.Ack(seq: 0xFFFFFF01, ack: answer.Seq.Value + 1), 3839);
        Assert.Equal(held, open.Listener.Find(Pair(0))!.Tcb.Snd.Mss);
    }

    [Fact]
    public void S110_A_good_cookie_opens_with_the_quantised_mss()
    {
        Listener listener = Of(backlog: 2, cookies: Always);
        Segment syn = Seg.Syn() with { Options = new() { Mss = 1400 } };
        ListenerResult sent = listener.On(0, syn);
        SeqNumber cookie = sent.Segments().Single().Seq;

        ListenerResult open = sent.On(0, Seg.Ack(ack: (cookie + 1).Value), second: 119);

        open.Gives(Listen, Established);
        Assert.Equal(["cookie-good", "seq-acceptable", "ack-opens"], open.RuleKeys()[..3]);
        Assert.Equal("accept-queued", open.RuleKeys()[^1]);
        Child child = open.Listener.Find(Pair(0))!;
        Assert.Equal(ChildStage.Waiting, child.Stage);
        Assert.Equal(
            (cookie, cookie + 1, cookie + 1, new SeqNumber(301), (ushort)1300, 1000u),
            (child.Tcb.Snd.Iss, child.Tcb.Snd.Una, child.Tcb.Snd.Nxt, child.Tcb.Rcv.Nxt, child.Tcb.Snd.Mss,
                child.Tcb.Snd.Wnd));
        Assert.Equal(new TimerSet { R2Since = SimTime.FromSeconds(119) }, child.Tcb.Timers);
        Assert.Equal(
            sent.Listener.Counters with { SyncookiesRecv = 1, PassiveOpens = 1 },
            open.Listener.Counters);
    }

    [Fact]
    public void S110_An_old_cookie_draws_a_reset_and_leaves_the_listener_as_it_is()
    {
        (Listener listener, uint ack) = WithCookieSent();

        // Another cookie was sent meanwhile, so cookies are looked for; this one is two steps old.
        listener = listener.On(1, Seg.Syn(), 119).Listener;
        ListenerResult result = listener.On(0, Seg.Ack(ack: ack), 120);

        Refuses(result, listener, ack, "cookie-too-old");
    }

    [Fact]
    public void S110_A_wrong_hash_draws_a_reset_and_leaves_the_listener_as_it_is()
    {
        (Listener listener, uint ack) = WithCookieSent();

        Refuses(listener.On(0, Seg.Ack(ack: ack + 1000)), listener, ack + 1000, "cookie-wrong");
        Refuses(listener.On(0, Seg.Ack(seq: 302 + 1000, ack: ack)), listener, ack, "cookie-wrong");
        Refuses(listener.On(0, Seg.Ack(ack: ack + (200u << 24))), listener, ack + (200u << 24), "cookie-too-old");
    }

    [Fact]
    public void S110_Without_a_recent_cookie_none_is_looked_for()
    {
        (Listener listener, uint ack) = WithCookieSent();
        listener = listener with { CookieSentAt = null };

        ListenerResult result = listener.On(0, Seg.Ack(ack: ack));

        result.Gives(Listen, Listen, $"RST seq={ack} win=0");
        Assert.Equal(["cookie-unexpected", "listen-ack"], result.RuleKeys());
        Assert.Equal(listener, result.Listener);
    }

    /// <summary>Two steps of the counter after the last cookie, to the microsecond.</summary>
    [Theory]
    [InlineData(120_000_000, "cookie-too-old")]
    [InlineData(120_000_001, "cookie-unexpected")]
    public void S110_Recent_means_within_two_steps_of_the_counter(long microsecond, string rule)
    {
        (Listener listener, uint ack) = WithCookieSent();

        ListenerResult result = ListenerMachine.Step(
            listener,
            new ListenerEvent.SegmentArrives(Pair(0), Seg.Ack(ack: ack), Tcbs.Iss),
            new SimTime(microsecond));

        Assert.Equal(rule, result.RuleKeys()[0]);
    }

    [Fact]
    public void S110_A_good_cookie_that_meets_a_full_accept_queue_is_ignored()
    {
        Listener listener = Of(backlog: 0).WithWaiting(0) with { Queues = new() { Backlog = 0, SynCookies = Always } };
        ListenerResult first = listener.On(0, Seg.Syn());
        ListenerResult second = first.On(1, Seg.Syn());
        Listener full = second.On(0, Seg.Ack(ack: first.Segments().Single().Seq.Value + 1)).Listener;

        ListenerResult result = full.On(1, Seg.Ack(ack: second.Segments().Single().Seq.Value + 1));

        result.IsDropped(full, ListenRules.CookieAcceptQueueFull);
        Assert.Equal(
            full.Counters with { SyncookiesRecv = 2, ListenOverflows = 1, AckOverflows = 1, ListenDrops = 1 },
            result.Listener.Counters);
    }

    [Theory]
    [InlineData(TcpFlags.Ack, 0, Established)]
    [InlineData(TcpFlags.Ack | TcpFlags.Psh, 0, Established)]
    [InlineData(TcpFlags.Ack | TcpFlags.Psh, 10, Established)]
    [InlineData(TcpFlags.Ack | TcpFlags.Urg, 0, Established)]
    [InlineData(TcpFlags.Ack | TcpFlags.Fin, 0, CloseWait)]
    public void S111_A_cookie_comes_back_on_any_ack(TcpFlags flags, uint len, TcpState after)
    {
        (Listener listener, uint ack) = WithCookieSent();

        ListenerResult result = listener.On(0, Seg.Of(flags, 301, ack, len));

        Assert.Equal((Listen, after), (result.Before, result.After));
        Assert.Equal("cookie-good", result.RuleKeys()[0]);
        Assert.Equal(ChildStage.Waiting, result.Listener.Find(Pair(0))!.Stage);
    }

    [Theory]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack, "listen-ack", true)]
    [InlineData(TcpFlags.Rst | TcpFlags.Ack, "listen-rst", false)]
    [InlineData(TcpFlags.Rst, "listen-rst", false)]
    [InlineData(TcpFlags.Fin, "listen-other", false)]
    [InlineData(TcpFlags.None, "listen-other", false)]
    public void S111_Nothing_else_brings_a_cookie_back(TcpFlags flags, string rule, bool isReset)
    {
        (Listener listener, uint ack) = WithCookieSent();

        ListenerResult result = listener.On(0, Seg.Of(flags, 301, ack));

        result.Gives(Listen, Listen, isReset ? [$"RST seq={ack} win=0"] : []);
        Assert.Equal([rule], result.RuleKeys());
        Assert.Equal(listener, result.Listener);
    }

    [Fact]
    public void S111_A_cookie_is_never_sent_again()
    {
        (Listener listener, _) = WithCookieSent();

        Assert.Null(listener.Next);
        Assert.Equal(0, listener.Children.Count);
        ListenerResult result = listener.On(new ListenerEvent.TimerDue(), 3600);
        Assert.Empty(result.Sent());
        Assert.Equal(["timer-not-running"], result.RuleKeys());
    }

    [Fact]
    public void S112_A_cookie_loses_window_scale_and_sack()
    {
        var policy = new Policy { WindowScale = 7 };
        Segment syn = Seg.Syn() with { Options = new() { Mss = 1460, WindowScale = 5, SackPermitted = true } };
        Segment kept = Of(backlog: 1, WhenFull, policy).On(0, syn).Segments().Single();
        Assert.NotNull(kept.Options.WindowScale);

        Listener full = Of(backlog: 1, WhenFull, policy).WithHalfOpen(1, first: 9);
        ListenerResult sent = full.On(0, syn);
        Segment answer = sent.Segments().Single();
        ListenerResult open = sent.On(0, Seg.Ack(ack: answer.Seq.Value + 1));

        Assert.Equal(new TcpOptions { Mss = 1460 }, answer.Options);
        Tcb tcb = open.Listener.Find(Pair(0))!.Tcb;
        Assert.Equal((1460, 0, false), (tcb.Snd.Mss, tcb.Snd.WindowShift, tcb.Rcv.WindowScaleAgreed));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(null, true)]
    [InlineData(14, false)]
    public void S112_Timestamps_carry_window_scale_and_sack(int? shift, bool sack)
    {
        var policy = new Policy { WindowScale = 7, Sack = true, Timestamps = true };
        Segment syn = Seg.Syn() with
        {
            Options = new()
            {
                Mss = 1460,
                WindowScale = (byte?)shift,
                SackPermitted = sack,
                Timestamps = new(5000, 0),
            },
        };
        Segment kept = Of(backlog: 1, Off, policy).On(0, syn, second: 10).Segments().Single();

        ListenerResult sent = Of(backlog: 1, Always, policy).On(0, syn, second: 10);
        Segment answer = sent.Segments().Single();
        Timestamps stamps = answer.Options.Timestamps!.Value;
        Segment ack = Seg.Ack(ack: answer.Seq.Value + 1) with
        {
            Options = new() { Timestamps = new(5100, stamps.Value) },
        };
        ListenerResult open = sent.On(0, ack, second: 10).Gives(Listen, Established);

        Assert.Equal(["syn-cookie-always", "cookie-sent", "cookie-in-timestamp"], sent.RuleKeys());
        Assert.Equal(kept.Options with { Timestamps = stamps }, answer.Options);
        Assert.Equal(new CarriedOptions((byte?)shift, sack, false), CookieTimestamps.Decode(stamps.Value));
        Tcb tcb = open.Listener.Find(Pair(0))!.Tcb;
        Assert.Equal((shift ?? 0, shift is not null), (tcb.Snd.WindowShift, tcb.Rcv.WindowScaleAgreed));
        Assert.Equal(sack, tcb.Sack is not null);
        Assert.Equal(5100u, tcb.Timestamps!.Recent);
    }

    /// <summary>What these numbers would carry is window scale 7 and SACK; the SYN,ACK had no timestamp.</summary>
    [Fact]
    public void S112_Timestamps_that_were_not_agreed_carry_nothing()
    {
        (Listener listener, uint ack) = WithCookieSent(new Policy { WindowScale = 7 });
        uint carried = CookieTimestamps.Encode(1000, new(WindowScale: 7, SackPermitted: true, Ecn: false));
        Segment answer = Seg.Ack(ack: ack) with { Options = new() { Timestamps = new(5000, carried) } };

        Tcb tcb = listener.On(0, answer).Gives(Listen, Established).Listener.Find(Pair(0))!.Tcb;

        Assert.Equal((0, false), (tcb.Snd.WindowShift, tcb.Rcv.WindowScaleAgreed));
    }

    /// <summary>Protocols in which the server speaks first hang: nobody has a timer.</summary>
    [Fact]
    public void S112_When_the_ack_of_a_cookie_is_lost_the_client_waits_for_ever()
    {
        Listener listener = Of(backlog: 1, cookies: Always);
        StepResult opening = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Irs));
        ListenerResult sent = listener.On(0, opening.Segments().Single());
        StepResult open = opening.On(sent.Segments().Single());

        Assert.Equal(Established, open.Tcb.State);
        Assert.Single(open.Segments()); // and lost
        Assert.Null(TcpTimers.Next(open.Tcb));
        Assert.Null(sent.Listener.Next);
        Assert.Equal(0, sent.Listener.Children.Count);

        // When the client speaks first, its data brings the cookie.
        Segment data = open.On(new TcpEvent.Send(10, default)).Segments().Single();
        ListenerResult late = sent.On(0, data);
        Assert.Equal((Listen, Established), (late.Before, late.After));
        Assert.Equal(10u, late.Listener.Find(Pair(0))!.Tcb.Rcv.Unread);
    }
}
