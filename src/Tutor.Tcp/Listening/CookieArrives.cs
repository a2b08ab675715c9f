using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>
/// An ACK that belongs to no connection and may bring a cookie back (Linux net/ipv4/syncookies.c
/// <c>cookie_v4_check</c>). PSH, URG, FIN and text do not matter; with SYN or RST it is never one.
/// </summary>
internal static class CookieArrives
{
    public static bool IsCandidate(Listener listener, Segment segment) =>
        listener.Queues.SynCookies != SynCookieMode.Off
        && (segment.Flags & (TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Rst)) == TcpFlags.Ack;

    public static ListenerResult Apply(Listener listener, ListenerEvent.SegmentArrives arrival, SimTime now)
    {
        ListenCounters counters = listener.Counters;
        if (!IsExpected(listener, now))
        {
            return ListenerMachine.Stateless(listener, arrival, counters, now, [ListenRules.CookieUnexpected]);
        }

        Segment segment = arrival.Segment;
        CookieCheck check = SynCookie.Check(
            listener.Key, arrival.Pair, segment.Seq - 1, segment.Ack - 1, now, listener.Queues);
        if (check.Fault != CookieFault.None)
        {
            RuleRef rule = check.Fault == CookieFault.TooOld ? ListenRules.CookieTooOld : ListenRules.CookieWrong;
            counters = counters with { SyncookiesFailed = counters.SyncookiesFailed + 1 };
            return ListenerMachine.Stateless(listener, arrival, counters, now, [rule]);
        }

        counters = counters with { SyncookiesRecv = counters.SyncookiesRecv + 1 };
        return listener.IsAcceptQueueFull
            ? ListenerMachine.Unchanged(
                listener, arrival.Pair, counters.WithOverflow(), [ListenRules.CookieAcceptQueueFull])
            : Open(listener, arrival, counters, check.Mss, now);
    }

    /// <summary>A cookie was sent so lately that it can come back (Linux <c>tcp_synq_no_recent_overflow</c>).</summary>
    private static bool IsExpected(Listener listener, SimTime now) =>
        listener.CookieSentAt is SimTime sent
        && (now - sent).Microseconds <= listener.Queues.CookieCounterStep.Microseconds * listener.Queues.CookieMaxAge;

    private static ListenerResult Open(
        Listener listener,
        ListenerEvent.SegmentArrives arrival,
        ListenCounters counters,
        ushort mss,
        SimTime now)
    {
        Tcb halfOpen = Rebuild(listener, arrival.Segment, mss, now);
        StepResult step = TcpMachine.Step(
            halfOpen, new TcpEvent.SegmentArrives(arrival.Segment, arrival.Iss), now);
        Listener after = listener with
        {
            Children = listener.Children.Put(new Child(arrival.Pair, step.Tcb, ChildStage.Waiting)),
            Counters = counters with { PassiveOpens = counters.PassiveOpens + 1 },
        };
        EquatableArray<RuleRef> good = [ListenRules.CookieGood];
        return new(
            after,
            arrival.Pair,
            TcpState.Listen,
            step.Tcb.State,
            ChildSteps.For(arrival.Pair, step.Outputs),
            good.AddRange(step.Rules).Add(ListenRules.AcceptQueued));
    }

    /// <summary>
    /// The half-open connection that was never kept: as if the SYN, with what the cookie and the timestamp hold of it,
    /// had come now. Nothing is outstanding, so no round trip is measured and nothing is sent again.
    /// </summary>
    private static Tcb Rebuild(Listener listener, Segment ack, ushort mss, SimTime now)
    {
        var options = new TcpOptions { Mss = mss };
        if (ack.Options.Timestamps is Timestamps stamps)
        {
            CarriedOptions carried = CookieTimestamps.Decode(stamps.EchoReply);
            (Tcb tcb, bool hasStamps) = Receive(listener, ack, now, carried.Ecn, options with
            {
                WindowScale = carried.WindowScale,
                SackPermitted = carried.SackPermitted,
                Timestamps = stamps with { EchoReply = 0 },
            });
            if (hasStamps)
            {
                return tcb;
            }
        }

        return Receive(listener, ack, now, false, options).Tcb;
    }

    private static (Tcb Tcb, bool HasStamps) Receive(
        Listener listener,
        Segment ack,
        SimTime now,
        bool ecn,
        TcpOptions options)
    {
        var syn = new Segment
        {
            Flags = ecn ? TcpFlags.Syn | TcpFlags.Ece | TcpFlags.Cwr : TcpFlags.Syn,
            Seq = ack.Seq - 1,
            Window = ack.Window,
            Options = options,
        };
        StepResult step = TcpMachine.Step(listener.Template, new TcpEvent.SegmentArrives(syn, ack.Ack - 1), now);
        Tcb tcb = step.Tcb with
        {
            RetransmissionQueue = default,
            Timers = step.Tcb.Timers with { Retransmission = null },
        };
        return (tcb, ChildSteps.FirstSegment(step).Options.Timestamps is not null);
    }
}
