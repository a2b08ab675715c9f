namespace Tutor.Tcp.Listening;

/// <summary>
/// Options in the low 6 bits of TSval, which the remote echoes: without timestamps a cookie loses them (Linux
/// net/ipv4/syncookies.c <c>cookie_init_timestamp</c>, <c>cookie_timestamp_decode</c>).
/// </summary>
/// <remarks>
/// <code>
///    5    4    3    2    1    0
///  +----+----+----+----+----+----+
///  | ECN|SACK|    window scale   |   15: the SYN had no Window Scale option
///  +----+----+----+----+----+----+
/// </code>
/// </remarks>
public static class CookieTimestamps
{
    private const uint Mask = 0x3F;
    private const uint ScaleMask = 0xF;
    private const uint NoScale = 0xF;
    private const uint Sack = 0x10;
    private const uint Ecn = 0x20;
    private const byte MaxShift = 14;

    /// <summary>
    /// The greatest TSval that is not after <paramref name="clock"/> and ends in these options. Never fails.
    /// </summary>
    /// <param name="clock">The timestamp clock now.</param>
    /// <param name="options">What to carry; a shift above 14 counts as 14.</param>
    public static uint Encode(uint clock, CarriedOptions options)
    {
        uint bits = options.WindowScale is byte shift ? Math.Min(shift, MaxShift) : NoScale;
        bits |= (options.SackPermitted ? Sack : 0) | (options.Ecn ? Ecn : 0);
        uint value = (clock & ~Mask) | bits;

        // Later timestamps of the connection must not be older than this one (RFC 7323 section 5).
        return value > clock ? unchecked(value - Mask - 1) : value;
    }

    /// <summary>The options that an echoed timestamp carries. Never fails: every number carries some.</summary>
    public static CarriedOptions Decode(uint echoed) => new(
        (echoed & ScaleMask) == NoScale ? null : (byte)(echoed & ScaleMask),
        (echoed & Sack) != 0,
        (echoed & Ecn) != 0);
}
