using System.Net;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.State.TcpState;
using static Tutor.Tcp.Tests.Listening.Listeners;

namespace Tutor.Tcp.Tests.Listening;

public class ListenerTests
{
    private const string SynAck = "SYN+ACK seq=100 ack=301 win=1000";

    private static readonly ListenerEvent.Accept Accept = new();

    [Fact]
    public void A_handshake_goes_from_the_syn_queue_to_the_accept_queue_to_the_user()
    {
        ListenerResult syn = Of(backlog: 4).On(0, Seg.Syn()).Gives(Listen, SynReceived, SynAck);
        Assert.Equal("syn-queued", syn.RuleKeys()[^1]);
        Assert.Equal((1, 0), (syn.Listener.Children.HalfOpen, syn.Listener.Children.Waiting));

        ListenerResult ack = syn.On(0, Seg.Ack()).Gives(SynReceived, Established);
        Assert.Equal("accept-queued", ack.RuleKeys()[^1]);
        Assert.Equal((0, 1), (ack.Listener.Children.HalfOpen, ack.Listener.Children.Waiting));

        ListenerResult taken = ack.On(Accept);
        Assert.Equal((Pair(0), Established), (taken.Pair, taken.After));
        Assert.Equal(["accept-takes"], taken.RuleKeys());
        Assert.Equal((0, 0, 1), Counts(taken.Listener.Children));
        Assert.Equal(ChildStage.Accepted, taken.Listener.Find(Pair(0))!.Stage);
        Assert.Equal(
            new ListenCounters { SynsReceived = 1, SynsQueued = 1, PassiveOpens = 1, Accepted = 1 },
            taken.Listener.Counters);
    }

    /// <summary>Alone, the machine makes the same, but for how often its SYN,ACK is repeated.</summary>
    [Fact]
    public void A_child_is_the_control_block_that_the_machine_makes()
    {
        Tcb alone = Tcbs.Listen() with
        {
            Policy = Policy.Rfc9293 with { SynAckRetries = 5 },
        };
        foreach (Segment segment in new[] { Seg.Syn(), Seg.Ack(), Seg.Ack(len: 10), Seg.FinAck(seq: 311) })
        {
            alone = TcpMachine.Step(alone, new TcpEvent.SegmentArrives(segment, Tcbs.Iss), SimTime.Zero).Tcb;
        }

        Listener listener = Of(backlog: 4).On(0, Seg.Syn()).On(0, Seg.Ack()).On(0, Seg.Ack(len: 10))
            .On(0, Seg.FinAck(seq: 311)).Listener;

        Assert.Equal(alone, listener.Find(Pair(0))!.Tcb);
    }

    [Fact]
    public void Connections_are_accepted_in_the_order_in_which_they_opened()
    {
        Listener listener = Of(backlog: 8).WithHalfOpen(3);
        listener = listener.On(2, Seg.Ack()).On(0, Seg.Ack()).On(1, Seg.Ack()).Listener;
        var order = new List<SocketPair?>();
        for (ListenerResult result = listener.On(Accept); result.Pair is not null; result = result.On(Accept))
        {
            order.Add(result.Pair);
        }

        Assert.Equal([Pair(2), Pair(0), Pair(1)], order);
    }

    [Fact]
    public void Accept_waits_when_nothing_is_there()
    {
        Listener listener = Of(backlog: 8).WithHalfOpen(1);

        ListenerResult result = listener.On(Accept);

        Assert.Null(result.Pair);
        Assert.Same(listener, result.Listener);
        Assert.Equal(["accept-waits"], result.RuleKeys());
    }

    [Fact]
    public void A_connection_that_the_remote_closed_still_waits_to_be_accepted()
    {
        Listener listener = Of(backlog: 8).WithWaiting(1);

        ListenerResult fin = listener.On(0, Seg.FinAck())
            .Gives(Established, CloseWait, "ACK seq=101 ack=302 win=1000");

        Assert.Equal(1, fin.Listener.Children.Waiting);
        Assert.Equal((Pair(0), CloseWait), (fin.On(Accept).Pair, fin.On(Accept).After));
    }

    [Fact]
    public void A_connection_that_is_reset_leaves_the_accept_queue()
    {
        Listener listener = Of(backlog: 8).WithWaiting(2);

        ListenerResult reset = listener.On(0, Seg.Rst()).Gives(Established, Closed);

        Assert.Equal((0, 1, 0), Counts(reset.Listener.Children));
        Assert.Equal(0, reset.Listener.Counters.EmbryonicRsts);
        Assert.Equal(Pair(1), reset.On(Accept).Pair);
    }

