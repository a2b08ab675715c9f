using Tutor.Tcp.Machine;

namespace Tutor.Tcp.World;

/// <summary>The rules by which a host drops a segment before any connection sees it.</summary>
/// <remarks>Their one-line meanings are the texts <c>rule.KEY</c>; all keys here begin with <c>host-</c>.</remarks>
public static class WorldRules
{
    /// <summary>All rules of the world. Their keys are unique.</summary>
    public static EquatableArray<RuleRef> All { get; } = [GroupSource, GroupDestination, OwnSource, NoAnswer];

    /// <summary>A SYN from a broadcast or multicast address is dropped without an answer.</summary>
    public static RuleRef GroupSource => new("RFC 9293 3.9.2.3", "MUST-63", "host-group-source");

    /// <summary>A SYN to a broadcast or multicast address is dropped without an answer.</summary>
    public static RuleRef GroupDestination => new("RFC 9293 3.9.2.3", "MUST-57", "host-group-destination");

    /// <summary>A SYN that claims to come from the very end it goes to (LAND) is dropped without an answer.</summary>
    public static RuleRef OwnSource => new("RFC 9293 3.9.2.3", "MUST-63", "host-own-source");

    /// <summary>A host that does not answer: switched off, filtered, or an attacker's.</summary>
    public static RuleRef NoAnswer => new("RFC 4987 2.2", "", "host-no-answer");
}
