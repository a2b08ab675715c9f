using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>One host at one moment.</summary>
public sealed record Host
{
    /// <summary>Its name, such as <c>client</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its address and port.</summary>
    public required Endpoint Endpoint { get; init; }

    /// <summary>The control block of its connection, after everything that has arrived.</summary>
    public Tcb Tcb { get; init; } = new();

    /// <summary>
    /// The other end of its connection. In CLOSED and LISTEN: where the last segment came from, to which an answer
    /// goes. Null before any of these.
    /// </summary>
    public Endpoint? Remote { get; init; }

    /// <summary>How many segments it took without looking at them: a silent host, or an intruder.</summary>
    public long Ignored { get; init; }

    /// <summary>
    /// How many segments that belong to no connection it answered as in CLOSED; not counted at a host with one
    /// connection.
    /// </summary>
    public long Strays { get; init; }

    /// <summary>The listener of a server with all its connections; null at any other host.</summary>
    public Listener? Listener { get; init; }

    /// <summary>The users of a host from which users come; empty at any other.</summary>
    public VisitBook Visits { get; init; } = new();

    /// <summary>When a server's application is ready for its next accept().</summary>
    public SimTime AcceptsFrom { get; init; }

    /// <summary>
    /// When the earliest timer of its many connections runs out; null when none runs, or it has only one.
    /// </summary>
    internal SimTime? Wakes { get; init; }

    /// <summary>The initial send sequence number that its next connection takes.</summary>
    public SeqNumber NextIss { get; init; }

    /// <summary>How many calls of its application were made.</summary>
    public int CallsMade { get; init; }

    /// <summary>When the next call's condition first held, for a call with a delay; null before.</summary>
    public SimTime? NextCallReadySince { get; init; }

    /// <summary>
    /// True when a learner sends this host's segments: what the machine would send is held in <see cref="Due"/>.
    /// </summary>
    public bool IsPlayed { get; init; }

    /// <summary>Segments that the machine would have sent by now, oldest first. Always empty when not played.</summary>
    public EquatableArray<Segment> Due { get; init; }

    /// <summary>
    /// What the screen shows while an answer is due: the control block before the arrival (or the call) that made it
    /// due; the same before an arrival that needs no answer, until the learner has said so; null when nothing is
    /// unanswered.
    /// </summary>
    public Tcb? Unanswered { get; init; }

    /// <summary>
    /// The end that it has to do with now: of its connection, or of the segment that it has to answer.
    /// </summary>
    internal Endpoint? BoundTo => HasConnection || !Due.IsEmpty ? Remote : null;

    /// <summary>
    /// True when its control block belongs to a connection, be it half-open: not in CLOSED or LISTEN.
    /// </summary>
    internal bool HasConnection => Tcb.State is not (TcpState.Closed or TcpState.Listen);
}