    [Fact]
    public void Calls_reach_accepted_connections_only()
    {
        Listener listener = Of(backlog: 8).WithWaiting(2).On(Accept).Listener;
        var send = new TcpEvent.Send(10, default);

        listener.On(new ListenerEvent.Call(Pair(0), send))
            .Gives(Established, Established, "PSH+ACK seq=101 ack=301 len=10 win=1000");
        foreach (int client in new[] { 1, 2 })
        {
            ListenerResult refused = listener.On(new ListenerEvent.Call(Pair(client), send)).Gives(Closed, Closed);
            Assert.Equal(new TcpOutput.SignalUser(UserSignal.ErrorNotOpen), refused.Outputs.AsSpan()[0].Output);
            Assert.Same(listener, refused.Listener);
            Assert.Equal(["call-not-open"], refused.RuleKeys());
        }
    }

    [Fact]
    public void An_accepted_connection_lives_on_until_it_is_closed_and_then_is_gone()
    {
        Listener listener = Of(backlog: 8).WithWaiting(1).On(Accept).Listener;

        ListenerResult fin = listener.On(0, Seg.FinAck());
        ListenerResult close = fin.On(new ListenerEvent.Call(Pair(0), new TcpEvent.Close(false)))
            .Gives(CloseWait, LastAck, "FIN+ACK seq=101 ack=302 win=1000");
        ListenerResult last = close.On(0, Seg.Ack(seq: 302, ack: 102)).Gives(LastAck, Closed);

        Assert.Equal(0, last.Listener.Children.Count);
        Assert.DoesNotContain("half-open-gone", last.RuleKeys());
        last.On(0, Seg.Ack(seq: 302, ack: 102)).Gives(Listen, Listen, "RST seq=102 win=0");
    }

    [Fact]
    public void The_earliest_timer_of_all_connections_is_next()
    {
        Listener listener = Of(backlog: 8);
        listener = listener.On(1, Seg.Syn(), second: 2).On(0, Seg.Syn(), second: 5).Listener;

        Assert.Equal((SimTime.FromSeconds(3), Pair(1)), listener.Next);
        ListenerResult early = listener.On(new ListenerEvent.TimerDue(), second: 2);
        Assert.Same(listener, early.Listener);
        Assert.Equal(["timer-not-running"], early.RuleKeys());
        ListenerResult due = listener.On(new ListenerEvent.TimerDue(), second: 3)
            .Gives(SynReceived, SynReceived, SynAck);
        Assert.Equal(Pair(1), due.Pair);
        Assert.Equal((SimTime.FromSeconds(5), Pair(1)), due.Listener.Next);
        due = due.On(new ListenerEvent.TimerDue(), second: 5);
        Assert.Equal((SimTime.FromSeconds(6), Pair(0)), due.Listener.Next);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Closing_the_listener_ends_what_was_not_accepted_and_nothing_else(bool resets)
    {
        Listener listener = Of(new ListenPolicy { Backlog = 8, ResetOnClose = resets }).WithWaiting(2);
        listener = listener.On(Accept).Listener.WithHalfOpen(1, first: 5);

        ListenerResult closed = listener.On(new ListenerEvent.Close());

        Assert.Equal(resets ? ["RST seq=101 win=0"] : [], closed.Sent());
        Assert.All(closed.Outputs.AsSpan().ToArray(), o => Assert.Equal(Pair(1), o.Pair));
        Assert.Equal((0, 0, 1), Counts(closed.Listener.Children));
        closed.On(0, Seg.Ack(len: 10)).Gives(Established, Established, "ACK seq=101 ack=311 win=990");
        closed.On(1, Seg.Ack(len: 10)).Gives(Closed, Closed, "RST seq=101 win=0");
        closed.On(5, Seg.Ack()).Gives(Closed, Closed, "RST seq=101 win=0");
        Assert.Equal(1, closed.On(6, Seg.Syn()).Listener.Counters.SynsDropped);
        Assert.Equal(["call-not-open"], closed.On(Accept).RuleKeys());
        Assert.Equal(["call-not-open"], closed.On(new ListenerEvent.Close()).RuleKeys());
    }

    [Fact]
    public void The_same_syn_again_draws_the_syn_ack_again_and_takes_no_second_place()
    {
        Listener listener = Of(backlog: 1).WithHalfOpen(1);

        ListenerResult again = listener.On(0, Seg.Syn()).Gives(SynReceived, SynReceived, SynAck);

        Assert.Equal(["syn-repeated"], again.RuleKeys());
        Assert.Equal(1, again.Listener.Children.HalfOpen);
        Assert.Equal(
            new ListenCounters { SynsReceived = 2, SynsQueued = 1, SynsToChildren = 1 },
            again.Listener.Counters);
    }

    [Fact]
    public void Another_syn_from_the_same_socket_frees_the_place_and_its_repetition_takes_it()
    {
        Listener listener = Of(backlog: 1).WithHalfOpen(1);

        ListenerResult other = listener.On(0, Seg.Syn(seq: 400)).Gives(SynReceived, Listen);

        Assert.Equal(["seq-acceptable", "syn-to-listen", "half-open-gone"], other.RuleKeys());
        Assert.Equal((0, 1), (other.Listener.Children.Count, (int)other.Listener.Counters.EmbryonicRsts));
        other.On(0, Seg.Syn(seq: 400)).Gives(Listen, SynReceived, "SYN+ACK seq=100 ack=401 win=1000");
    }

    [Fact]
    public void What_listen_ignores_or_refuses_changes_nothing()
    {
        Listener listener = Of(backlog: 1);

        Assert.Same(listener, listener.On(0, Seg.Rst()).Gives(Listen, Listen).Listener);
        Assert.Same(listener, listener.On(0, Seg.Of(TcpFlags.Fin, 300, null)).Gives(Listen, Listen).Listener);
        Assert.Same(listener, listener.On(0, Seg.Ack()).Gives(Listen, Listen, "RST seq=101 win=0").Listener);
        Assert.Same(
            listener,
            listener.On(0, Seg.Of(TcpFlags.Syn | TcpFlags.Rst, 300, null)).Gives(Listen, Listen).Listener);
    }

    [Theory]
    [InlineData(SynCookieMode.Off)]
    [InlineData(SynCookieMode.Always)]
    public void Syn_with_fin_is_dropped_by_policy_before_any_queue(SynCookieMode mode)
    {
        Listener listener = Of(backlog: 1, mode, new Policy { DropSynFin = true });

        ListenerResult result = listener.On(0, Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null))
            .IsDropped(listener, Rules.SynFinDropped);

        Assert.Equal(new ListenCounters { SynsReceived = 1, SynsDropped = 1 }, result.Listener.Counters);
    }

