using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Conformance.Traces;

/// <summary>One entry of a trace.</summary>
/// <param name="At">When, since the start.</param>
internal abstract record TraceEvent(SimTime At)
{
    /// <summary>The user of the end under test calls.</summary>
    /// <param name="At">When.</param>
    /// <param name="Kind">Which call.</param>
    /// <param name="Octets">How many octets, for SEND and RECEIVE.</param>
    /// <param name="IsPending">True for a RECEIVE that waits for text.</param>
    /// <param name="IsListenerClosed">True for an ABORT whose RST may be left out.</param>
    public sealed record Call(SimTime At, CallKind Kind, uint Octets, bool IsPending, bool IsListenerClosed)
        : TraceEvent(At);

    /// <summary>A segment reaches the end under test.</summary>
    /// <param name="At">When.</param>
    /// <param name="Segment">The segment, with numbers relative to the ISNs.</param>
    public sealed record In(SimTime At, TraceSegment Segment) : TraceEvent(At);

    /// <summary>The end under test sends.</summary>
    /// <param name="At">When, at the latest.</param>
    /// <param name="Expected">What.</param>
    public sealed record Out(SimTime At, ExpectedSegment Expected) : TraceEvent(At);

    /// <summary>The state is, or is not, this.</summary>
    /// <param name="At">When.</param>
    /// <param name="State">The state.</param>
    /// <param name="IsNot">True when any other state will do.</param>
    public sealed record StateIs(SimTime At, TcpState State, bool IsNot) : TraceEvent(At);

    /// <summary>So much is ready for RECEIVE.</summary>
    /// <param name="At">When.</param>
    /// <param name="Octets">How many octets.</param>
    public sealed record Readable(SimTime At, uint Octets) : TraceEvent(At);
}

/// <summary>The calls of a trace.</summary>
internal enum CallKind
{
    /// <summary>OPEN, passive.</summary>
    PassiveOpen,

    /// <summary>OPEN, active.</summary>
    ActiveOpen,

    /// <summary>SEND.</summary>
    Send,

    /// <summary>RECEIVE.</summary>
    Receive,

    /// <summary>CLOSE; the user stops reading.</summary>
    Close,

    /// <summary>CLOSE; the user still reads.</summary>
    ShutdownSend,

    /// <summary>ABORT.</summary>
    Abort,
}
