using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Study.Carrying;
using Tutor.Study.Exercises;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.Tests.Plain;

/// <summary>What is typed by somebody who knows.</summary>
internal static class RightAnswers
{
    /// <summary>The right answer of a question of any type, as a line.</summary>
    internal static string Of(QuestionRun run) => (run.Question.Key, run.Draft) switch
    {
        (AnswerKey.Number, _) => $"{run.RightNumber()}",
        (AnswerKey.Order, AnswerDraft.Sequence sequence) => string.Join(
            ' ', Enumerable.Range(0, sequence.Items.Count).Select(item => Place(sequence, item))),
        (AnswerKey.Match match, _) => string.Join(' ', match.Pairs.Select((pair, i) =>
            $"{(char)('a' + i)}={Right(run, pair)}")),
        (AnswerKey.Flags flags, _) => SegmentText.FormatFlags(flags.Set),
        (AnswerKey.States states, _) => string.Join(' ', states.Hosts.Select((asked, i) =>
            $"{asked.Host}={TcpStates.Print(run.RightStates()[i])}")),
        _ => string.Join(' ', run.Shown.Select((option, i) => (option, Place: i + 1))
            .Where(each => run.Options[each.option].IsRight).Select(each => each.Place)),
    };

    /// <summary>The move that is due, with all its fields.</summary>
    internal static string DueMove(ExerciseRun run) => Play.DueMove(run.Turn.Side) is Move.Send { Segment: var segment }
        ? SegmentText.FormatFlags(segment.Flags) + $" seq={segment.Seq}"
            + (segment.Has(TcpFlags.Ack) ? $" ack={segment.Ack}" : "")
            + (segment.DataLength > 0 ? $" len={segment.DataLength}" : "")
        : "wait";

    /// <summary>The next move of a wire on its way to the goal.</summary>
    internal static string NextMove(WireRun run) =>
        WireSearch.Find(run.World, FormulaEvaluator.AsGoal(run.Block.Goal), run.Left)!.Value[0].ToString();

    private static int Place(AnswerDraft.Sequence sequence, int item) => sequence.Items.AsSpan().IndexOf(item) + 1;

    private static int Right(QuestionRun run, MatchPair pair) =>
        1 + run.RightSides.Select(TextRuns.Plain).ToList().IndexOf(TextRuns.Plain(pair.Right));
}