    [Fact]
    public void Text_and_fin_on_a_syn_are_lost_with_a_cookie()
    {
        Listener listener = Of(backlog: 1, SynCookieMode.Always);

        Segment answer = listener.On(0, Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null, 10)).Segments().Single();

        Assert.Equal(new SeqNumber(301), answer.Ack);
    }

    /// <summary>With cookies off, known remotes have the last quarter of max_syn_backlog to themselves.</summary>
    [Fact]
    public void The_last_quarter_may_be_kept_for_known_remotes()
    {
        var queues = new ListenPolicy
        {
            Backlog = 100,
            SynCookies = SynCookieMode.Off,
            MaxSynBacklog = 8,
            ReserveForKnownPeers = true,
            KnownPeers = [Pair(50).Remote.Address],
        };
        Listener most = Of(queues).WithHalfOpen(7); // 8 - 6 < 2 is false, 8 - 7 < 2 is true

        Assert.Equal(7, most.Children.HalfOpen);
        ListenerResult dropped = most.On(7, Seg.Syn()).IsDropped(most, ListenRules.SynLastQuarter);
        Assert.Equal((1, 1), (dropped.Listener.Counters.ListenDrops, dropped.Listener.Counters.SynsDropped));
        most.On(50, Seg.Syn()).Gives(Listen, SynReceived, SynAck);
        Listener cookies = most with { Queues = queues with { SynCookies = SynCookieMode.WhenFull } };
        cookies.On(7, Seg.Syn()).Gives(Listen, SynReceived, SynAck);
        Listener off = most with { Queues = queues with { ReserveForKnownPeers = false } };
        off.On(7, Seg.Syn()).Gives(Listen, SynReceived, SynAck);
    }

    [Fact]
    public void Unreachable_is_a_soft_error_unless_the_policy_drops_half_open_connections()
    {
        Listener listener = Of(backlog: 8).WithWaiting(1).WithHalfOpen(1, first: 1);
        Listener drops = listener with { Queues = listener.Queues with { DropOnUnreachable = true } };
        var ours = new ListenerEvent.Unreachable(Pair(1), Tcbs.Iss);
        var forged = new ListenerEvent.Unreachable(Pair(1), Tcbs.Iss + 1);

        listener.On(ours).IsDropped(listener, ListenRules.UnreachableSoft);
        drops.On(forged).IsDropped(drops, ListenRules.UnreachableForeign);
        drops.On(ours with { Pair = Pair(7) }).IsDropped(drops, ListenRules.UnreachableForeign);
        drops.On(ours with { Pair = Pair(0) }).IsDropped(drops, ListenRules.UnreachableSoft);
        ListenerResult dropped = drops.On(ours).Gives(SynReceived, Listen);
        Assert.Equal(["unreachable-drops", "half-open-gone"], dropped.RuleKeys());
        Assert.Equal((0, 1, 0), Counts(dropped.Listener.Children));
        Assert.Equal(1, dropped.Listener.Counters.ListenDrops);
    }

    [Fact]
    public void Unreachable_is_told_to_the_user_of_an_accepted_connection()
    {
        Listener listener = Of(backlog: 8).WithWaiting(1).On(new ListenerEvent.Accept()).Listener;

        ListenerResult told = listener.On(new ListenerEvent.Unreachable(Pair(0), Tcbs.Iss));

        Assert.Equal([UserSignal.DestinationUnreachable], told.Outputs.AsSpan().ToArray()
            .Select(output => ((TcpOutput.SignalUser)output.Output).Signal));
        Assert.Equal(listener.Children, told.Listener.Children);
        Assert.Equal(["soft-error-told"], told.RuleKeys());
    }

    /// <summary>As Linux does: a remote that it knows from TIME-WAIT is real.</summary>
    [Fact]
    public void A_syn_that_reuses_time_wait_joins_the_syn_queue_although_it_is_full()
    {
        Policy policy = new() { ReuseTimeWait = true };
        Listener listener = Of(backlog: 1, policy: policy).WithWaiting(1).On(Accept).Listener;
        ListenerResult wait = listener.On(new ListenerEvent.Call(Pair(0), new TcpEvent.Close(true)))
            .On(0, Seg.FinAck(ack: 102)).Gives(FinWait1, TimeWait, "ACK seq=102 ack=302 win=1000");
        Listener full = wait.Listener.WithHalfOpen(1, first: 1);

        ListenerResult reused = full.On(0, Seg.Syn(seq: 400));

        Assert.Equal((TimeWait, SynReceived), (reused.Before, reused.After));
        Assert.Equal((2, 0, 0), Counts(reused.Listener.Children));
        Assert.Equal("syn-queued", reused.RuleKeys()[^1]);
    }

    /// <summary>A profile for teaching: a SYN makes an open connection, which joins the accept queue.</summary>
    [Fact]
    public void In_a_handshake_of_two_segments_the_syn_fills_the_accept_queue()
    {
        Listener listener = Of(backlog: 1, policy: Profiles.TwoStepHandshake);

        ListenerResult first = listener.On(0, Seg.Syn()).Gives(Listen, Established, SynAck);
        ListenerResult second = first.On(1, Seg.Syn());

        Assert.Equal("accept-queued", first.RuleKeys()[^1]);
        Assert.Equal((0, 2, 0), Counts(second.Listener.Children));
        Assert.Equal(2, second.Listener.Counters.PassiveOpens);
        second.On(2, Seg.Syn()).IsDropped(second.Listener, ListenRules.SynAcceptQueueFull);
    }

    [Fact]
    public void One_listener_serves_every_address_of_its_host()
    {
        Listener listener = Listener.Open(
            new Endpoint(IPAddress.Any, Server.Port), Policy.Rfc9293, new ListenPolicy(), Key, Tcbs.Window);
        SocketPair second = Pair(0) with { Local = At("192.0.2.2", 80) };

        ListenerResult result = listener.On(0, Seg.Syn()).Listener.On(second, Seg.Syn());

        Assert.Equal(2, result.Listener.Children.HalfOpen);
        result.Listener.On(second, Seg.Ack()).Gives(SynReceived, Established);
        Assert.Equal(SynReceived, result.Listener.Find(Pair(0))!.Tcb.State);
    }

    private static (int HalfOpen, int Waiting, int Accepted) Counts(ChildTable children) =>
        (children.HalfOpen, children.Waiting, children.Count - children.HalfOpen - children.Waiting);
}
