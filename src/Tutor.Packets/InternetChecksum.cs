namespace Tutor.Packets;

/// <summary>The Internet checksum: the complement of the one's complement sum of 16-bit words (RFC 1071).</summary>
public static class InternetChecksum
{
    /// <summary>The checksum of some octets; an odd last octet counts as if a zero followed. Never fails.</summary>
    /// <param name="octets">The octets, the checksum field in them set to zero.</param>
    public static ushort Of(ReadOnlySpan<byte> octets) => Finish(Add(0, octets));

    /// <summary>True when octets that hold their own checksum are undamaged: everything sums to all ones.</summary>
    /// <param name="octets">The octets with the checksum field as received.</param>
    public static bool IsGood(ReadOnlySpan<byte> octets) => Of(octets) == 0;

    /// <summary>A sum with more octets in it; parts before the last need an even length. Never fails.</summary>
    internal static ulong Add(ulong sum, ReadOnlySpan<byte> octets)
    {
        for (int i = 0; i < octets.Length; i += 2)
        {
            int low = i + 1 < octets.Length ? octets[i + 1] : 0;
            sum += (uint)(octets[i] << 8 | low);
        }

        return sum;
    }

    /// <summary>The checksum of a sum: carries added back in, then every bit turned over. Never fails.</summary>
    internal static ushort Finish(ulong sum)
    {
        while (sum > ushort.MaxValue)
        {
            sum = (sum & ushort.MaxValue) + (sum >> 16);
        }

        return (ushort)(~sum & ushort.MaxValue);
    }
}
