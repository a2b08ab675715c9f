using System.Net;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Listening;

/// <summary>Listeners at 192.0.2.1:80, and short ways to step them: each client uses ISS 300, the listener 100.</summary>
internal static class Listeners
{
    public static readonly Endpoint Server = At("192.0.2.1", 80);

    public static readonly SynCookieKey Key = new(
        0x0706050403020100, 0x0f0e0d0c0b0a0908, 0x1716151413121110, 0x1f1e1d1c1b1a1918);

    /// <summary>A listener of the RFC's policy, without connections, cookies off.</summary>
    public static Listener Of(int backlog, SynCookieMode cookies = SynCookieMode.Off, Policy? policy = null) =>
        Of(new ListenPolicy { Backlog = backlog, SynCookies = cookies }, policy);

    public static Listener Of(ListenPolicy queues, Policy? policy = null) =>
        Listener.Open(Server, policy ?? Policy.Rfc9293, queues, Key, Tcbs.Window);

    public static Endpoint At(string address, int port) => new(IPAddress.Parse(address), new Port((ushort)port));

    /// <summary>The pair of sockets with client number <paramref name="client"/>.</summary>
    public static SocketPair Pair(int client) =>
        new(Server, At($"198.51.{100 + (client / 200)}.{1 + (client % 200)}", 40000 + client));

    public static ListenerResult On(this Listener listener, ListenerEvent @event, long second = 0) =>
        ListenerMachine.Step(listener, @event, SimTime.FromSeconds(second));

    public static ListenerResult On(this Listener listener, SocketPair pair, Segment segment, long second = 0) =>
        listener.On(new ListenerEvent.SegmentArrives(pair, segment, Tcbs.Iss), second);

    public static ListenerResult On(this Listener listener, int client, Segment segment, long second = 0) =>
        listener.On(Pair(client), segment, second);

    public static ListenerResult On(this ListenerResult result, int client, Segment segment, long second = 0) =>
        result.Listener.On(client, segment, second);

    public static ListenerResult On(this ListenerResult result, ListenerEvent @event, long second = 0) =>
        result.Listener.On(@event, second);

    /// <summary>The listener after so many SYNs, each of another client, from client 0 on.</summary>
    public static Listener WithHalfOpen(this Listener listener, int count, int first = 0) =>
        Enumerable.Range(first, count).Aggregate(listener, (l, client) => l.On(client, Seg.Syn()).Listener);

    /// <summary>The listener after so many whole handshakes, each of another client.</summary>
    public static Listener WithWaiting(this Listener listener, int count, int first = 0) =>
        Enumerable.Range(first, count).Aggregate(
            listener, (l, client) => l.On(client, Seg.Syn()).On(client, Seg.Ack()).Listener);

    /// <summary>The segments that were sent, as text.</summary>
    public static string[] Sent(this ListenerResult result) => [.. result.Segments().Select(SegmentText.Format)];

    public static Segment[] Segments(this ListenerResult result) =>
    [
        .. result.Outputs.AsSpan().ToArray()
            .Select(o => o.Output).OfType<TcpOutput.SendSegment>().Select(o => o.Segment),
    ];

    public static string[] RuleKeys(this ListenerResult result) =>
        [.. result.Rules.AsSpan().ToArray().Select(r => r.Key)];

    /// <summary>Asserts what was sent, the states, and that it was all for the right remote.</summary>
    public static ListenerResult Gives(
        this ListenerResult result,
        TcpState before,
        TcpState after,
        params string[] sent)
    {
        Assert.Equal((before, after), (result.Before, result.After));
        Assert.Equal(sent, result.Sent());
        Assert.All(result.Outputs.AsSpan().ToArray(), o => Assert.Equal(result.Pair, o.Pair));
        Assert.NotEmpty(result.Rules.AsSpan().ToArray());
        return result;
    }

    /// <summary>Asserts that nothing was sent and no connection changed, and which rule said so.</summary>
    public static ListenerResult IsDropped(this ListenerResult result, Listener before, RuleRef rule)
    {
        Assert.Empty(result.Outputs.AsSpan().ToArray());
        Assert.Equal(before.Children, result.Listener.Children);
        Assert.Equal(before, result.Listener with { Counters = before.Counters });
        Assert.Equal([rule], result.Rules.AsSpan().ToArray());
        return result;
    }
}
