using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>What a learner does in the place of a host.</summary>
public abstract record Move
{
    private Move()
    {
    }

    /// <summary>Send a segment, sensible or not.</summary>
    /// <param name="Segment">The segment.</param>
    public sealed record Send(Segment Segment) : Move;

    /// <summary>Send nothing until something else happens.</summary>
    public sealed record SayNothing : Move;
}

/// <summary>A field of the move editor.</summary>
public enum MoveField
{
    /// <summary>The control bits.</summary>
    Flags,

    /// <summary>The sequence number.</summary>
    Seq,

    /// <summary>The acknowledgment number.</summary>
    Ack,

    /// <summary>The length of the text.</summary>
    Length,

    /// <summary>The window.</summary>
    Window,
}
