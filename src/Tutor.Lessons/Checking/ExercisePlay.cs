using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Variations;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Plays an exercise as the engine would: every move is the one that is due.</summary>
internal sealed class ExercisePlay
{
    /// <summary>The most moves that are played.</summary>
    public const int MostMoves = 64;

    private const int EdgeVariants = 4;
    private static readonly Variation EdgeIsns = new(Isn: true, EdgeIsn: true, Port: false);

    /// <summary>Plays it.</summary>
    public ExercisePlay(Scenario scenario, LessonBlock.Exercise exercise)
    {
        Scenario = scenario;
        Func<WorldState, bool> goal = FormulaEvaluator.AsGoal(exercise.Goal);
        List<Turn> turns = [Play.Start(scenario, exercise.Play, goal, exercise.FromAfter)];
        while (turns.Count <= MostMoves && IsOpen(turns[^1]))
        {
            turns.Add(Play.MakeDue(turns[^1].Side, goal));
        }

        Turns = EquatableArray.From(turns);
    }

    /// <summary>The scenario with the numbers that were played.</summary>
    public Scenario Scenario { get; }

    /// <summary>Every turn; the last one is at the goal, idle, or after <see cref="MostMoves"/> moves.</summary>
    public EquatableArray<Turn> Turns { get; }

    /// <summary>The turns at which the learner moves.</summary>
    public IEnumerable<Turn> Moves => Turns.Where(IsOpen);

    /// <summary>The initial sequence numbers, for a message: <c>1000 and 5000</c>.</summary>
    public string Numbers => string.Join(" and ", Scenario.Hosts.Select(host => host.Iss));

    /// <summary>The play with the author's numbers, then some at the edge of the circle.</summary>
    public static EquatableArray<ExercisePlay> All(Scenario scenario, LessonBlock.Exercise exercise) =>
    [
        new ExercisePlay(scenario, exercise),
        .. Enumerable.Range(1, EdgeVariants)
            .Select(seed => new ExercisePlay(Vary.Apply(scenario, EdgeIsns, (ulong)seed), exercise)),
    ];

    /// <summary>True when the goal is reached in so many moves.</summary>
    public bool Reaches(int moves) => Turns[^1].Reason == StopReason.GoalReached && Turns.Count - 1 <= moves;

    /// <summary>The first turn after so many delivered segments; null when the learner never moves there.</summary>
    public Turn? TurnAt(int after) => Moves.FirstOrDefault(turn => turn.Side.World.Delivered == after);

    private static bool IsOpen(Turn turn) => turn.Reason is StopReason.SegmentDue or StopReason.NothingDue;
}
