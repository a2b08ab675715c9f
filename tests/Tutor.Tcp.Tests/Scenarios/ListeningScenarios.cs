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

/// <summary>Section O: SYN queue, accept queue and SYN cookies, as in Linux.</summary>
public class ListeningScenarios
{
    private const string SynAck = "SYN+ACK seq=100 ack=301 win=1000";

    [Fact]
    public void S106_Syn_queue_full_without_cookies_drops_the_syn_silently()
    {
        Listener full = Of(backlog: 2).WithHalfOpen(2);

        ListenerResult result = full.On(2, Seg.Syn()).IsDropped(full, ListenRules.SynQueueFull);

        Assert.Equal((Listen, Listen), (result.Before, result.After));
        ListenCounters expected = full.Counters with
        {
            SynsReceived = 3,
            SynsDropped = 1,
            ListenDrops = 1,
            ReqQFullDrop = 1,
        };
        Assert.Equal(expected, result.Listener.Counters);
    }

    /// <summary>The dropped client repeats its SYN at 1, 3, 7 ... s; the one at 63 s finds a place again.</summary>
    [Fact]
    public void S106_The_client_backs_off_until_a_place_is_free()
    {
        Listener listener = Of(backlog: 1).WithHalfOpen(1);
        Tcb client = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Irs), SimTime.Zero).Tcb;
        var answered = new List<double>();
        while (client.State == SynSent && answered.Count == 0)
        {
            (SimTime due, TcpEvent timeout) = TcpTimers.Next(client)!.Value;
            listener = ExpireUntil(listener, due);
            StepResult step = client.On(timeout, due);
            client = step.Tcb;
            foreach (Segment syn in step.Segments())
            {
                ListenerResult result = ListenerMachine.Step(
                    listener, new ListenerEvent.SegmentArrives(Pair(1), syn, Tcbs.Iss), due);
                answered.AddRange(result.Segments().Select(_ => due.Seconds));
                listener = result.Listener;
            }
        }

        Assert.Equal([63.0], answered);
        Assert.Equal(5, listener.Counters.ReqQFullDrop); // at 1, 3, 7, 15 and 31 s
    }

    [Fact]
    public void S106_Syn_queue_full_with_cookies_answers_without_keeping_anything()
    {
        Listener full = Of(backlog: 2, cookies: WhenFull).WithHalfOpen(2);

        ListenerResult result = full.On(2, Seg.Syn());

        SeqNumber cookie = SynCookie.Parts(Key, Pair(2), Seg.Syn(), SimTime.Zero, full.Queues).Isn(Tcbs.Irs);
        result.Gives(Listen, Listen, $"SYN+ACK seq={cookie} ack=301 win=1000");
        Assert.Equal(["syn-queue-full-cookie", "cookie-sent", "cookie-loses-options"], result.RuleKeys());
        Assert.Same(full.Children, result.Listener.Children);
        ListenCounters expected = full.Counters with
        {
            SynsReceived = 3,
            SyncookiesSent = 1,
            ReqQFullDoCookies = 1,
        };
        Assert.Equal(expected, result.Listener.Counters);
    }

    [Fact]
    public void S106_With_cookies_when_full_a_syn_that_finds_a_place_is_kept() =>
        Of(backlog: 2, cookies: WhenFull).WithHalfOpen(1).On(1, Seg.Syn()).Gives(Listen, SynReceived, SynAck);

    [Fact]
    public void S106_With_cookies_always_no_syn_is_kept()
    {
        Listener listener = Of(backlog: 2, cookies: Always);

        ListenerResult result = listener.On(0, Seg.Syn());

        SeqNumber cookie = SynCookie.Parts(Key, Pair(0), Seg.Syn(), SimTime.Zero, listener.Queues).Isn(Tcbs.Irs);
        result.Gives(Listen, Listen, $"SYN+ACK seq={cookie} ack=301 win=1000");
        Assert.Equal(["syn-cookie-always", "cookie-sent", "cookie-loses-options"], result.RuleKeys());
        Assert.Equal(0, result.Listener.Children.Count);
    }

    [Theory]
    [InlineData(Off)]
    [InlineData(WhenFull)]
    [InlineData(Always)]
    public void S107_Accept_queue_full_drops_the_syn_even_where_a_cookie_could_be_sent(SynCookieMode mode)
    {
        Listener almost = Of(backlog: 2).WithWaiting(2);
        Listener full = almost.WithWaiting(1, first: 2);
        almost = almost with { Queues = almost.Queues with { SynCookies = mode } };
        full = full with { Queues = full.Queues with { SynCookies = mode } };

        Assert.Equal((2, false), (almost.Children.Waiting, almost.IsAcceptQueueFull));
        Assert.Single(almost.On(3, Seg.Syn()).Sent());
        Assert.Equal((3, true), (full.Children.Waiting, full.IsAcceptQueueFull));
        ListenerResult result = full.On(3, Seg.Syn()).IsDropped(full, ListenRules.SynAcceptQueueFull);
        ListenCounters expected = full.Counters with
        {
            SynsReceived = 4,
            SynsDropped = 1,
            ListenOverflows = 1,
            ListenDrops = 1,
            ReqQFullDoCookies = mode == Always ? 1 : 0,
        };
        Assert.Equal(expected, result.Listener.Counters);
    }

    [Theory]
    [InlineData(0, 4096, 1)]
    [InlineData(1, 4096, 2)]
    [InlineData(200, 128, 129)]
    [InlineData(-1, 3, 4)]
    public void S107_The_accept_queue_takes_one_more_than_the_backlog_that_counts(int backlog, int most, int capacity)
    {
        var queues = new ListenPolicy { Backlog = backlog, Somaxconn = most, SynCookies = Always };
        Listener listener = Of(queues);
        for (int client = 0; client < capacity; client++)
        {
            ListenerResult syn = listener.On(client, Seg.Syn());
            listener = syn.On(client, Seg.Ack(ack: syn.Segments().Single().Seq.Value + 1)).Listener;
        }

        Assert.Equal(capacity, listener.Children.Waiting);
        listener.On(capacity, Seg.Syn()).IsDropped(listener, ListenRules.SynAcceptQueueFull);
    }

    /// <summary>The client believes that it is connected; the server is silent, then repeats its SYN,ACK.</summary>
    [Fact]
    public void S108_Accept_queue_full_at_the_last_ack_ignores_it()
    {
        Listener full = WithHalfOpenAndFullAcceptQueue(abort: false);
        Tcb client = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Irs)).Tcb;
        StepResult opened = client.On(Seg.SynAck(seq: 100, ack: 301)).Gives(
            Established, ["ACK seq=301 ack=101 win=1000"], UserSignal.Connected);

        ListenerResult result = full.On(3, opened.Segments().Single())
            .IsDropped(full, ListenRules.AckAcceptQueueFull);

        Assert.Equal((SynReceived, SynReceived), (result.Before, result.After));
        Assert.Equal(
            full.Counters with { ListenOverflows = 1, ListenDrops = 1 },
            result.Listener.Counters);
        ListenerResult repeated = result.On(new ListenerEvent.TimerDue(), 1).Gives(SynReceived, SynReceived, SynAck);
        Assert.Equal(Pair(3), repeated.Pair);

        // A place gets free, and the ACK with which the client answers the repeated SYN,ACK opens.
        Listener free = repeated.On(new ListenerEvent.Accept()).Listener;
        StepResult again = opened.On(repeated.Segments().Single());
        ListenerResult late = free.On(3, again.Segments().Single(), 1).Gives(SynReceived, Established);
        Assert.Equal("accept-queued", late.RuleKeys()[^1]);
        Assert.Equal(0, late.Listener.Children.HalfOpen);
    }

    [Fact]
    public void S108_Data_that_follows_the_ignored_ack_is_ignored_too()
    {
        Listener full = WithHalfOpenAndFullAcceptQueue(abort: false);

        full.On(3, Seg.Ack(len: 10)).IsDropped(full, ListenRules.AckAcceptQueueFull);
        full.On(3, Seg.FinAck()).IsDropped(full, ListenRules.AckAcceptQueueFull);
    }

    [Fact]
    public void S108_Accept_queue_full_at_the_last_ack_resets_by_policy()
    {
        Listener full = WithHalfOpenAndFullAcceptQueue(abort: true);

        ListenerResult result = full.On(3, Seg.Ack()).Gives(SynReceived, Listen, "RST seq=101 win=0");

        Assert.Equal(["ack-accept-queue-full-rst", "half-open-gone"], result.RuleKeys());
        Assert.Null(result.Listener.Find(Pair(3)));
        Assert.Equal(
            full.Counters with { ListenOverflows = 1, ListenDrops = 1, EmbryonicRsts = 1 },
            result.Listener.Counters);

        // The client sees a reset.
        Tcb client = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Irs)).Tcb;
        client.On(Seg.SynAck(seq: 100, ack: 301)).On(result.Segments().Single())
            .Gives(Closed, [], UserSignal.ConnectionReset);
    }

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
            full.Counters with { SyncookiesRecv = 2, ListenOverflows = 1, ListenDrops = 1 },
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

    [Fact]
    public void S113_A_bystander_resets_the_connection_that_it_never_asked_for()
    {
        Listener full = Of(backlog: 1);
        ListenerResult forged = full.On(0, Seg.Syn());
        Segment reset = Tcbs.Closed().On(forged.Segments().Single()).Segments().Single();

        ListenerResult result = forged.On(0, reset).Gives(SynReceived, Listen);

        Assert.Equal("RST seq=301 win=0", SegmentText.Format(reset));
        Assert.Equal(["seq-acceptable", "rst-to-listen", "half-open-gone"], result.RuleKeys());
        Assert.Equal((0, 0), (result.Listener.Children.Count, result.Listener.Children.HalfOpen));
        Assert.Equal(1, result.Listener.Counters.EmbryonicRsts);
        Assert.Null(result.Listener.Next);
        result.On(1, Seg.Syn()).Gives(Listen, SynReceived, SynAck);
    }

    [Theory]
    [InlineData(5, new[] { 1.0, 3, 7, 15, 31 }, 63)]
    [InlineData(0, new double[0], 1)]
    [InlineData(2, new[] { 1.0, 3 }, 7)]
    [InlineData(7, new[] { 1.0, 3, 7, 15, 31, 63, 123 }, 183)]
    public void S113_A_silent_address_holds_its_place_until_the_repetitions_end(
        int retries, double[] repeated, double end)
    {
        Listener listener = Of(new ListenPolicy { Backlog = 1, SynAckRetries = retries }).WithHalfOpen(1);
        var times = new List<double>();
        ListenerResult? last = null;
        while (listener.Next is (SimTime due, SocketPair pair))
        {
            Assert.Equal(Pair(0), pair);
            last = ListenerMachine.Step(listener, new ListenerEvent.TimerDue(), due);
            listener = last.Listener;
            times.AddRange(last.Sent().Select(_ => due.Seconds));
            Assert.All(last.Sent(), sent => Assert.Equal(SynAck, sent));
            Assert.Equal(listener.Children.HalfOpen == 0 ? end : times[^1], due.Seconds);
        }

        Assert.Equal(repeated, times);
        last!.Gives(SynReceived, Listen);
        Assert.Equal(["gave-up", "half-open-gone"], last!.RuleKeys());
        Assert.Equal(0, listener.Children.Count);
        listener.On(1, Seg.Syn()).Gives(Listen, SynReceived, SynAck);
    }

    [Fact]
    public void S113_Closing_the_listener_kills_its_half_open_connections()
    {
        Listener listener = Of(backlog: 4).WithHalfOpen(2);

        ListenerResult closed = listener.On(new ListenerEvent.Close());

        Assert.Empty(closed.Outputs.AsSpan().ToArray());
        Assert.Equal(["close-deletes", "listener-closes"], closed.RuleKeys());
        Assert.True(closed.Listener.IsClosed);
        Assert.Equal(0, closed.Listener.Children.Count);
        Assert.Null(closed.Listener.Next);
        ListenerResult late = closed.On(0, Seg.Ack()).Gives(Closed, Closed, "RST seq=101 win=0");
        Assert.Equal(["closed-ack"], late.RuleKeys());
        closed.On(2, Seg.Syn()).Gives(Closed, Closed, "RST+ACK seq=0 ack=301 win=0");
    }

    private static Listener WithHalfOpenAndFullAcceptQueue(bool abort)
    {
        var queues = new ListenPolicy { Backlog = 2, SynCookies = Off, AbortOnOverflow = abort };
        return Of(queues).WithWaiting(2).WithHalfOpen(1, first: 3).WithWaiting(1, first: 2);
    }

    /// <summary>A listener that sent a cookie to client 0 at time 0, and SEG.ACK of the good answer.</summary>
    private static (Listener Listener, uint Ack) WithCookieSent(Policy? policy = null)
    {
        ListenerResult sent = Of(backlog: 2, cookies: Always, policy).On(0, Seg.Syn());
        return (sent.Listener, (sent.Segments().Single().Seq + 1).Value);
    }

    private static void Refuses(ListenerResult result, Listener before, uint ack, string rule)
    {
        result.Gives(Listen, Listen, $"RST seq={ack} win=0");
        Assert.Equal([rule, "listen-ack"], result.RuleKeys());
        Assert.Equal(
            before with { Counters = before.Counters with { SyncookiesFailed = 1 } },
            result.Listener);
    }

    private static Listener ExpireUntil(Listener listener, SimTime end)
    {
        while (listener.Next is (SimTime due, _) && due <= end)
        {
            listener = ListenerMachine.Step(listener, new ListenerEvent.TimerDue(), due).Listener;
        }

        return listener;
    }
}
