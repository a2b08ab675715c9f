namespace Tutor.Tcp.World;

/// <summary>What somebody who is the wire does next.</summary>
public abstract record WireMove
{
    private WireMove()
    {
    }

    /// <summary>A segment under way arrives.</summary>
    /// <param name="Number">Its number on the ladder.</param>
    public sealed record Deliver(int Number) : WireMove;

    /// <summary>A segment under way is lost.</summary>
    /// <param name="Number">Its number on the ladder.</param>
    public sealed record Drop(int Number) : WireMove;

    /// <summary>Another of a segment that was ever sent is under way.</summary>
    /// <param name="Number">Its number on the ladder.</param>
    public sealed record Copy(int Number) : WireMove;

    /// <summary>Nothing, until something happens by itself, such as a retransmission.</summary>
    public sealed record Wait : WireMove;

    /// <summary>As it is typed: <c>deliver 1</c>, <c>drop 1</c>, <c>copy 1</c>, <c>wait</c>.</summary>
    public sealed override string ToString() => this switch
    {
        Deliver deliver => $"deliver {deliver.Number}",
        Drop drop => $"drop {drop.Number}",
        Copy copy => $"copy {copy.Number}",
        Wait => "wait",
        _ => throw new InvalidOperationException("The union of moves is closed."),
    };
}
