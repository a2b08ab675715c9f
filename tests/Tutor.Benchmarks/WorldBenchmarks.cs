using System.Diagnostics;
using System.Net;
using Tutor.Tcp;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Benchmarks;

/// <summary>Measures a world under a SYN flood.</summary>
internal static class WorldBenchmarks
{
    private const int Syns = 1_000_000;
    private const uint PerSecond = 100_000;
    private const int Parts = 50;

    /// <summary>Measures with cookies off and always, and prints table rows for each.</summary>
    public static void Run()
    {
        Flood(SynCookieMode.Off); // Until the compiler has done its best.
        Measure("cookies off", SynCookieMode.Off);
        Measure("cookies always", SynCookieMode.Always);
    }

    private static void Measure(string what, SynCookieMode cookies)
    {
        long live = GC.GetTotalMemory(forceFullCollection: true);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        (TimeSpan elapsed, WorldState end) = Flood(cookies);
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Syns;
        Table.Row(
            $"flood of 1 million SYNs, backlog 1024, {what}",
            $"{elapsed.TotalSeconds:F2} s",
            $"CPU {cpu.TotalSeconds:F2} s, {bytes:N0} bytes a SYN");
        ListenCounters counted = end["server"].Listener!.Counters;
        Table.Row(
            "the same: held, dropped, cookies",
            $"{counted.SynsQueued:N0}, {counted.SynsDropped:N0}, {counted.SyncookiesSent:N0}",
            "");
        Table.Row("the same: live memory, the most", $"{(Peak(cookies) - live) / 1048576.0:F1} MiB", $"in {Parts} samples");
    }

    private static (TimeSpan Elapsed, WorldState End) Flood(SynCookieMode cookies)
    {
        WorldState world = WorldRun.Start(Scenario(cookies), null);
        long begin = Stopwatch.GetTimestamp();
        world = WorldRun.Until(world, SimTime.FromSeconds((Syns / PerSecond) + 1));
        return (Stopwatch.GetElapsedTime(begin), world);
    }

    private static long Peak(SynCookieMode cookies)
    {
        WorldState world = WorldRun.Start(Scenario(cookies), null);
        long peak = 0;
        for (int i = 1; i <= Parts; i++)
        {
            world = WorldRun.Until(world, SimTime.FromMs(i * 1000L * Syns / PerSecond / Parts));
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }

        GC.KeepAlive(world);
        return peak;
    }

    private static Scenario Scenario(SynCookieMode cookies)
    {
        Endpoint server = new(IPAddress.Parse("192.0.2.80"), new Port(80));
        Endpoint attacker = new(IPAddress.Parse("203.0.113.66"), new Port(1024));
        ListenPolicy queues = new() { Backlog = 1024, SynCookies = cookies };
        HostSpec[] hosts =
        [
            new("attacker", attacker, default, 1460, 65535, []) { Role = new HostRole.Intruder(false) },
            new("server", server, new SeqNumber(5000), 1460, 65535, [])
            {
                Role = new HostRole.Server(new ListenerSpec(queues, SimTime.Zero)),
            },
        ];
        return new Scenario(EquatableArray.From(hosts), new PathSpec(SimTime.FromMs(40), [], []), Policy.Rfc9293)
        {
            Floods = [new Flood("attacker", SimTime.Zero, PerSecond, Syns, IPNetwork.Parse("198.18.0.0/15"), server)],
            Recording = Recording.Nothing,
        };
    }
}
