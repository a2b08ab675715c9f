using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Variations;

/// <summary>Gives a scenario other numbers, for retries, later rounds and drills; never for the first try.</summary>
public static class Vary
{
    private const uint LowestIsn = 100;
    private const uint HighestIsn = 99_999;
    private const uint LeastDistance = 1_000;
    private const ushort FirstDynamicPort = 49_152;

    /// <summary>Numbers at which counting goes wrong: the last ones of the circle, its middle, its start.</summary>
    private static readonly uint[] EdgeIsns =
        [uint.MaxValue, uint.MaxValue - 1, uint.MaxValue - 99, 0, int.MaxValue, (uint)int.MaxValue + 1];

    /// <summary>
    /// The scenario with the numbers that <paramref name="vary"/> lets change. The same seed gives the same numbers.
    /// Never fails.
    /// </summary>
    /// <param name="scenario">The scenario as its author wrote it.</param>
    /// <param name="vary">What changes.</param>
    /// <param name="seed">Any number.</param>
    public static Scenario Apply(Scenario scenario, Variation vary, ulong seed)
    {
        SeedSequence numbers = new(seed);
        List<HostSpec> hosts = [];
        foreach (HostSpec host in scenario.Hosts)
        {
            SeqNumber iss = vary.EdgeIsn ? Edge(hosts, numbers) : Plain(hosts, numbers);
            ushort port = (ushort)(FirstDynamicPort + numbers.Below(ushort.MaxValue - FirstDynamicPort + 1u));
            bool isClient = hosts.Count == 0;
            hosts.Add(host with
            {
                Iss = vary.Isn || vary.EdgeIsn ? iss : host.Iss,
                Endpoint = vary.Port && isClient ? host.Endpoint with { Port = new Port(port) } : host.Endpoint,
            });
        }

        Scenario varied = CookieIsn.Fill(scenario with { Hosts = EquatableArray.From(hosts) });
        return varied with
        {
            Injections = EquatableArray.From(
                scenario.Injections.AsEnumerable().Select(injection => Moved(scenario, varied.Hosts, injection))),
        };
    }

    /// <summary>
    /// An injected segment as far from the numbers of the two hosts as before: an old SYN stays old, and a forged
    /// segment stays in the window, or out of it.
    /// </summary>
    private static Injection Moved(Scenario before, EquatableArray<HostSpec> hosts, Injection injection)
    {
        int source = IndexOf(before, injection.Source);
        int destination = IndexOf(before, injection.Destination);
        Segment segment = injection.Segment;
        bool hasAck = segment.Has(TcpFlags.Ack) && destination >= 0;
        return injection with
        {
            Source = source < 0 ? injection.Source : hosts[source].Endpoint,
            Destination = destination < 0 ? injection.Destination : hosts[destination].Endpoint,
            Segment = segment with
            {
                Seq = source < 0 ? segment.Seq : Along(segment.Seq, before.Hosts[source], hosts[source]),
                Ack = hasAck ? Along(segment.Ack, before.Hosts[destination], hosts[destination]) : segment.Ack,
            },
        };
    }

    private static SeqNumber Along(SeqNumber number, HostSpec was, HostSpec now) =>
        number + unchecked((uint)(now.Iss - was.Iss));

    /// <summary>The host at that end; negative when none is.</summary>
    private static int IndexOf(Scenario scenario, Endpoint end)
    {
        for (int i = 0; i < scenario.Hosts.Count; i++)
        {
            if (scenario.Hosts[i].Endpoint == end)
            {
                return i;
            }
        }

        return -1;
    }

    // Short to type, and far enough from the other side's number that a mix-up of the two shows.
    private static SeqNumber Plain(List<HostSpec> before, SeedSequence numbers)
    {
        while (true)
        {
            SeqNumber candidate = new(LowestIsn + numbers.Below(HighestIsn - LowestIsn + 1));
            if (before.All(host => Math.Abs((long)(candidate - host.Iss)) >= LeastDistance))
            {
                return candidate;
            }
        }
    }

    // The first host gets an edge, the other a plain number: one difficulty at a time, and which of them is by the
    // seed.
    private static SeqNumber Edge(List<HostSpec> before, SeedSequence numbers)
    {
        uint edge = EdgeIsns[numbers.Below((uint)EdgeIsns.Length)];
        bool wantsEdge = numbers.Below(2) == 0;
        bool hasEdge = before.Any(host => EdgeIsns.Contains(host.Iss.Value));
        bool isLast = before.Count > 0;
        return !hasEdge && (wantsEdge || isLast) ? new SeqNumber(edge) : Plain(before, numbers);
    }
}
