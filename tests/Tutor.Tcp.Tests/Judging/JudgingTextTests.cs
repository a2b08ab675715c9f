using System.Text.RegularExpressions;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Judging;

public partial class JudgingTextTests
{
    private static readonly Dictionary<string, string> Texts = Read();

    [Fact]
    public void Every_code_has_a_short_text_and_a_finding()
    {
        foreach (DiagnosisCode code in DiagnosisCodes.All)
        {
            Assert.Contains($"code.{code.Id}", Texts.Keys);
            Assert.Contains($"finding.{code.Id}", Texts.Keys);
        }
    }

    [Fact]
    public void Every_text_of_a_code_belongs_to_a_code_of_the_catalogue()
    {
        foreach (string key in Texts.Keys.Where(k => k.StartsWith("code.", StringComparison.Ordinal)
            || k.StartsWith("finding.", StringComparison.Ordinal)))
        {
            Assert.NotNull(DiagnosisCodes.Find(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]));
        }
    }

    [Fact]
    public void Every_message_that_the_judge_makes_has_a_text_whose_gaps_it_fills()
    {
        var seen = new HashSet<string>();
        foreach ((_, PlayedSide side) in Turns.All())
        {
            foreach (Move move in SomeMoves(side))
            {
                Judgement judgement = Judge.Of(side, move);
                Assert.Contains($"rule.{judgement.Rule.Key}", Texts.Keys);
                foreach (Message message in judgement.Explanation)
                {
                    Check(message, seen);
                }

                foreach (Finding finding in judgement.Findings)
                {
                    Check(finding.Text, seen);
                    Assert.Contains($"rule.{finding.Rule.Key}", Texts.Keys);
                }
            }
        }

        Assert.Empty(Texts.Keys.Where(k => IsMadeByJudge(k) && !seen.Contains(k)).Except(NotSeenHere));
    }

    [Fact]
    public void Every_ending_of_a_fork_has_a_text_whose_gaps_it_fills()
    {
        var seen = new HashSet<string>();
        foreach (PlayedSide side in Turns.All().Where((_, i) => i % 7 == 0).Select(t => t.Side))
        {
            foreach (Move move in SomeMoves(side))
            {
                Check(Fork.PlayOut(side, move).Sentence, seen);
            }
        }

        Assert.Contains("fork.healed-by-repetition", seen);
        Assert.Contains("fork.half-open", seen);
    }

    /// <summary>Texts that need a situation which no scenario here has; other tests meet them one by one.</summary>
    private static readonly string[] NotSeenHere = [];

    private static bool IsMadeByJudge(string key) =>
        key.StartsWith("finding.", StringComparison.Ordinal)
        || key.StartsWith("why.", StringComparison.Ordinal)
        || key.StartsWith("right.", StringComparison.Ordinal)
        || key.StartsWith("peer.", StringComparison.Ordinal);

    private static void Check(Message message, HashSet<string> seen)
    {
        Assert.True(Texts.TryGetValue(message.Key, out string? text), message.Key);
        string[] names = [.. message.Arguments.AsSpan().ToArray().Select(a => a.Name)];
        Assert.Empty(Gap().Matches(text).Select(m => m.Groups[1].Value).Except(names));
        Assert.Equal(names.Length, names.Distinct().Count());
        seen.Add(message.Key);
        foreach (MessageArgument argument in message.Arguments)
        {
            if (argument is MessageArgument.Nested nested)
            {
                Check(nested.Value, seen);
            }
        }
    }

    private static IEnumerable<Move> SomeMoves(PlayedSide side)
    {
        yield return new Move.SayNothing();
        SeqNumber[] seqs = [side.Tcb.Snd.Nxt, side.Tcb.Snd.Una, side.Tcb.Rcv.Nxt, side.Tcb.Snd.Iss + 77, default];
        SeqNumber[] acks = [side.Tcb.Rcv.Nxt, side.Tcb.Rcv.Nxt - 1, side.Tcb.Rcv.Irs, side.Tcb.Snd.Nxt, default];
        TcpFlags[] flags =
        [
            TcpFlags.None, TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Syn | TcpFlags.Ack, TcpFlags.Fin | TcpFlags.Ack,
            TcpFlags.Rst, TcpFlags.Syn | TcpFlags.Fin, TcpFlags.Urg | TcpFlags.Ack,
        ];
        for (int i = 0; i < flags.Length * seqs.Length; i++)
        {
            yield return new Move.Send(new Segment
            {
                Flags = flags[i % flags.Length],
                Seq = seqs[i % seqs.Length],
                Ack = acks[i / flags.Length],
                DataLength = i % 3 == 0 ? 2000u : 0,
                Window = (ushort)(i % 4 == 0 ? 10 : 65535),
            });
        }
    }

    private static Dictionary<string, string> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tutor.sln")))
        {
            folder = folder.Parent!;
        }

        string path = Path.Combine(folder.FullName, "src", "Tutor.Lessons", "Texts", "en-judging.txt");
        return File.ReadAllLines(path)
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(" = ", 2))
            .ToDictionary(p => p[0], p => p[1]);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gap();
}
