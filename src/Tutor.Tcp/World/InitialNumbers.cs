using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>
/// The initial sequence numbers of a host, one for each connection that it opened: what relative numbers count from.
/// </summary>
public static class InitialNumbers
{
    /// <summary>
    /// The initial number that a sequence number of a host counts from: of those that its SYNs carried, the nearest
    /// below, modulo 2^32; that of the scenario while it has sent none. Never fails.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="owner">The name of the host whose octets the number counts.</param>
    /// <param name="value">The number.</param>
    /// <param name="upTo">The last segment of the ladder that counts; none behind it does.</param>
    public static SeqNumber Of(WorldState world, string owner, SeqNumber value, int upTo = int.MaxValue)
    {
        SeqNumber? nearest = null;
        foreach (LadderLine line in world.Ladder)
        {
            if (IsOpening(line, owner)
                && line.Number <= upTo
                && (nearest is not { } known || Above(value, line.Segment.Seq) <= Above(value, known)))
            {
                nearest = line.Segment.Seq;
            }
        }

        return nearest ?? world.Scenario.Find(owner)?.Iss ?? default;
    }

    /// <summary>The initial number of the connection that a host opened last; that of the scenario before the first.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="owner">The host's name.</param>
    public static SeqNumber Last(WorldState world, string owner) =>
        world.Ladder.LastOrDefault(line => IsOpening(line, owner))?.Segment.Seq
        ?? world.Scenario.Find(owner)?.Iss
        ?? default;

    /// <summary>All of them in the order of the connections, each once; that of the scenario alone before the first.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="owner">The host's name.</param>
    public static EquatableArray<SeqNumber> All(WorldState world, string owner)
    {
        SeqNumber[] sent =
        [
            .. world.Ladder.Where(line => IsOpening(line, owner)).Select(line => line.Segment.Seq).Distinct(),
        ];
        return sent.Length > 0 ? EquatableArray.From(sent) : [Last(world, owner)];
    }

    /// <summary>True for a SYN that the host itself sent: what others send in its name begins no connection of its.
    /// </summary>
    private static bool IsOpening(LadderLine line, string owner) =>
        line.Segment.Has(TcpFlags.Syn) && line.IsSentBy(owner);

    private static uint Above(SeqNumber value, SeqNumber initial) => (value - initial.Value).Value;
}
