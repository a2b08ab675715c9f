using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Checking;

/// <summary>Proves by the engine that an exercise can be solved, and not without the learner.</summary>
/// <param name="exercise">The exercise.</param>
/// <param name="plays">Its plays; the first with the author's numbers.</param>
/// <param name="add">Takes what is wrong.</param>
internal sealed class ExerciseProof(
    LessonBlock.Exercise exercise, EquatableArray<ExercisePlay> plays, Action<string, SourcePosition, string> add)
{
    /// <summary>Reports what is wrong.</summary>
    public void Check()
    {
        if (plays[0].Turns[0].Reason == StopReason.GoalReached)
        {
            Add("goal-at-start", $"'{exercise.Id}' is solved before the learner does anything. "
                + "Begin earlier (':from:'), or ask for more in ':goal:'.");
            return;
        }

        int begins = plays[0].Turns[0].Side.World.Ladder.Count;
        if (begins < exercise.FromAfter)
        {
            Add("unsolvable", $"begins after segment {exercise.FromAfter}, and its connection has no more "
                + $"than {begins}. Correct ':from:'.");
            return;
        }

        int most = exercise.MaxMoves ?? ExercisePlay.MostMoves;
        if (plays.FirstOrDefault(play => !play.Reaches(most)) is { } failed)
        {
            Add("unsolvable", Failure(failed, most));
        }

        foreach (MoveField field in exercise.Rounds.SelectMany(round => round.AsSpan().ToArray()).Distinct().Order())
        {
            CheckBlank(field);
        }
    }

    private static string Failure(ExercisePlay play, int most)
    {
        Turn end = play.Turns[Math.Min(most, play.Turns.Count - 1)];
        string came = $"At the end: {EndOf.World(end.Side.World)}";
        string why = play.Turns[^1].Reason switch
        {
            StopReason.GoalReached => $"{came}. It takes {play.Turns.Count - 1}: raise ':max-moves:'.",
            StopReason.Idle => $"{came}, and nothing more happens by itself. What would have to happen next?",
            StopReason.SegmentDue or StopReason.NothingDue => $"{came}. Correct ':goal:', or raise ':max-moves:'.",
        };
        return $"misses its goal in {Count(most, "move")}, with ISNs {play.Numbers}. {why}";
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private void CheckBlank(MoveField field)
    {
        Turn[] turns = [.. plays[0].Moves.Where(turn => HasField(turn, field))];
        if (turns.Length == 0)
        {
            Add("blank-unused", $"'{exercise.Id}' blanks {Name(field)}, which no segment of it has. "
                + "Take it out of ':fade:' or ':blank:'.");
        }
        else if (turns.All(turn => NearMoves.With(turn.Side, field).All(move => IsCorrect(turn.Side, move))))
        {
            Add("blank-any", $"'{exercise.Id}' blanks {Name(field)}, and every value is right there. "
                + "Take it out of ':fade:' or ':blank:'.");
        }
    }

    private static bool HasField(Turn turn, MoveField field) => turn.Side.Due is { } due
        && (field != MoveField.Ack || due.Has(TcpFlags.Ack));

    private static bool IsCorrect(PlayedSide side, Move move) => Judge.Of(side, move).Verdict == Verdict.Correct;

    private static string Name(MoveField field) => field switch
    {
        MoveField.Flags => "flags",
        MoveField.Seq => "seq",
        MoveField.Ack => "ack",
        MoveField.Length => "len",
        MoveField.Window => "window",
    };

    private void Add(string id, string text) =>
        add(id, exercise.At, id == "unsolvable" ? $"'{exercise.Id}' {text}" : text);
}
