using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Labs;

/// <summary>What one real user has tried: the oldest who still waits for a connection.</summary>
/// <param name="Came">When the user came.</param>
/// <param name="Syns">When each SYN left, the first and its repetitions.</param>
/// <param name="Next">When the next one leaves; null when the user gives up instead.</param>
public sealed record LabTry(SimTime Came, EquatableArray<SimTime> Syns, SimTime? Next)
{
    /// <summary>The oldest of those who wait; null when nobody does.</summary>
    public static LabTry? Oldest(WorldState world)
    {
        Child? oldest = LabWorld.UserOf(world).Visits.Live.All
            .Where(child => child.Tcb is { State: TcpState.SynSent, RetransmissionQueue.IsEmpty: false })
            .MinBy(child => child.Tcb.RetransmissionQueue[0].FirstSentAt);
        return oldest is null ? null : Of(oldest.Tcb);
    }

    /// <summary>
    /// Of a control block only the first and the last time are kept. Between them each wait was twice the one before,
    /// so they follow from the first wait.
    /// </summary>
    private static LabTry Of(Tcb tcb)
    {
        Outstanding syn = tcb.RetransmissionQueue[0];
        List<SimTime> syns = [syn.FirstSentAt];
        SimTime wait = tcb.Policy.InitialRto;
        for (int i = 1; i < syn.Transmissions; i++)
        {
            syns.Add(syns[^1] + wait);
            wait = Timers.RttEstimator.BackOff(wait, tcb.Policy);
        }

        bool goesOn = tcb.Policy.SynRetries is not { } most || tcb.Timers.TimeOuts < most;
        return new LabTry(syn.FirstSentAt, EquatableArray.From(syns), goesOn ? tcb.Timers.Retransmission : null);
    }
}
