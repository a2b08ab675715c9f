using Tutor.Tcp.Machine;

namespace Tutor.Tcp.Listening;

/// <summary>Addresses that no connection can have (RFC 9293 section 3.9.2.3). The network of a host is not known here.</summary>
internal static class AddressRules
{
    private static readonly EquatableArray<RuleRef> SourceInvalid = [ListenRules.SourceInvalid];
    private static readonly EquatableArray<RuleRef> SourceIsSelf = [ListenRules.SourceIsSelf];
    private static readonly EquatableArray<RuleRef> ToGroup = [ListenRules.ToGroup];

    /// <summary>The rule that refuses the segment; none when its addresses are in order.</summary>
    public static EquatableArray<RuleRef> Refusing(in PairKey key)
    {
        if (key.Remote.IsUnspecified || key.Remote.IsGroup)
        {
            return SourceInvalid;
        }

        if (key.IsLoop)
        {
            return SourceIsSelf;
        }

        return key.Local.IsGroup ? ToGroup : default;
    }
}
