using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Tutor.Packets;

/// <summary>An IPv4 header without options (RFC 791 section 3.1).</summary>
/// <param name="Source">The sender's IPv4 address.</param>
/// <param name="Destination">The receiver's IPv4 address.</param>
/// <param name="PayloadLength">Octets behind the header; 0 to 65515.</param>
public sealed record Ipv4Header(IPAddress Source, IPAddress Destination, ushort PayloadLength)
{
    /// <summary>The length of the header in octets.</summary>
    public const int Length = 20;

    /// <summary>The longest payload in octets.</summary>
    public const ushort MaxPayload = ushort.MaxValue - Length;

    /// <summary>The protocol number of TCP.</summary>
    public const byte Tcp = 6;

    /// <summary>Time to live; 64 by default.</summary>
    public byte TimeToLive { get; init; } = 64;

    /// <summary>The protocol of the payload; TCP by default.</summary>
    public byte Protocol { get; init; } = Tcp;

    /// <summary>The number that tells fragments of one packet from those of others.</summary>
    public ushort Identification { get; init; }

    /// <summary>The "don't fragment" bit; on by default.</summary>
    public bool DontFragment { get; init; } = true;

    /// <summary>The 20 octets, the checksum filled in.</summary>
    /// <exception cref="ArgumentException">An address is not IPv4, or the payload is too long.</exception>
    public byte[] Write()
    {
        if (PayloadLength > MaxPayload)
        {
            throw new ArgumentException($"An IPv4 packet takes at most {MaxPayload} octets behind its header.");
        }

        byte[] octets = new byte[Length];
        octets[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(2), (ushort)(Length + PayloadLength));
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(4), Identification);
        octets[6] = (byte)(DontFragment ? 0x40 : 0);
        octets[8] = TimeToLive;
        octets[9] = Protocol;
        AddressOctets(Source).CopyTo(octets.AsSpan(12));
        AddressOctets(Destination).CopyTo(octets.AsSpan(16));
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(10), InternetChecksum.Of(octets));
        return octets;
    }

    /// <summary>The four octets of an IPv4 address.</summary>
    /// <exception cref="ArgumentException">It is not IPv4.</exception>
    internal static byte[] AddressOctets(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? address.GetAddressBytes()
        : throw new ArgumentException($"{address} is not an IPv4 address.");
}
