using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>
/// A whole simulation at one moment: hosts, wire, clock and what has happened. A value, so undo and fork are free.
/// </summary>
public sealed record WorldState
{
    /// <summary>Where it started.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The virtual clock.</summary>
    public SimTime Now { get; init; }

    /// <summary>The hosts, in the order of the scenario.</summary>
    public EquatableArray<Host> Hosts { get; init; }

    /// <summary>
    /// The segments that were put on the wire, numbered from 1 in order: every one, or as many of the last as the
    /// scenario's <see cref="Recording"/> keeps.
    /// </summary>
    public EquatableArray<LadderLine> Ladder { get; init; }

    /// <summary>How many segments were ever put on the wire, which is the number of the last.</summary>
    public int Sent { get; init; }

    /// <summary>How many segments have arrived.</summary>
    public int Delivered { get; init; }

    /// <summary>What is under way.</summary>
    public FlightQueue InFlight { get; init; }

    /// <summary>Everything that has happened, in order, or as much of the end as the recording keeps.</summary>
    public EquatableArray<WorldEvent> History { get; init; }

    /// <summary>The injections that are still to come, the next first.</summary>
    public EquatableArray<Injection> Injections { get; init; }

    /// <summary>How far each flood of the scenario has come.</summary>
    public EquatableArray<FloodProgress> Floods { get; init; }

    /// <summary>What the wire draws its chances from.</summary>
    public Dice Dice { get; init; }

    /// <summary>Segments that were lost by chance, for <see cref="PathSpec.MostLosses"/>; else empty.</summary>
    internal EquatableArray<LossCount> Losses { get; init; }

    /// <summary>The host of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public Host this[string name]
    {
        get
        {
            foreach (Host host in Hosts)
            {
                if (host.Name == name)
                {
                    return host;
                }
            }

            throw new KeyNotFoundException($"No host is named '{name}'.");
        }
    }

    /// <summary>
    /// The host at the other end: of its connection, or of what it has to answer; else the one that it would connect
    /// to (<see cref="HostSpec.Peer"/>).
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public Host PeerOf(string name)
    {
        int index = IndexOf(name);
        if (index == Routing.Nobody)
        {
            throw new KeyNotFoundException($"No host is named '{name}'.");
        }

        int owner = Hosts[index].BoundTo is { } bound ? Routing.OwnerOf(Scenario, bound) : Routing.Nobody;
        return Hosts[owner == Routing.Nobody ? Designated(index) : owner];
    }

    /// <summary>
    /// The name of the host whose address a segment claims to come from: its sender, unless somebody else made it.
    /// Never fails.
    /// </summary>
    /// <param name="line">A line of the ladder of this world.</param>
    public string ClaimedSenderOf(LadderLine line)
    {
        int owner = line.Source is { } source ? Routing.OwnerOf(Scenario, source) : Routing.Nobody;
        return owner == Routing.Nobody ? line.From : Hosts[owner].Name;
    }

    /// <summary>
    /// The end to which the host at that place sends: its connection's, else the one it would connect to.
    /// </summary>
    internal Endpoint OtherEndOf(int index) => Hosts[index].BoundTo ?? Hosts[Designated(index)].Endpoint;

    /// <summary>A segment from that host to its other end.</summary>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    internal Departure DepartureOf(string from, Segment segment) =>
        new(from, this[from].Endpoint, OtherEndOf(IndexOf(from)), segment);

    /// <summary>The place of a host in <see cref="Hosts"/>; <see cref="Routing.Nobody"/> when there is none.</summary>
    internal int IndexOf(string name)
    {
        for (int i = 0; i < Hosts.Count; i++)
        {
            if (Hosts[i].Name == name)
            {
                return i;
            }
        }

        return Routing.Nobody;
    }

    /// <summary>This world with one host replaced.</summary>
    internal WorldState With(int index, Host host) => this with { Hosts = Hosts.SetItem(index, host) };

    /// <inheritdoc cref="SentBefore.Holds(EquatableArray{LadderLine}, string, Segment)"/>
    internal bool WasSent(string from, Segment segment) => SentBefore.Holds(Ladder, from, segment);

    /// <summary>The place of the host that an active OPEN of this one goes to.</summary>
    internal int Designated(int index)
    {
        int named = Scenario.Find(Hosts[index].Name)?.Peer is { } peer ? IndexOf(peer) : Routing.Nobody;
        return named != Routing.Nobody ? named
            : index == 0 && Hosts.Count > 1 ? 1
            : 0;
    }
}
