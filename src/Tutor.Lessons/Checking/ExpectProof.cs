using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Lessons.Checking;

/// <summary>Holds a table of declared verdicts against the judge, also with numbers near 2^32.</summary>
/// <param name="expect">The table.</param>
/// <param name="plays">The plays of its exercise; the first with the author's numbers.</param>
/// <param name="add">Takes what is wrong.</param>
internal sealed class ExpectProof(
    LessonBlock.Expect expect, EquatableArray<ExercisePlay> plays, Action<string, SourcePosition, string> add)
{
    /// <summary>
    /// The moves of a table: a move of the correct set that names fields is a row as well; by its flags alone it stands
    /// for many moves.
    /// </summary>
    public static IEnumerable<ExpectRow> Rows(LessonBlock.Expect expect) =>
        expect.Rows.Concat(expect.Correct.Where(row => row.Move is not { Seq: null, Ack: null, Length: null }));

    /// <summary>Reports what does not hold.</summary>
    public void Check()
    {
        if (!plays[0].Moves.Any())
        {
            return; // What is wrong with the exercise was reported.
        }

        if (plays[0].TurnAt(expect.After) is not { } turn)
        {
            string places = string.Join(", ", plays[0].Moves.Select(move => move.Side.World.Delivered).Distinct());
            add(
                "expect-place", expect.At,
                $"The learner never moves after segment {expect.After}. The learner moves after: {places}.");
            return;
        }

        foreach (ExpectRow row in Rows(expect))
        {
            if (Differs(turn.Side, row) is { } text)
            {
                add("expect-row", row.At, text);
            }
            else if (HasNames(row))
            {
                CheckAtEdges(row);
            }
        }

        if (!expect.Correct.IsEmpty)
        {
            foreach ((SourcePosition at, string text) in CorrectSet.Compare(turn.Side, expect.Correct, expect.At))
            {
                add("expect-correct", at, text);
            }
        }
    }

    private void CheckAtEdges(ExpectRow row)
    {
        foreach (ExercisePlay play in plays.Skip(1))
        {
            if (play.TurnAt(expect.After) is { } turn && Differs(turn.Side, row with { Code = null }) is { } text)
            {
                add("expect-edge", row.At, $"With ISNs {play.Numbers}: {text}");
                return;
            }
        }
    }

    // A row with numbers of its own is about the author's numbers only.
    private static bool HasNames(ExpectRow row) =>
        new[] { row.Move.Seq, row.Move.Ack }.All(formula => formula is null || HasName(formula.Root));

    private static bool HasName(Expression expression) => expression switch
    {
        Expression.Name => true,
        Expression.Binary binary => HasName(binary.Left) || HasName(binary.Right),
        Expression.Not not => HasName(not.Operand),
        _ => false,
    };

    private static string? Differs(PlayedSide side, ExpectRow row)
    {
        ResolvedMove resolved = MovePatterns.Resolve(row.Move, side);
        if (resolved.Move is not { } move)
        {
            return TextCatalogue.English.Format(resolved.Error!);
        }

        Judgement judgement = Judge.Of(side, move);
        bool holds = judgement.Verdict == row.Verdict && (row.Code is null || row.Code == judgement.Code);
        return holds
            ? null
            : $"Declared {Say(row.Verdict, row.Code)}; the judge says {Say(judgement.Verdict, judgement.Code)}.";
    }

    private static string Say(Verdict verdict, DiagnosisCode? code) =>
        $"{KnownNames.Verdicts[(int)verdict]} {code}".TrimEnd();
}
