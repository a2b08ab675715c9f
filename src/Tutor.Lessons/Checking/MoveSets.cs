using System.Globalization;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Writes down what may be sent at a turn: the correct set in full, the tolerated set as ranges.</summary>
internal static class MoveSets
{
    private const string Silence = "nothing";

    /// <summary>The moves of a solution, for an exercise whose wire the learner is.</summary>
    public static ExerciseSets Of(
        string file, LessonBlock.WireTask task, EquatableArray<(WorldState World, WireMove? Next)> steps) => new(
        file,
        task.Id,
        task.At,
        EquatableArray.From(steps.AsEnumerable().Where(step => step.Next is not null).Select(step =>
            new TurnSets(step.World.Delivered, [step.Next!.ToString()], []))));

    /// <summary>The sets of every turn of an exercise.</summary>
    public static ExerciseSets Of(string file, LessonBlock.Exercise exercise, ExercisePlay play) => new(
        file,
        exercise.Id,
        exercise.At,
        EquatableArray.From(play.Moves.Select(turn =>
            new TurnSets(turn.Side.World.Delivered, Correct(turn.Side), Tolerated(turn.Side)))));

    private static EquatableArray<string> Correct(PlayedSide side)
    {
        IEnumerable<string> segments = Producible.Of(side).Select(Format).Distinct();
        return EquatableArray.From(side.Due is null ? segments.Append(Silence) : segments);
    }

    private static string Format(SegmentPattern pattern)
    {
        string ack = pattern.Ack is { } number ? $" ack {number}" : "";
        string length = pattern.MaxLength == 0 ? ""
            : pattern.MinLength == pattern.MaxLength ? $" len {pattern.MaxLength}"
            : $" len {pattern.MinLength}..{pattern.MaxLength}";
        string window = pattern.MinWindow == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" win >= {pattern.MinWindow}");
        return $"{SegmentText.FormatFlags(pattern.Flags)} seq {pattern.Seq}{ack}{length}{window}";
    }

    /// <summary>
    /// Every kind of flags with every number, in rectangles of seq and ack. The length is none, one octet, or that of
    /// what is due; the window that of what is due, since another one changes no verdict from refused to tolerated.
    /// </summary>
    private static EquatableArray<string> Tolerated(PlayedSide side)
    {
        Segment model = NearMoves.Model(side);
        List<string> found = [];
        foreach (TcpFlags kind in NearMoves.Kinds)
        {
            foreach (uint length in new[] { 0u, 1u, model.DataLength }.Distinct())
            {
                string suffix = length == 0 ? "" : $" len {length}";
                Segment segment = model with { Flags = kind, DataLength = length };
                found.AddRange(new ToleratedArea(side, segment).Rectangles()
                    .Select(area => $"{SegmentText.FormatFlags(kind)} {area}{suffix}"));
            }
        }

        return EquatableArray.From(found);
    }
}
