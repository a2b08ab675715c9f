using System.Globalization;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Checking;

/// <summary>Reads the hints of an exercise as a learner would see them.</summary>
internal static class HintLint
{
    /// <summary>Reports that there are none, that two say the same, and that the last one is the bare answer.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="plays">Its plays; the first with the author's numbers.</param>
    /// <param name="add">Takes what is wrong.</param>
    public static void Check(
        LessonBlock.Exercise exercise,
        EquatableArray<ExercisePlay> plays,
        Action<string, SourcePosition, string> add)
    {
        if (exercise.Hints.IsEmpty)
        {
            add(
                "no-hint", exercise.At,
                $"'{exercise.Id}' has no hint. Add :::{{hint}} blocks inside it, "
                + "from a nudge to another instance worked.");
            return;
        }

        if (exercise.Hints
            .GroupBy(hint => PlainText.Of(hint.Text))
            .FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            add(
                "hint-duplicate", twice.Last().At,
                $"Two hints of '{exercise.Id}' say the same: '{PlainText.Start(twice.Key)}'. Say one in other words.");
        }

        foreach (Turn turn in plays[0].Moves)
        {
            Turn? other = plays[^1].TurnAt(turn.Side.World.Delivered);
            if (AnswerIn(exercise, turn, other?.Side.Due) is { } found)
            {
                add("hint-is-answer", found.At, found.Text);
                return;
            }
        }
    }

    /// <summary>What is wrong with the last hint at a turn; null when nothing is.</summary>
    private static (SourcePosition At, string Text)? AnswerIn(
        LessonBlock.Exercise exercise, Turn turn, Segment? other)
    {
        int after = turn.Side.World.Delivered;
        Hint? last = exercise.Hints.LastOrDefault(hint => hint.ForCode is null && (hint.AtAfter ?? after) == after);
        if (last is null || turn.Side.Due is not { } due)
        {
            return null;
        }

        FormulaScope scope = new(turn.Side.World, null);
        string text = PlainText.Of(TextRuns.Fill(last.Text, scope));
        foreach ((MoveField field, SeqNumber right) in Answers(due))
        {
            // What is the same in every connection, as the seq 0 of a reset, no example shows with other numbers.
            bool isFixed = other is not null && Answers(other).Contains((field, right));
            bool isBlank = !isFixed && exercise.Rounds.Any(round => round.Contains(field));
            if (isBlank && HasNumber(text, right.Value))
            {
                string name = field == MoveField.Seq ? "seq" : "ack";
                return (
                    last.At,
                    $"The last hint of '{exercise.Id}' after segment {after} gives {name} {right}, which is the "
                    + "answer. Show another connection worked, with other numbers.");
            }
        }

        return null;
    }

    private static IEnumerable<(MoveField Field, SeqNumber Right)> Answers(Segment due)
    {
        yield return (MoveField.Seq, due.Seq);
        if (due.Has(TcpFlags.Ack))
        {
            yield return (MoveField.Ack, due.Ack);
        }
    }

    /// <summary>True when the number stands in the text as a whole word.</summary>
    private static bool HasNumber(string text, uint number)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        for (int at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            int end = at + digits.Length;
            bool startsWord = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
            bool endsWord = end == text.Length || !char.IsAsciiLetterOrDigit(text[end]);
            if (startsWord && endsWord)
            {
                return true;
            }
        }

        return false;
    }
}
