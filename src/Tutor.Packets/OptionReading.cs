using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Packets;

/// <summary>The options that a header gave, and everything that was met on the way.</summary>
/// <param name="Options">The values that could be taken; of an option that comes twice, the last.</param>
/// <param name="Met">Every option in the order of the octets, at most one for each two octets.</param>
public sealed record OptionReading(TcpOptions Options, EquatableArray<OptionMet> Met)
{
    /// <summary>True when no option had an illegal length.</summary>
    public bool IsLegal
    {
        get
        {
            foreach (OptionMet option in Met)
            {
                if (option.Fate is OptionFate.WrongLength or OptionFate.NoLength or OptionFate.BeyondEnd)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
