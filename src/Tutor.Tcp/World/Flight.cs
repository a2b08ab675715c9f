namespace Tutor.Tcp.World;

/// <summary>A segment under way, or the news that one could not be delivered.</summary>
/// <param name="At">When it arrives.</param>
/// <param name="Host">The index of the host at which it arrives.</param>
/// <param name="Line">The segment's line on the ladder.</param>
/// <param name="IsUnreachable">
/// True for a router's "host unreachable" about the line (RFC 792), on its way back to the address that sent it.
/// </param>
public readonly record struct Flight(SimTime At, int Host, LadderLine Line, bool IsUnreachable)
{
    /// <summary>True when this arrives first: earlier, or at a lower host, or with a lower number.</summary>
    internal bool IsBefore(in Flight other)
    {
        int order = At.CompareTo(other.At);
        order = order != 0 ? order : Host.CompareTo(other.Host);
        return (order != 0 ? order : Line.Number.CompareTo(other.Line.Number)) < 0;
    }
}
