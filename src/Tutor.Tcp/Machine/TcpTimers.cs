using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>
/// Which timer of a connection runs out next. It exists so that a world can wait without knowing the timers.
/// </summary>
public static class TcpTimers
{
    private static readonly TcpEvent Retransmission = new TcpEvent.RetransmissionTimeout();
    private static readonly TcpEvent Probe = new TcpEvent.ProbeTimeout();
    private static readonly TcpEvent DelayedAck = new TcpEvent.DelayedAckTimeout();
    private static readonly TcpEvent KeepAlive = new TcpEvent.KeepAliveTimeout();
    private static readonly TcpEvent TimeWait = new TcpEvent.TimeWaitTimeout();
    private static readonly TcpEvent FinWait2 = new TcpEvent.FinWait2Timeout();
    private static readonly TcpEvent User = new TcpEvent.UserTimeout();

    /// <summary>
    /// The earliest running timer and the event to step when it is due; null when none runs. Of timers due together,
    /// the order is: delayed ACK, retransmission, probe, keep-alive, TIME-WAIT, FIN-WAIT-2, user.
    /// Never fails.
    /// </summary>
    public static (SimTime Due, TcpEvent Event)? Next(Tcb tcb)
    {
        TimerSet timers = tcb.Timers;
        (SimTime Due, TcpEvent Event)? next = null;
        next = Earlier(next, timers.DelayedAck, DelayedAck);
        next = Earlier(next, timers.Retransmission, Retransmission);
        next = Earlier(next, timers.Probe, Probe);
        next = Earlier(next, timers.KeepAlive, KeepAlive);
        next = Earlier(next, timers.TimeWait, TimeWait);
        next = Earlier(next, timers.FinWait2, FinWait2);
        return Earlier(next, timers.User, User);
    }

    private static (SimTime Due, TcpEvent Event)? Earlier(
        (SimTime Due, TcpEvent Event)? best,
        SimTime? due,
        TcpEvent @event) =>
        due is SimTime time && (best is null || time < best.Value.Due) ? (time, @event) : best;
}
