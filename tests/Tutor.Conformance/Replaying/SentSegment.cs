using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Replaying;

/// <summary>A segment that the engine sent.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Cause">What made the engine send it.</param>
/// <param name="IsNewConnection">True for the first SYN of a connection: from here on another ISS counts.</param>
internal sealed record SentSegment(Segment Segment, SendCause Cause, bool IsNewConnection)
{
    /// <summary>True when one with these flags, this number and this length was sent before.</summary>
    public bool IsRepetition { get; init; }
}

/// <summary>What made the engine send.</summary>
internal enum SendCause
{
    /// <summary>A segment that arrived.</summary>
    Arrival,

    /// <summary>A call other than the two below.</summary>
    Call,

    /// <summary>RECEIVE.</summary>
    Receive,

    /// <summary>ABORT because the listener was closed.</summary>
    ListenerClosed,

    /// <summary>The timer of delayed acknowledgments.</summary>
    DelayedAck,

    /// <summary>Any other timer.</summary>
    Timer,
}
