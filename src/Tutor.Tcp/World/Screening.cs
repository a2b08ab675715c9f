using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;

namespace Tutor.Tcp.World;

/// <summary>
/// The checks of addresses that come before TCP (RFC 9293 section 3.9.2.3). A listener makes them itself.
/// </summary>
internal static class Screening
{
    /// <summary>The rules by which a segment is dropped unseen; none when it goes on to TCP.</summary>
    public static EquatableArray<RuleRef> Refusing(LadderLine line) =>
        AddressRules.Refusing(PairKey.Of(PairOf(line)));

    /// <summary>The two ends of a segment as its receiver sees them.</summary>
    public static SocketPair PairOf(LadderLine line) => new(line.Destination!, line.Source!);
}
