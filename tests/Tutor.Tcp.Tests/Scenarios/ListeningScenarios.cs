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
public partial class ListeningScenarios
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
            full.Counters with { ListenOverflows = 1, AckOverflows = 1, ListenDrops = 1 },
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
            full.Counters with { ListenOverflows = 1, AckOverflows = 1, ListenDrops = 1, EmbryonicRsts = 1 },
            result.Listener.Counters);

        // The client sees a reset.
        Tcb client = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Irs)).Tcb;
        client.On(Seg.SynAck(seq: 100, ack: 301)).On(result.Segments().Single())
            .Gives(Closed, [], UserSignal.ConnectionReset);
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
