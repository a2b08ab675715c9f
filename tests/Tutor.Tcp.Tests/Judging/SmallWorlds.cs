using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Stops of small scenarios, and at each of them every move of a coarse grid.</summary>
internal static class SmallWorlds
{
    private const int MaxTurns = 8;

    private static readonly (string Name, Scenario Scenario)[] Scenarios =
    [
        ("handshake", Handshake()),
        ("data", Talk()),
        ("half-close", HalfClose()),
        ("crossed open", CrossedOpen()),
        ("crossed close", CrossedClose()),
        ("teardown", Teardown()),
        ("zero window", WithServerBuffer(Of([Open, SendWhen(TcpState.Established, 5)], [Listen]), 1)),
        ("keep-alive", Handshake() with { Policy = Policy.Rfc9293 with { KeepAlive = SimTime.FromSeconds(60) } }),
        ("lost text", Of([Open, SendWhen(TcpState.Established, 3000)], [Listen], lose: [4])),
        ("lost FIN", Of([Open, CloseWhen(TcpState.Established)], [Listen, CloseWhen(TcpState.CloseWait)], lose: [4])),
        ("close before open", Of([Open], [Listen, CloseWhen(TcpState.SynReceived)], lose: [2, 3])),
        ("abort", Abort()),
        ("unread close", UnreadClose()),
        ("nobody listens", NobodyListens()),
    ];

    /// <summary>Every stop at which a host has to move, by where it is.</summary>
    public static IEnumerable<(string Where, PlayedSide Side)> Stops()
    {
        foreach ((string name, Scenario scenario) in Scenarios)
        {
            foreach (string host in new[] { Client, Server })
            {
                Turn turn = Play(scenario, host);
                for (int i = 0; i < MaxTurns && turn.Reason != StopReason.Idle; i++)
                {
                    yield return ($"{name}, {host}, turn {i + 1} in {turn.Side.Tcb.State}", turn.Side);
                    turn = Tcp.Judging.Play.MakeDue(turn.Side, Never);
                }
            }
        }
    }

    /// <summary>All 64 sets of the six old flags with the numbers and lengths that mean something, and more.</summary>
    public static IEnumerable<Segment> Moves(PlayedSide side)
    {
        Grid grid = GridOf(side);
        for (int flags = 0; flags < 64; flags++)
        {
            foreach (SeqNumber seq in grid.Seqs)
            {
                foreach (SeqNumber ack in grid.Acks)
                {
                    foreach (uint length in grid.Lengths)
                    {
                        foreach (ushort window in Grid.WindowsOf((TcpFlags)flags))
                        {
                            yield return new Segment
                            {
                                Flags = (TcpFlags)flags,
                                Seq = seq,
                                Ack = ack,
                                DataLength = length,
                                Window = window,
                            };
                        }
                    }
                }
            }
        }
    }

    /// <summary>The moves of the grid that are in a pattern, built from the pattern's own fields.</summary>
    public static HashSet<Segment> Expand(PlayedSide side, SegmentPattern[] patterns)
    {
        Grid grid = GridOf(side);
        var moves = new HashSet<Segment>();
        foreach (SegmentPattern pattern in patterns)
        {
            foreach (TcpFlags psh in new[] { TcpFlags.None, TcpFlags.Psh })
            {
                moves.UnionWith(
                    from seq in grid.Seqs.Where(s => s == pattern.Seq)
                    from ack in grid.Acks.Where(a => a == (pattern.Ack ?? new SeqNumber(0)))
                    from length in grid.Lengths.Where(l => l >= pattern.MinLength && l <= pattern.MaxLength)
                    from window in Grid.WindowsOf(pattern.Flags | psh).Where(w => w >= pattern.MinWindow)
                    select new Segment
                    {
                        Flags = pattern.Flags | psh,
                        Seq = seq,
                        Ack = ack,
                        DataLength = length,
                        Window = window,
                    });
            }
        }

        return moves;
    }

    private static Grid GridOf(PlayedSide side)
    {
        Tcb tcb = side.Tcb;
        SeqNumber[] seqs = [tcb.Snd.Nxt, tcb.Snd.Nxt + 1, side.Due?.Seq ?? tcb.Snd.Una, new(0)];
        SeqNumber[] acks = [tcb.Rcv.Nxt, side.Due?.Ack ?? (tcb.Rcv.Nxt - 1), new(0)];
        uint[] lengths = [0, 1, side.Due is { DataLength: > 0 } due ? due.DataLength : 100];
        return new Grid([.. seqs.Distinct()], [.. acks.Distinct()], [.. lengths.Distinct()]);
    }

    private static Scenario WithServerBuffer(Scenario scenario, uint buffer) => scenario with
    {
        Hosts = scenario.Hosts.SetItem(1, scenario.Hosts[1] with { Buffer = buffer }),
    };

    /// <summary>The client goes on sending after the server closed fully, which loses that text.</summary>
    private static Scenario UnreadClose() => Of(
        [Open, SendWhen(TcpState.CloseWait, 50)],
        [Listen, CloseWhen(TcpState.Established)]);

    private sealed record Grid(SeqNumber[] Seqs, SeqNumber[] Acks, uint[] Lengths)
    {
        private static readonly ushort[] Both = [10, 65_535];
        private static readonly ushort[] Full = [65_535];

        /// <summary>A narrow window makes a difference only where the rest of a segment may be right.</summary>
        public static ushort[] WindowsOf(TcpFlags flags) => (flags & ~TcpFlags.Syn) == TcpFlags.Ack ? Both : Full;
    }
}
