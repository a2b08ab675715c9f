using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Variations;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;
using LessonFinding = Tutor.Lessons.Model.Finding;

namespace Tutor.Lessons.Checking;

/// <summary>
/// Proves a lesson by the engine: its exercises can be solved, and its declared verdicts are the judge's.
/// </summary>
public static class LessonCheck
{
    private const int MostMoves = 64;
    private const int EdgeVariants = 4;
    private static readonly Variation EdgeIsns = new(Isn: true, EdgeIsn: true, Port: false);

    /// <summary>
    /// What is wrong with a lesson that was read without findings; empty when nothing is. Never fails.
    /// </summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="lesson">The lesson.</param>
    public static EquatableArray<LessonFinding> Check(string file, Lesson lesson)
    {
        List<LessonFinding> findings = [];
        foreach (LessonBlock block in lesson.Blocks)
        {
            switch (block)
            {
                case LessonBlock.Exercise exercise:
                    CheckExercise(lesson, exercise, Add);
                    break;
                case LessonBlock.Expect expect:
                    CheckExpect(lesson, expect, Add);
                    break;
                case LessonBlock.Worked worked:
                    CheckWorked(lesson, worked, Add);
                    break;
                case LessonBlock.Question question:
                    QuestionCheck.Check(lesson, question, Add);
                    break;
                default:
                    break;
            }
        }

        return EquatableArray.From(findings);

        void Add(string id, SourcePosition at, string text) => findings.Add(new LessonFinding(id, file, at, text));
    }

    private static void CheckExercise(
        Lesson lesson, LessonBlock.Exercise exercise, Action<string, SourcePosition, string> add)
    {
        Scenario scenario = lesson.FindScenario(exercise.ScenarioId)!.Scenario;
        ExercisePlay play = new(scenario, exercise);
        if (play.Start().Reason == StopReason.GoalReached)
        {
            add("goal-at-start", exercise.At, $"'{exercise.Id}' is solved before the learner does anything.");
            return;
        }

        int most = exercise.MaxMoves ?? MostMoves;
        foreach (Scenario variant in Variants(scenario))
        {
            if (new ExercisePlay(variant, exercise).ToEnd(most)[^1].Reason != StopReason.GoalReached)
            {
                string numbers = string.Join(" and ", ((IEnumerable<HostSpec>)variant.Hosts).Select(host => host.Iss));
                add(
                    "unsolvable", exercise.At,
                    $"'{exercise.Id}' misses its goal in {most} moves, with ISNs {numbers}.");
                break;
            }
        }

        if (exercise.Hints.IsEmpty)
        {
            add("no-hint", exercise.At, $"'{exercise.Id}' has no hint.");
        }
    }

    // The author's numbers, and some at the edge of the circle.
    private static IEnumerable<Scenario> Variants(Scenario scenario) =>
        [scenario, .. Enumerable.Range(1, EdgeVariants).Select(seed => Vary.Apply(scenario, EdgeIsns, (ulong)seed))];

    private static void CheckExpect(
        Lesson lesson, LessonBlock.Expect expect, Action<string, SourcePosition, string> add)
    {
        LessonBlock.Exercise exercise = lesson.FindExercise(expect.ExerciseId)!;
        ExercisePlay play = new(lesson.FindScenario(exercise.ScenarioId)!.Scenario, exercise);
        if (play.TurnAt(expect.After) is not { } turn)
        {
            add("expect-place", expect.At, $"The learner never moves after segment {expect.After}.");
            return;
        }

        // A move of the correct set that names fields is a row as well; by its flags alone it stands for many moves.
        foreach (ExpectRow row in expect.Rows.Concat(expect.Correct.Where(NamesFields)))
        {
            if (CheckRow(turn.Side, row) is { } text)
            {
                add("expect-row", row.At, text);
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

    private static bool NamesFields(ExpectRow row) => row.Move is not { Seq: null, Ack: null, Length: null };

    private static string? CheckRow(PlayedSide side, ExpectRow row)
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

    private static string Say(Verdict verdict, DiagnosisCode? code) => $"{verdict} {code}".TrimEnd();

    private static void CheckWorked(
        Lesson lesson, LessonBlock.Worked worked, Action<string, SourcePosition, string> add)
    {
        Scenario scenario = lesson.FindScenario(worked.ScenarioId)!.Scenario;
        int most = worked.Parts.OfType<WorkedPart.Predict>().Select(p => p.AtAfter).DefaultIfEmpty(0).Max();
        WorldState world = WorldPlay.Until(scenario, FormulaEvaluator.AsGoal(worked.Until), out bool reached);
        if (!reached)
        {
            add("unsolvable", worked.At, $"'{worked.Id}' never comes to its end.");
        }
        else if (world.Ladder.Count(line => line.IsDelivered) < most)
        {
            add(
                "predict-place", worked.At,
                $"'{worked.Id}' ends before segment {most}, where it asks for a prediction.");
        }
    }
}
