using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>Answers a SYN by a cookie and forgets it (RFC 4987 section 3.6).</summary>
internal static class CookieSending
{
    public static ListenerResult Apply(
        Listener listener,
        ListenerEvent.SegmentArrives arrival,
        ListenCounters counters,
        SimTime now)
    {
        SeqNumber cookie = SynCookie
            .Parts(listener.Key, arrival.Pair, arrival.Segment, now, listener.Queues)
            .Isn(arrival.Segment.Seq);
        Segment reply = Reply(listener, arrival.Segment, cookie, now);
        bool isCarried = reply.Options.Timestamps is not null;
        Listener after = listener with
        {
            CookieSentAt = now,
            Counters = counters with
            {
                SynsReceived = counters.SynsReceived + 1,
                SyncookiesSent = counters.SyncookiesSent + 1,
            },
        };
        return new(
            after,
            arrival.Pair,
            TcpState.Listen,
            TcpState.Listen,
            [new(arrival.Pair, new TcpOutput.SendSegment(reply, IsRetransmission: false))],
            [
                listener.Queues.SynCookies == SynCookieMode.Always
                    ? ListenRules.SynCookieAlways
                    : ListenRules.SynQueueFullCookie,
                ListenRules.CookieSent,
                isCarried ? ListenRules.CookieInTimestamp : ListenRules.CookieLosesOptions,
            ]);
    }

    /// <summary>
    /// The SYN,ACK that the machine would send, had it this number. Without timestamps nothing can bring window scale
    /// and SACK back later, so the SYN,ACK must not agree to them either.
    /// </summary>
    private static Segment Reply(Listener listener, Segment syn, SeqNumber cookie, SimTime now)
    {
        Segment bare = Bare(syn);
        if (syn.Options.Timestamps is not null)
        {
            Segment full = SynAck(listener, bare with { Options = syn.Options }, cookie, now);
            if (full.Options.Timestamps is Timestamps stamps)
            {
                var carried = new CarriedOptions(
                    syn.Options.WindowScale,
                    syn.Options.SackPermitted,
                    syn.Has(TcpFlags.Ece | TcpFlags.Cwr));
                stamps = stamps with { Value = CookieTimestamps.Encode(stamps.Value, carried) };
                return full with { Options = full.Options with { Timestamps = stamps } };
            }
        }

        return SynAck(listener, bare, cookie, now);
    }

    /// <summary>The SYN without what a cookie cannot hold: text, FIN and every option but the MSS.</summary>
    private static Segment Bare(Segment syn) => IsBare(syn) ? syn : syn with
    {
        DataLength = 0,
        Flags = syn.Flags & ~TcpFlags.Fin,
        Options = new TcpOptions { Mss = syn.Options.Mss },
    };

    private static bool IsBare(Segment syn) =>
        syn.DataLength == 0
        && !syn.Has(TcpFlags.Fin)
        && syn.Options is { WindowScale: null, SackPermitted: false, Sack.IsEmpty: true, Timestamps: null };

    private static Segment SynAck(Listener listener, Segment syn, SeqNumber cookie, SimTime now) =>
        ChildSteps.FirstSegment(
            TcpMachine.Step(listener.Template, new TcpEvent.SegmentArrives(syn, cookie), now));
}
