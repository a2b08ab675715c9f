using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Study.Exercises;

/// <summary>An exercise being done: a value, so undo, redo and the what-if fork are free.</summary>
public sealed record ExerciseRun
{
    /// <summary>The lesson that it is in.</summary>
    public required Lesson Lesson { get; init; }

    /// <summary>The exercise.</summary>
    public required LessonBlock.Exercise Exercise { get; init; }

    /// <summary>The round, from 0; each blanks other fields.</summary>
    public int Round { get; init; }

    /// <summary>What varies the numbers of the rounds after the first.</summary>
    public ulong Seed { get; init; }

    /// <summary>How often this round was dealt anew after "show me"; each time with other numbers.</summary>
    public int Variant { get; init; }

    /// <summary>The numbers of this round.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The world, stopped where the learner has to move.</summary>
    public required Turn Turn { get; init; }

    /// <summary>The moves of this round that counted, oldest first.</summary>
    public EquatableArray<PastMove> Past { get; init; }

    /// <summary>
    /// True when "show me" made a move of this round that still counts: watched is not done. One that was taken back
    /// is the learner's to make again.
    /// </summary>
    public bool WasShown => Past.AsEnumerable().Any(move => move.WasShown);

    /// <summary>Moves that were taken back, the last one first.</summary>
    public EquatableArray<PastMove> Undone { get; init; }

    /// <summary>The judgement on the last move; null before the first of this turn.</summary>
    public Judgement? Last { get; init; }

    /// <summary>Wrong moves at this step.</summary>
    public int WrongAtStep { get; init; }

    /// <summary>Wrong moves in this round.</summary>
    public int WrongInRound { get; init; }

    /// <summary>How many hints of this turn are on the screen.</summary>
    public int HintsShown { get; init; }

    /// <summary>How many of them were there before the last wrong move: they are older than its verdict.</summary>
    public int HintsBeforeLast { get; init; }

    /// <summary>True when a hint or "show me" was used in this exercise.</summary>
    public bool WasHelped { get; init; }

    /// <summary>Moves in the whole round when each is the one that is due; for "step 2 of 3".</summary>
    public int StepsInRound { get; init; }

    /// <summary>The fields that are blank in this round, before those that the segment lacks are left out.</summary>
    public EquatableArray<MoveField> Blank => Exercise.Rounds[Round];

    /// <summary>True when the goal of this round is reached.</summary>
    public bool IsRoundDone => Turn.Reason == StopReason.GoalReached;

    /// <summary>True when the round is at its end only because moves were shown: a new variant is to be done.</summary>
    public bool IsOnlyShown => IsRoundDone && WasShown;

    /// <summary>True when the last round is done.</summary>
    public bool IsDone => IsRoundDone && !WasShown && Round == Exercise.Rounds.Count - 1;

    /// <summary>True when no move can lead on: nothing is due, nothing will happen, the goal does not hold.</summary>
    public bool IsStuck => Turn.Reason == StopReason.Idle;

    /// <summary>True when the moves of the round are used up.</summary>
    public bool IsOutOfMoves => !IsRoundDone && Exercise.MaxMoves is { } most && Past.Count >= most;

    /// <summary>True when the wrong moves that the author allows are used up.</summary>
    public bool IsOutOfAttempts => !IsRoundDone && Exercise.Attempts is { } most && WrongInRound >= most;

    /// <summary>True when no further move is taken.</summary>
    public bool IsClosed => IsOutOfMoves || IsOutOfAttempts;

    /// <summary>True when the right move is said, since so many were wrong.</summary>
    public bool IsRevealed => !IsRoundDone && Exercise.RevealAfter is { } after && WrongAtStep >= after;

    /// <summary>The step that the learner is at, from 1.</summary>
    public int Step => IsRoundDone ? Past.Count : Past.Count + 1;
}

/// <summary>A move that counted and the turn in which it was made.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Judgement">The judgement on the move.</param>
/// <param name="WasShown">True when "show me" made it.</param>
public sealed record PastMove(Turn Turn, Judgement Judgement, bool WasShown);
