using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Tests.Checking;

public class MoveSetsTests
{
    /// <summary>Numbers near those around, where an off-by-one of a range would show.</summary>
    private static readonly int[] Near = [-2, -1, 0, 1, 2];

    [Theory]
    [MemberData(nameof(CoreLessons.FilesWithExercises), MemberType = typeof(CoreLessons))]
    public void A_number_is_in_a_tolerated_range_exactly_when_the_judge_tolerates_it(string file)
    {
        int asked = 0;
        Lesson lesson = CoreLessons.Read(file).Lesson!;
        foreach (LessonBlock.Exercise exercise in lesson.Blocks.OfType<LessonBlock.Exercise>())
        {
            ExercisePlay play = ExercisePlay.All(lesson.FindScenario(exercise.ScenarioId)!.Scenario, exercise)[0];
            foreach (Turn turn in play.Moves)
            {
                asked += Ask(turn.Side);
            }
        }

        bool hasExercise = lesson.Blocks.Any(block => block is LessonBlock.Exercise);
        Assert.True(asked > 500 || !hasExercise, $"only {asked} numbers");
    }

    private static int Ask(PlayedSide side)
    {
        Segment right = NearMoves.Model(side) with { Flags = TcpFlags.Ack, DataLength = 0 };
        string[] areas = [.. new ToleratedArea(side, right).Rectangles()];
        SeqNumber[] numbers =
        [
            .. NearMoves.Landmarks(side).SelectMany(mark => Near.Select(by => mark + (uint)(by & uint.MaxValue))).Distinct(),
        ];
        int asked = 0;
        foreach (SeqNumber seq in numbers)
        {
            foreach (SeqNumber ack in numbers)
            {
                Check(right with { Seq = seq, Ack = ack });
            }
        }

        return asked;

        void Check(Segment segment)
        {
            bool isTolerated = Judge.Of(side, new Move.Send(segment)).Verdict == Verdict.Tolerated;
            bool isListed = Array.Exists(areas, area => Holds(area, segment));
            Assert.True(isTolerated == isListed, $"{SegmentText.Format(segment)} in {string.Join(" | ", areas)}");
            asked++;
        }
    }

    /// <summary>Reads <c>seq A..B, C ack D..E</c>.</summary>
    private static bool Holds(string area, Segment segment)
    {
        string[] parts = area["seq ".Length..].Split(" ack ");
        return In(parts[0], segment.Seq) && In(parts[1], segment.Ack);
    }

    private static bool In(string ranges, SeqNumber number) => ranges.Split(", ").Any(range =>
    {
        string[] ends = range.Split("..");
        return range == "any" || number.IsBetween(Number(ends[0]), Number(ends[^1]));
    });

    private static SeqNumber Number(string text) => new(uint.Parse(text, null));

    [Theory]
    [MemberData(nameof(CoreLessons.Files), MemberType = typeof(CoreLessons))]
    public void A_lesson_from_which_any_line_is_missing_is_checked_without_a_failure(string file)
    {
        string[] lines = CoreLessons.Text(file).Split('\n');
        int withFindings = 0;
        for (int i = 0; i < lines.Length; i += 3)
        {
            string text = string.Join('\n', lines.Where((_, line) => line != i));
            withFindings += LessonCheck.Check(file, text, withSets: false).Findings.IsEmpty ? 0 : 1;
        }

        Assert.InRange(withFindings, 5, lines.Length / 3);
    }
}
