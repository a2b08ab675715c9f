using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

/// <summary>Where a simulation starts: hosts, what their applications do, what the wire does. Pure data.</summary>
/// <param name="Hosts">
/// The hosts, at least one. Of two plain ones the first opens actively (client), the second listens (server).
/// </param>
/// <param name="Path">The wire.</param>
/// <param name="Policy">
/// The rules that every host follows unless it has its own (<see cref="HostSpec.Policy"/>).
/// </param>
public sealed record Scenario(EquatableArray<HostSpec> Hosts, PathSpec Path, Policy Policy)
{
    /// <summary>Segments that are put on the wire by others than a host's TCP; none by default, in any order.</summary>
    public EquatableArray<Injection> Injections { get; init; }

    /// <summary>Streams of SYNs; none by default.</summary>
    public EquatableArray<Flood> Floods { get; init; }

    /// <summary>What becomes of a segment to an address that no host owns; by default nobody hears of it.</summary>
    public Router Router { get; init; }

    /// <summary>How much a world remembers; by default everything.</summary>
    public Recording Recording { get; init; } = Recording.Everything;

    /// <summary>The host of that name, in its starting form; null when there is none.</summary>
    public HostSpec? Find(string name)
    {
        foreach (HostSpec host in Hosts)
        {
            if (host.Name == name)
            {
                return host;
            }
        }

        return null;
    }
}
