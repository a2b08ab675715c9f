using System.Text;
using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Progress;

public class ResumeTests
{
    private static readonly LessonBlock.Exercise Exercise =
        Handshake.Exercise("client", [MoveField.Ack], [MoveField.Seq, MoveField.Ack]);

    private static readonly Lesson Lesson = Handshake.Lesson(Exercise);

    private static readonly string Hash = ExerciseHash.Of(Lesson, Exercise);

    [Fact]
    public void Moves_that_counted_are_replayed_to_the_same_step()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(ExerciseMoves.Start(Lesson, Exercise, 1, 42));
        LearnerProgress progress = After(Began(1, 42), Moved(run, 0, Verdict.Correct));

        ExerciseRun resumed = Resume.Exercise(Lesson, Exercise, progress.Of("handshake", "hs-client"), 7);

        Assert.Equal(run.Turn, resumed.Turn);
        Assert.Equal((1, 2, 42UL), (resumed.Round, resumed.Step, resumed.Seed));
    }

    [Fact]
    public void A_round_that_was_dealt_anew_is_resumed_with_its_numbers_and_as_not_shown()
    {
        ExerciseRun shown = ExerciseMoves.ShowMe(ExerciseMoves.Start(Lesson, Exercise, 0, 42));
        ProgressEntry.Moved watched = (ProgressEntry.Moved)Moved(shown, 0, Verdict.Correct) with { WasShown = true };
        LearnerProgress progress = After(watched);
        ItemProgress item = progress.Of("handshake", "hs-client");
        ItemProgress again = After(watched, (ProgressEntry.Began)Began(0, 42) with { Variant = 1 })
            .Of("handshake", "hs-client");

        Assert.True(Resume.Exercise(Lesson, Exercise, item, 7).WasShown);
        Assert.False(Resume.Exercise(Lesson, Exercise, again, 7).WasShown);
        Assert.Equal(
            ExerciseMoves.Start(Lesson, Exercise, 0, 42, variant: 1).Scenario,
            Resume.Exercise(Lesson, Exercise, again, 7).Scenario);
        Assert.True(again.WasHelped);
    }

    [Fact]
    public void A_shown_move_that_was_taken_back_is_not_resumed_as_shown()
    {
        ExerciseRun shown = ExerciseMoves.ShowMe(ExerciseMoves.Start(Lesson, Exercise, 0, 42));
        ProgressEntry.Moved watched = (ProgressEntry.Moved)Moved(shown, 0, Verdict.Correct) with { WasShown = true };
        ProgressEntry undid = new ProgressEntry.Undid(0, "handshake", "hs-client");

        ItemProgress item = After(watched, undid).Of("handshake", "hs-client");

        ExerciseRun resumed = Resume.Exercise(Lesson, Exercise, item, 7);
        Assert.Equal((1, true, false), (resumed.Step, resumed.WasHelped, resumed.WasShown));
    }

    [Fact]
    public void Wrong_moves_are_counted_and_not_replayed()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(ExerciseMoves.Start(Lesson, Exercise, 0, 42));
        ProgressEntry wrong = Moved(run, 0, Verdict.Refused);
        LearnerProgress progress = After(wrong, Moved(run, 0, Verdict.Correct), wrong);

        ItemProgress item = progress.Of("handshake", "hs-client");

        Assert.Equal((2, 1), (item.WrongMoves, item.Moves.Count));
        Assert.Equal(2, Resume.Exercise(Lesson, Exercise, item, 7).Step);
    }

    [Fact]
    public void An_undone_move_is_not_replayed()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(ExerciseMoves.Start(Lesson, Exercise, 0, 42));
        LearnerProgress progress = After(
            Moved(run, 0, Verdict.Correct),
            new ProgressEntry.Undid(0, "handshake", "hs-client"));

        Assert.Equal(1, Resume.Exercise(Lesson, Exercise, progress.Of("handshake", "hs-client"), 7).Step);
    }

    [Fact]
    public void An_exercise_that_changed_begins_anew()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(ExerciseMoves.Start(Lesson, Exercise, 0, 42));
        LearnerProgress progress = After(Moved(run, 0, Verdict.Correct));
        LessonBlock.Exercise changed = Exercise with { MaxMoves = 4 };

        ExerciseRun resumed =
            Resume.Exercise(Handshake.Lesson(changed), changed, progress.Of("handshake", "hs-client"), 7);

        Assert.Equal((1, 7UL), (resumed.Step, resumed.Seed));
    }

    [Fact]
    public void A_change_of_wording_keeps_the_hash()
    {
        LessonBlock.Exercise reworded = Exercise with { Task = [], Hints = [] };

        Assert.Equal(Hash, ExerciseHash.Of(Handshake.Lesson(reworded), reworded));
    }

    [Fact]
    public void The_hash_is_that_of_what_the_author_wrote_whatever_the_program_makes_of_it()
    {
        Assert.Equal("486a0f37", Hash);
        Assert.NotEqual(Hash, HashOf(Handshake.Scenario with { Source = "client: {isn: 1001}" }));
        Assert.NotEqual(Hash, HashOf(Handshake.Scenario with
        {
            Scenario = Handshake.Scenario.Scenario with { Policy = Profiles.Linux },
        }));
    }

    [Fact]
    public void A_log_that_claims_a_wrong_move_to_be_right_gains_nothing()
    {
        var lie = new ProgressEntry.Moved(
            0, "handshake", "hs-client", Hash, 0, 42, Handshake.Send(TcpFlags.Rst, 1, 1), Verdict.Correct, "", false);

        ExerciseRun resumed = Resume.Exercise(Lesson, Exercise, After(lie).Of("handshake", "hs-client"), 7);

        Assert.Equal(1, resumed.Step);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void A_round_that_does_not_exist_begins_anew(int round)
    {
        ExerciseRun resumed =
            Resume.Exercise(Lesson, Exercise, After(Began(round, 42)).Of("handshake", "hs-client"), 7);

        Assert.Equal(0, resumed.Round);
    }

    [Fact]
    public void A_log_that_claims_endless_moves_is_cut()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(ExerciseMoves.Start(Lesson, Exercise, 0, 42));
        ProgressFold fold = new(LearnerProgress.None);
        for (int i = 0; i < 100_000; i++)
        {
            fold.Add(Moved(run, 0, Verdict.Correct));
        }

        Assert.Equal(ItemProgress.MaxMoves, fold.ToProgress().Of("handshake", "hs-client").Moves.Count);
    }

    [Fact]
    public void A_page_beyond_all_pages_is_still_a_page() => Assert.Equal(
        new MessageArgument.Count("n", 1L + int.MaxValue),
        After(new ProgressEntry.Visited(0, "handshake", "", int.MaxValue, 1)).HowFar("handshake").Arguments[0]);

    [Fact]
    public void Places_and_completed_lessons_are_remembered()
    {
        LearnerProgress progress = After(
            new ProgressEntry.Visited(0, "handshake", "", 3, 12),
            new ProgressEntry.Completed(0, "handshake", ""),
            new ProgressEntry.Answered(0, "teardown", "q", 1, true));

        Assert.Equal(new LessonProgress(3, 12, IsCompleted: true), progress.Of("handshake"));
        Assert.True(progress.Of("teardown", "q").IsSolved);
        Assert.Equal("teardown", progress.LastLesson);
    }

    private static string HashOf(LessonBlock.ScenarioBlock scenario) =>
        ExerciseHash.Of(Handshake.Lesson(Exercise) with { Blocks = [scenario, Exercise] }, Exercise);

    private static ProgressEntry.Began Began(int round, ulong seed) =>
        new(0, "handshake", "hs-client", Hash, round, seed);

    private static ProgressEntry.Moved Moved(ExerciseRun run, int past, Verdict verdict) => new(
        0,
        "handshake",
        "hs-client",
        Hash,
        run.Round,
        run.Seed,
        run.Past[past].Judgement.Move,
        verdict,
        "",
        false);

    private static LearnerProgress After(params EquatableArray<ProgressEntry> entries)
    {
        LearnerProgress progress = LearnerProgress.None;
        foreach (ProgressEntry entry in entries)
        {
            progress = progress.After(Read(ProgressLine.Write(entry))!);
        }

        return progress;
    }

    private static ProgressEntry? Read(string line) => ProgressLine.Read(Encoding.UTF8.GetBytes(line));
}
