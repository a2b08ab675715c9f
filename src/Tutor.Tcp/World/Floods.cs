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
    public static SimTime? Next(Flood flood, FloodProgress progress) => flood.TimeOf(progress.Sent);

    /// <summary>Sends the next SYN of a flood.</summary>
    public static void Send(ref WorldDraft draft, int index)
    {
        Flood flood = draft.Scenario.Floods[index];
        FloodProgress progress = draft.Floods[index];
        Dice dice = progress.Dice.Draw(out ulong numbers);
        IPAddress address;
        if (flood.Sources is { } network)
        {
            dice = dice.Below(Addresses.Count(network), out ulong offset);
            address = Addresses.At(network, offset);
        }
        else
        {
            address = draft.Scenario.Find(flood.From)?.Endpoint.Address ?? IPAddress.Any;
        }

        var source = new Endpoint(address, new Port((ushort)(FirstPort + ((numbers >> 32) % Ports))));
        var seq = new SeqNumber((uint)(numbers & uint.MaxValue));
        var syn = new Segment { Flags = TcpFlags.Syn, Seq = seq, Window = Window };
        draft.Put(index, new FloodProgress(progress.Sent + 1, dice));
        Transmission.Send(ref draft, new Departure(flood.From, source, flood.Destination, syn));
    }
}
