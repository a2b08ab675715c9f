using System.Net;
using Tutor.Tcp;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Benchmarks;

/// <summary>Measures a flood of SYNs at a listener whose SYN queue is full of 1024 half-open connections.</summary>
internal static class ListenerBenchmarks
{
    private const int Backlog = 1024;

    private static readonly Endpoint Server = new(IPAddress.Parse("192.0.2.1"), new Port(80));
    private static readonly SynCookieKey Key = new(1, 2, 3, 4);

    /// <summary>Measures all and prints a table row for each.</summary>
    public static void Run()
    {
        var queues = new ListenPolicy { Backlog = Backlog, SynCookies = SynCookieMode.Off };
        Listener full = Listener.Open(Server, Policy.Rfc9293, queues, Key);
        for (int client = 0; client < Backlog; client++)
        {
            full = ListenerMachine.Step(full, Syn(client), SimTime.Zero).Listener;
        }

        Listener cookies = full with { Queues = queues with { SynCookies = SynCookieMode.WhenFull } };
        Listener roomy = full with { Queues = queues with { Backlog = 2 * Backlog } };
        ListenerEvent syn = Syn(Backlog);
        ListenerEvent ack = new ListenerEvent.SegmentArrives(Pair(500), Seg.Ack(seq: 301, ack: 101), Tcbs.Iss);
        Measuring.Row("Listener, SYN queue full: a SYN is dropped", Once(full, syn));
        Measuring.Row("Listener, SYN queue full: a SYN draws a cookie", Once(cookies, syn));
        Measuring.Row("Listener: the 1025th SYN takes a place", Once(roomy, syn));
        Measuring.Row("Listener: a last ACK opens one of 1024", Once(full, ack));
        Measuring.Row("Listener: a cookie comes back", Once(WithCookie(cookies, syn, out ListenerEvent answer), answer));
    }

    private static Func<ListenerResult> Once(Listener listener, ListenerEvent @event) =>
        () => ListenerMachine.Step(listener, @event, SimTime.Zero);

    private static Listener WithCookie(Listener listener, ListenerEvent syn, out ListenerEvent answer)
    {
        CookieParts parts = SynCookie.Parts(Key, Pair(Backlog), Seg.Syn(), SimTime.Zero, listener.Queues);
        Segment ack = Seg.Ack(ack: parts.Isn(Tcbs.Irs).Value + 1);
        answer = new ListenerEvent.SegmentArrives(Pair(Backlog), ack, Tcbs.Iss);
        return ListenerMachine.Step(listener, syn, SimTime.Zero).Listener;
    }

    private static ListenerEvent.SegmentArrives Syn(int client) => new(Pair(client), Seg.Syn(), Tcbs.Iss);

    private static SocketPair Pair(int client) => new(
        Server,
        new Endpoint(new IPAddress([198, 18, (byte)(client / 256), (byte)(client % 256)]), new Port(40000)));
}
