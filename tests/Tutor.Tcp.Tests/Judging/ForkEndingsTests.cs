using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>
/// What five moves lead to at every turn of the common connections: the right one, silence, a reset, and two numbers
/// that are one off.
/// </summary>
public class ForkEndingsTests
{
    private static readonly (string Name, Func<uint, uint, Scenario> Make)[] Connections =
    [
        (nameof(Handshake), Handshake),
        (nameof(Talk), Talk),
        (nameof(HalfClose), HalfClose),
        (nameof(CrossedClose), CrossedClose),
        (nameof(CrossedOpen), CrossedOpen),
        (nameof(NobodyListens), NobodyListens),
        (nameof(Abort), Abort),
    ];

    [Theory]
    [InlineData(Client)]
    [InlineData(Server)]
    public void Each_move_leads_where_it_is_known_to_lead(string host)
    {
        List<string> lines = [];
        foreach ((string name, Func<uint, uint, Scenario> make) in Connections)
        {
            foreach (PlayedSide side in Turns.Of(make(1000, 5000), host))
            {
                lines.Add($"{name}, {TcpStates.Print(side.ShownTcb.State)}, {Arrived(side)}");
                lines.AddRange(MovesOf(side).Select(move => "  " + Story(side, move)));
            }
        }

        Golden.Match($"forks-{host}", string.Join('\n', lines));
    }

    private static string Arrived(PlayedSide side) => $"after {side.World.Ladder.Count} segments";

    private static IEnumerable<string> MovesOf(PlayedSide side)
    {
        if (side.Due is not { } due)
        {
            return ["-", $"RST seq={side.Tcb.Snd.Nxt}"];
        }

        Segment ahead = due with { Seq = due.Seq + 1 };
        Segment behind = due with { Ack = due.Ack - 1 };
        return
        [
            Short(due), "-", $"RST seq={due.Seq}", Short(ahead), .. due.Has(TcpFlags.Ack) ? new[] { Short(behind) } : [],
        ];
    }

    private static string Story(PlayedSide side, string move)
    {
        ForkRun fork = Tcp.Judging.Fork.PlayOut(side, Moves.Of(side, move));
        WorldState last = fork.Steps[fork.Steps.Count - 1];
        string[] after = last.Lines()[side.World.Ladder.Count..];
        string story = string.Join(", ", after.Take(6)) + (after.Length > 6 ? $", {after.Length - 6} more" : "");
        return $"{move}: {fork.Ending} +{fork.Cost} {Judgements.Describe(fork.Sentence)} | {fork.Steps.Count} steps: {story}";
    }
}
