using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>A segment that no TCP of the scenario sends: an intruder's, or an old duplicate from the network.</summary>
/// <param name="At">When it is put on the wire.</param>
/// <param name="From">Who does it: the name of a host, or any other name, such as <c>network</c>.</param>
/// <param name="Source">The end that its header claims to come from.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Segment">The segment.</param>
public sealed record Injection(SimTime At, string From, Endpoint Source, Endpoint Destination, Segment Segment);
