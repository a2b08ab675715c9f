using System.Globalization;

namespace Tutor.Tcp.Wire;

/// <summary>A TCP port.</summary>
/// <param name="Number">0 to 65535; 0 names no port (RFC 6335 section 6).</param>
public readonly record struct Port(ushort Number)
{
    /// <summary>The number in decimal.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
