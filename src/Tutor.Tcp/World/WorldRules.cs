using Tutor.Tcp.Machine;

namespace Tutor.Tcp.World;

/// <summary>The rules by which the world itself, and no TCP, decides what becomes of a segment.</summary>
/// <remarks>Their one-line meanings are the texts <c>rule.KEY</c>.</remarks>
public static class WorldRules
{
    /// <summary>All rules of the world. Their keys are unique.</summary>
    public static EquatableArray<RuleRef> All { get; } = [HostSaysNothing];

    /// <summary>
    /// The host takes the segment and says nothing: it is switched off, filtered, or an attacker's. A flood needs such
    /// sources, since an answer by RST would free the half-open connection.
    /// </summary>
    public static RuleRef HostSaysNothing => new("RFC 4987 2.2", "", "host-says-nothing");
}
