using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Labs;

/// <summary>A row of the server's table of sockets, as tools such as <c>ss -tan -o</c> print it.</summary>
/// <param name="State">Its state.</param>
/// <param name="ReceiveQueue">Of a listener the length of the accept queue; else octets not yet read.</param>
/// <param name="SendQueue">Of a listener the backlog; else octets not yet acknowledged.</param>
/// <param name="Local">Its end.</param>
/// <param name="Peer">The other end; null at a listener.</param>
/// <param name="Retries">How often its oldest segment was repeated; 0 or more.</param>
/// <param name="Due">When its timer runs out; null when none runs.</param>
/// <param name="Stage">Its queue, or that it was accepted; null at a listener.</param>
/// <param name="GivesUp">When a half-open connection is dropped unless something arrives; null at any other.</param>
public sealed record LabSocket(
    TcpState State,
    int ReceiveQueue,
    int SendQueue,
    Endpoint Local,
    Endpoint? Peer,
    int Retries,
    SimTime? Due,
    ChildStage? Stage,
    SimTime? GivesUp)
{
    /// <summary>Every socket of the lab's server: the listener, half-open ones by age, then the others.</summary>
    public static EquatableArray<LabSocket> All(WorldState world)
    {
        Listener listener = LabWorld.ListenerOf(world);
        LabSocket first = new(
            TcpState.Listen,
            listener.Children.Waiting,
            listener.Queues.Limit,
            listener.Local,
            null,
            0,
            null,
            null,
            null);
        IEnumerable<Child> children = listener.Children.All
            .OrderBy(child => child.Stage)
            .ThenBy(child => child.Tcb.Timers.R2Since);
        return EquatableArray.From(children.Select(Of).Prepend(first));
    }

    /// <summary>
    /// When a half-open connection is dropped if nothing arrives for it: its timer runs out as often as it may be
    /// repeated, each time after twice the wait, and then once more. Null when its timer does not run.
    /// </summary>
    internal static SimTime? GiveUpOf(Tcb tcb)
    {
        if (tcb.Timers.Retransmission is not { } due || tcb.Policy.SynAckRetries is not { } most)
        {
            return null;
        }

        SimTime rto = tcb.Timers.Rto;
        for (int repeated = tcb.Timers.TimeOuts; repeated < most; repeated++)
        {
            rto = RttEstimator.BackOff(rto, tcb.Policy);
            due += rto;
        }

        return due;
    }

    private static LabSocket Of(Child child) => new(
        child.Tcb.State,
        (int)child.Tcb.Rcv.Unread,
        child.Stage == ChildStage.HalfOpen ? 0 : Math.Max(0, child.Tcb.Snd.Nxt - child.Tcb.Snd.Una),
        child.Pair.Local,
        child.Pair.Remote,
        child.Tcb.Timers.TimeOuts,
        TcpTimersOf(child.Tcb),
        child.Stage,
        child.Stage == ChildStage.HalfOpen ? GiveUpOf(child.Tcb) : null);

    private static SimTime? TcpTimersOf(Tcb tcb) => Machine.TcpTimers.Next(tcb)?.Due;
}
