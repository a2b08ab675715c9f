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

        return CookieIsn.Fill(scenario with
        {
            Hosts = EquatableArray.From(hosts),
            Injections = EquatableArray.From(
                ((IEnumerable<Injection>)scenario.Injections).Select(injection => injection with
                {
                    Source = Moved(scenario, hosts, injection.Source),
                    Destination = Moved(scenario, hosts, injection.Destination),
                })),
        });
    }

    /// <summary>The end of a host as it is now; any other end as it was.</summary>
    private static Endpoint Moved(Scenario before, List<HostSpec> hosts, Endpoint end)
    {
        int index = hosts.FindIndex(host => before.Find(host.Name)!.Endpoint == end);
        return index < 0 ? end : hosts[index].Endpoint;
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
