using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>A world in which a learner plays one host, stopped where the learner has to move.</summary>
/// <param name="World">The world; the played host's control block is the one after the last arrival.</param>
/// <param name="Host">The name of the played host.</param>
public sealed record PlayedSide(WorldState World, string Host)
{
    /// <summary>The segment that has to be sent now; null when nothing is due.</summary>
    public Segment? Due => World[Host].Due is { IsEmpty: false } due ? due[0] : null;

    /// <summary>The control block of the played host as the judge uses it: after the arrival.</summary>
    public Tcb Tcb => World[Host].Tcb;

    /// <summary>The control block as the screen may show it: before the arrival while an answer is due.</summary>
    public Tcb ShownTcb => World[Host].Unanswered ?? World[Host].Tcb;
}
