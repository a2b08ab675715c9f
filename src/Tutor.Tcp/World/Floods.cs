using System.Buffers.Binary;
using System.Net;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>Makes the SYNs of floods, one at a time.</summary>
internal static class Floods
{
    private const int FirstPort = 1024;
    private const int Ports = ushort.MaxValue + 1 - FirstPort;
    private const ushort Window = 65535;

    /// <summary>Where each flood starts.</summary>
    public static EquatableArray<FloodProgress> Start(Scenario scenario)
    {
        var floods = new FloodProgress[scenario.Floods.Count];
        for (int i = 0; i < floods.Length; i++)
        {
            floods[i] = new FloodProgress(0, new Dice(scenario.Path.Seed).Split((ulong)i));
        }

        return new EquatableArray<FloodProgress>(floods);
    }

    /// <summary>When the next SYN of a flood leaves; null when all have left.</summary>
    public static SimTime? Next(Flood flood, FloodProgress progress) =>
        progress.Sent < flood.Count ? flood.TimeOf(progress.Sent) : null;

    /// <summary>Sends the next SYN of a flood.</summary>
    public static void Send(ref WorldDraft draft, int index)
    {
        Flood flood = draft.Scenario.Floods[index];
        FloodProgress progress = draft.Floods[index];
        Dice dice = progress.Dice.Draw(out ulong numbers);
        IPAddress address;
        if (flood.Sources is { } network)
        {
            dice = dice.Below(Hosts(network), out ulong offset);
            address = AddressAt(network, offset);
        }
        else
        {
            address = draft.Scenario.Find(flood.From)?.Endpoint.Address ?? IPAddress.Any;
        }

        var source = new Endpoint(address, new Port((ushort)(FirstPort + ((numbers >> 32) % Ports))));
        var syn = new Segment { Flags = TcpFlags.Syn, Seq = new SeqNumber((uint)(numbers & uint.MaxValue)), Window = Window };
        draft.Put(index, new FloodProgress(progress.Sent + 1, dice));
        Transmission.Send(ref draft, new Departure(flood.From, source, flood.Destination, syn));
    }

    /// <summary>
    /// How many addresses of a network hosts can have: in IPv4 neither the first nor the last (RFC 922), in a large one
    /// of IPv6 only the first 2^32.
    /// </summary>
    internal static ulong Hosts(IPNetwork network)
    {
        int bits = (network.BaseAddress.GetAddressBytes().Length * 8) - network.PrefixLength;
        return bits >= 32 ? 1UL << 32 : HasEdges(network) ? (1UL << bits) - 2 : 1UL << bits;
    }

    /// <summary>The address of the host with that number, from 0.</summary>
    internal static IPAddress AddressAt(IPNetwork network, ulong number)
    {
        Span<byte> octets = stackalloc byte[16];
        _ = network.BaseAddress.TryWriteBytes(octets, out int length);
        Span<byte> low = octets[(length - 4)..length];
        ulong offset = number + (HasEdges(network) ? 1UL : 0);
        uint address = (uint)((BinaryPrimitives.ReadUInt32BigEndian(low) + offset) & uint.MaxValue);
        BinaryPrimitives.WriteUInt32BigEndian(low, address);
        return new IPAddress(octets[..length]);
    }

    private static bool HasEdges(IPNetwork network) =>
        network.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork && network.PrefixLength <= 30;
}
