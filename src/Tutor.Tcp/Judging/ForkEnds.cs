using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>The two ends of the played connection at one moment of a fork. Other hosts make no difference.</summary>
/// <param name="World">The moment.</param>
/// <param name="Before">Where the fork began.</param>
/// <param name="Self">The played host.</param>
/// <param name="Other">The connection at the other end.</param>
internal readonly record struct ForkEnds(WorldState World, PlayedSide Before, Host Self, OtherEnd Other)
{
    /// <summary>True when both ends have a connection, be it half-open.</summary>
    public bool AreBothOpen => Self.Tcb.State >= TcpState.SynReceived && Other.Tcb.State >= TcpState.SynReceived;

    /// <summary>True when each end expects a number that the other has sent, or sends next.</summary>
    public bool NumbersFit => Fits(Self.Tcb, Other.Tcb) && Fits(Other.Tcb, Self.Tcb);

    /// <summary>One end could go on sending or receiving, and the other knows of no connection.</summary>
    public bool IsHalfOpen =>
        (IsAlive(Self.Tcb) && IsGone(Other.Tcb)) || (IsAlive(Other.Tcb) && IsGone(Self.Tcb));

    /// <summary>The ends at that moment.</summary>
    public static ForkEnds Of(WorldState world, PlayedSide before) =>
        new(world, before, world[before.Host], OtherEnd.Of(world, before));

    /// <summary>
    /// Equal states and numbers that fit, and as much text received. TIME-WAIT counts as CLOSED: it only waits.
    /// </summary>
    public bool IsLike(ForkEnds target) =>
        IsLike(Self.Tcb, target.Self.Tcb, SettledOf(Self.Tcb), SettledOf(target.Self.Tcb))
        && IsLike(Other.Tcb, target.Other.Tcb, SettledOf(Other), SettledOf(target.Other))
        && (!AreBothOpen || NumbersFit);

    /// <summary>True when an event happened to the connection, at either end.</summary>
    public bool IsAbout(WorldEvent happened) =>
        (happened.Host == Self.Name && !happened.IsStray) || Other.IsAbout(happened);

    /// <summary>True when it happened to the connection at an end that has none now.</summary>
    public bool IsGoneAt(WorldEvent happened) =>
        IsAbout(happened) && IsGone(happened.Host == Self.Name ? Self.Tcb : Other.Tcb);

    /// <summary>Names and states of both, for a sentence.</summary>
    public MessageArgument[] States() =>
    [
        Words.Host("host", Self.Name),
        Words.State("state", Self.Tcb.State),
        Words.Host("peer", Other.Host.Name),
        Words.State("peer_state", Other.Tcb.State),
    ];

    /// <summary>Which end is open and which is gone, where that is so.</summary>
    public MessageArgument[] OpenAndGone()
    {
        bool selfIsGone = IsGone(Self.Tcb);
        return
        [
            Words.Host("open", selfIsGone ? Other.Host.Name : Self.Name),
            Words.Host("gone", selfIsGone ? Self.Name : Other.Host.Name),
        ];
    }

    private static bool IsLike(Tcb tcb, Tcb wanted, TcpState settled, TcpState wantedSettled) =>
        settled == wantedSettled && (wantedSettled == TcpState.Closed || Received(tcb) == Received(wanted));

    private static TcpState SettledOf(Tcb tcb) => tcb.State == TcpState.TimeWait ? TcpState.Closed : tcb.State;

    /// <summary>A server goes on listening whatever becomes of one connection.</summary>
    private static TcpState SettledOf(OtherEnd end) =>
        end.Host.Listener is not null && end.Tcb.State == TcpState.Listen ? TcpState.Closed : SettledOf(end.Tcb);

    private static ulong Received(Tcb tcb) => tcb.Rcv.Delivered + tcb.Rcv.Unread;

    private static bool Fits(Tcb sender, Tcb receiver) => receiver.Rcv.Nxt.IsBetween(sender.Snd.Una, sender.Snd.Nxt);

    private static bool IsAlive(Tcb tcb) => tcb.State is >= TcpState.Established and not TcpState.TimeWait;

    private static bool IsGone(Tcb tcb) => tcb.State is TcpState.Closed or TcpState.Listen;
}
