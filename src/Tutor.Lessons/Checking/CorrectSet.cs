using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Checking;

/// <summary>
/// Holds the moves that an author calls the whole correct set against the segments that a TCP may send. By flags only:
/// PSH makes no difference, nor do ECE and CWR on a SYN.
/// </summary>
internal static class CorrectSet
{
    private const string Silence = "nothing";

    /// <summary>What is listed and not correct, and what is correct and not listed; none when nothing is.</summary>
    /// <param name="side">The world, stopped where the learner has to move.</param>
    /// <param name="listed">The moves that are listed.</param>
    /// <param name="listAt">Where a move that is missing is reported.</param>
    public static IEnumerable<(SourcePosition At, string Text)> Compare(
        PlayedSide side, IReadOnlyCollection<ExpectRow> listed, SourcePosition listAt)
    {
        string[] correct = [.. OfEngine(side).Distinct()];
        foreach (ExpectRow row in listed)
        {
            if (!correct.Contains(Name(row.Move)))
            {
                string all = string.Join(", ", correct);
                yield return (row.At, $"'{Name(row.Move)}' is not correct here. Correct: {all}.");
            }
        }

        foreach (string name in correct.Except(listed.Select(row => Name(row.Move))))
        {
            yield return (listAt, $"'{name}' is correct here too, and 'correct:' does not list it.");
        }
    }

    private static IEnumerable<string> OfEngine(PlayedSide side)
    {
        IEnumerable<string> segments = Producible.Of(side).Select(pattern => Name(pattern.Flags));
        return side.Due is null ? segments.Append(Silence) : segments;
    }

    private static string Name(MovePattern move) => move.SaysNothing ? Silence : Name(move.Flags);

    private static string Name(TcpFlags flags)
    {
        TcpFlags free = TcpFlags.Psh | ((flags & TcpFlags.Syn) != 0 ? TcpFlags.Ece | TcpFlags.Cwr : TcpFlags.None);
        return SegmentText.FormatFlags(flags & ~free);
    }
}
