using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Study.Carrying;

/// <summary>One moment of a task for the wire.</summary>
/// <param name="Move">What led to it; null at the start.</param>
/// <param name="World">How things stand.</param>
/// <param name="IsShown">True when "show me" made the move.</param>
public sealed record WireStep(WireMove? Move, WorldState World, bool IsShown = false);

/// <summary>A task whose wire the learner is: every moment so far, so that undo is free. A value.</summary>
public sealed record WireRun
{
    private WireRun(Lesson lesson, LessonBlock.WireTask block, EquatableArray<WireStep> steps) =>
        (Lesson, Block, Steps) = (lesson, block, steps);

    /// <summary>The lesson.</summary>
    public Lesson Lesson { get; init; }

    /// <summary>The task.</summary>
    public LessonBlock.WireTask Block { get; init; }

    /// <summary>Every moment, the start first; behind <see cref="At"/> those that were taken back.</summary>
    public EquatableArray<WireStep> Steps { get; private init; }

    /// <summary>The moves that were made, which is the present moment's index in <see cref="Steps"/>.</summary>
    public int At { get; private init; }

    /// <summary>True when "show me" made one of the moves: then reaching the goal does not count.</summary>
    public bool WasShown
    {
        get
        {
            foreach (WireStep step in Steps.AsSpan()[..(At + 1)])
            {
                if (step.IsShown)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>How many of <see cref="Hints"/> are shown; 0 or more.</summary>
    public int HintsShown { get; private init; }

    /// <summary>The world at the present moment.</summary>
    public WorldState World => Steps[At].World;

    /// <summary>The last move and what came of it; the start when there is none.</summary>
    public WireStep Last => Steps[At];

    /// <summary>The moment before the last move; null at the start.</summary>
    public WireStep? Before => At == 0 ? null : Steps[At - 1];

    /// <summary>How many moves are left; 0 or more.</summary>
    public int Left => Block.MaxMoves - At;

    /// <summary>True when the goal holds.</summary>
    public bool IsReached => Goal(World);

    /// <summary>True while moves can be made: the goal does not hold, and some are left.</summary>
    public bool GoesOn => Left > 0 && !IsReached;

    /// <summary>True when it is solved without "show me".</summary>
    public bool IsSolved => IsReached && !WasShown;

    /// <summary>The hints that fit this moment, in the order of the file.</summary>
    public EquatableArray<Hint> Hints => EquatableArray.From(
        Block.Hints.AsEnumerable().Where(hint => hint.AtAfter is not { } at || at == World.Delivered));

    private Func<WorldState, bool> Goal => FormulaEvaluator.AsGoal(Block.Goal);

    /// <summary>A task in which nothing was done.</summary>
    /// <exception cref="ArgumentException">It has no scenario; <c>check</c> finds that.</exception>
    public static WireRun Start(Lesson lesson, LessonBlock.WireTask block)
    {
        WorldState? world = lesson.FindScenario(block.ScenarioId) is { } scenario
            ? WirePlay.Start(scenario.Scenario, block.FromAfter) ?? WirePlay.Start(scenario.Scenario, 0)
            : null;
        return world is not null
            ? new WireRun(lesson, block, [new WireStep(null, world)])
            : throw new ArgumentException($"'{block.Id}' has no scenario.", nameof(block));
    }

    /// <summary>
    /// The task after a move; what was taken back is forgotten. Null when it cannot be made: nothing is left to do, or
    /// the wire has no such segment.
    /// </summary>
    public WireRun? Make(WireMove move) => Make(move, isShown: false);

    /// <summary>The last move taken back; the same when there is none.</summary>
    public WireRun Undo() => At == 0 ? this : Moved(At - 1, Steps);

    /// <summary>The move that was taken back made again; the same when there is none.</summary>
    public WireRun Redo() => At == Steps.Count - 1 ? this : Moved(At + 1, Steps);

    /// <summary>Begun anew, as if every move were taken back.</summary>
    public WireRun Restart() => Moved(0, Steps);

    /// <summary>One more hint of this moment; the same when there is none.</summary>
    public WireRun Hint() => this with { HintsShown = Math.Min(Hints.Count, HintsShown + 1) };

    /// <summary>
    /// The way that <see cref="WireSearch"/> finds, played from the start to its end. Null when it finds none, which
    /// <c>check</c> reports.
    /// </summary>
    public WireRun? ShowMe()
    {
        WireRun run = Restart();
        if (WireSearch.Find(run.World, Goal, Block.MaxMoves) is not { } way)
        {
            return null;
        }

        foreach (WireMove move in way)
        {
            run = run.Make(move, isShown: true)!;
        }

        return run;
    }

    private WireRun? Make(WireMove move, bool isShown) =>
        GoesOn && WirePlay.Make(World, move) is { } world
            ? Moved(At + 1, [.. Steps.AsSpan()[..(At + 1)], new WireStep(move, world, isShown)])
            : null;

    /// <summary>At another moment. Hints stay as long as the same ones fit.</summary>
    private WireRun Moved(int at, EquatableArray<WireStep> steps)
    {
        WireRun moved = this with { At = at, Steps = steps };
        return moved.Hints == Hints ? moved : moved with { HintsShown = 0 };
    }
}
