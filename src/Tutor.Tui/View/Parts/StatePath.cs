using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.View.Parts;

/// <summary>A change of state that happened, inside or outside of the figure.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Cause">Why, such as <c>rcv SYN</c>.</param>
/// <param name="Action">What TCP did; empty when nothing is said.</param>
public sealed record StateStep(TcpState From, TcpState To, string Cause, string Action)
{
    /// <summary>True when the figure draws it: a RST, ABORT or a time-out ends a state along no edge of its.</summary>
    public bool IsInFigure { get; init; }
}

/// <summary>The way of one host through the state diagram.</summary>
/// <param name="Steps">The changes of state so far, oldest first.</param>
/// <param name="Current">The state that the screen shows.</param>
/// <param name="Note">
/// What stands under the current state in the small pictures, such as <c>?</c> while an arrival is unanswered or
/// <c>waits</c>; may be empty.
/// </param>
public sealed record StatePath(EquatableArray<StateStep> Steps, TcpState Current, string Note)
{
    /// <summary>The note of a host whose next segment, or silence, is for the learner to find.</summary>
    public const string Open = "?";

    private const string ReceiveRst = "rcv RST";

    /// <summary>
    /// True when the small pictures do not say what leads out of the current state, nor what is done then.
    /// </summary>
    public bool HidesCauses { get; init; }

    /// <summary>A host that has not moved yet.</summary>
    /// <param name="state">Its state.</param>
    public static StatePath At(TcpState state) => new([], state, "");

    /// <summary>
    /// The way of a host of a world. While an answer of a played host is due, the state before the arrival is shown,
    /// with the note <c>?</c>, since the state after it would give the answer away.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="host">The host's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static StatePath From(WorldState world, string host)
    {
        var current = (world[host].Unanswered ?? world[host].Tcb).State;
        List<StateStep> steps = [];
        foreach (WorldEvent happened in world.History)
        {
            if (happened.Host == host && happened.StateBefore != happened.StateAfter)
            {
                steps.Add(Step(happened));
            }
        }

        while (world[host].Unanswered is not null && steps.Count > 0 && steps[^1].To != current)
        {
            steps.RemoveAt(steps.Count - 1);
        }

        return new StatePath(EquatableArray.From(steps), current, world[host].Unanswered is null ? "" : Open);
    }

    /// <summary>True when the host went along an edge.</summary>
    /// <param name="from">The state before.</param>
    /// <param name="to">The state after.</param>
    public bool HasTaken(TcpState from, TcpState to) =>
        Steps.Any(step => step.IsInFigure && step.From == from && step.To == to);

    /// <summary>True when the host was, or is, in a state.</summary>
    /// <param name="state">The state.</param>
    public bool HasVisited(TcpState state) =>
        state == Current || Steps.Any(step => step.From == state || step.To == state);

    private static StateStep Step(WorldEvent happened) =>
        StateTransitions.Find(happened.StateBefore, happened.StateAfter) is { } known && IsOf(known, happened.Event)
            ? new StateStep(known.From, known.To, known.ShortCause, known.Action) { IsInFigure = true }
            : new StateStep(happened.StateBefore, happened.StateAfter, CauseOf(happened.Event), "");

    /// <summary>True when the edge of the figure is about this event, and not about another end of the state.</summary>
    private static bool IsOf(StateTransition edge, TcpEvent? @event) => @event switch
    {
        TcpEvent.SegmentArrives arrival => arrival.Segment.Has(TcpFlags.Rst) == (edge.ShortCause == ReceiveRst),
        TcpEvent.ActiveOpen => edge.From == TcpState.Closed,
        TcpEvent.Abort or TcpEvent.UserTimeout or TcpEvent.RetransmissionTimeout => false,
        TcpEvent.DestinationUnreachable => false,
        _ => true,
    };

    private static string CauseOf(TcpEvent? @event) => @event switch
    {
        TcpEvent.SegmentArrives arrival => "rcv " + SegmentText.FormatFlags(arrival.Segment.Flags),
        TcpEvent.PassiveOpen => "passive OPEN",
        TcpEvent.ActiveOpen => "active OPEN",
        TcpEvent.Send => "SEND",
        TcpEvent.Receive => "RECEIVE",
        TcpEvent.Close => "CLOSE",
        TcpEvent.Abort => "ABORT",
        TcpEvent.TimeWaitTimeout => "2 MSL over",
        TcpEvent.DestinationUnreachable => "unreachable",
        _ => "time-out",
    };
}
