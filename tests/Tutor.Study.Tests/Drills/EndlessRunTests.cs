using Tutor.Lessons.Model;
using Tutor.Study.Drills;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Tests.Drills;

public class EndlessRunTests
{
    private static readonly LessonBlock.Exercise Client = Handshake.Exercise("client", [MoveField.Ack]);
    private static readonly LessonBlock.Exercise Server = Handshake.Exercise("server", [MoveField.Ack]);
    private static readonly LessonBlock.Exercise Other = Server with { Id = "hs-other", Hints = [] };

    [Fact]
    public void It_deals_every_member_and_none_twice_running()
    {
        EndlessRun run = Start(ProgressBook.Empty);
        HashSet<string> seen = [];
        for (int i = 0; i < 60; i++)
        {
            string before = run.Current.Id;
            seen.Add(before);
            run = run.With(isRight: true).Deal(run.Aim);
            Assert.NotEqual(before, run.Current.Id);
        }

        Assert.Equal(3, seen.Count);
        Assert.Equal((60, 60, 60), (run.Done, run.Right, run.InARow));
    }

    [Fact]
    public void The_same_seed_deals_the_same() =>
        Assert.Equal(Dealt(Start(ProgressBook.Empty)), Dealt(Start(ProgressBook.Empty)));

    [Fact]
    public void Each_variant_has_numbers_of_its_own()
    {
        EndlessRun run = Start(ProgressBook.Empty);

        Assert.NotEqual(run.BeginExercise()!.Scenario, (run with { Dealt = 1 }).BeginExercise()!.Scenario);
    }

    [Fact]
    public void A_wrong_one_starts_the_row_again_and_the_longest_is_kept()
    {
        EndlessRun run = Start(ProgressBook.Empty).With(true).With(true).With(false).With(true);

        Assert.Equal((1, 2, 4, 3), (run.InARow, run.Longest, run.Done, run.Right));
    }

    [Fact]
    public void What_was_wrong_of_late_and_what_provokes_the_same_mistake_come_more_often()
    {
        ProgressBook book = ProgressBook.Empty.After(
            "core", new ProgressEntry.Recalled(1, "handshake", "hs-client", "", false, false, "ack-equals-isn"));
        EndlessAim aim = EndlessAim.Of(Members, book);

        Assert.Equal([1, 1, 1], EndlessAim.Of(Members, ProgressBook.Empty).Weights);
        Assert.True(aim.Weights[0] > aim.Weights[1], "its own mistake weighs most");
        Assert.True(aim.Weights[1] > aim.Weights[2], "a hint for that code provokes it");
        Assert.Equal(["ack-equals-isn"], aim.Codes);
        List<string> dealt = Dealt(Start(book));
        Assert.True(dealt.Count(id => id == "hs-client") > dealt.Count(id => id == "hs-other"));
    }

    [Fact]
    public void Nothing_to_deal_is_no_drill() =>
        Assert.Null(EndlessRun.Start([], EndlessAim.Of([], ProgressBook.Empty), seed: 1));

    private static EquatableArray<EndlessMember> Members =>
        EquatableArray.From(EndlessMember.Of("core", Handshake.Lesson(Client, Server, Other)));

    private static EndlessRun Start(ProgressBook book) =>
        EndlessRun.Start(Members, EndlessAim.Of(Members, book), seed: 5)!;

    private static List<string> Dealt(EndlessRun run)
    {
        List<string> ids = [];
        for (int i = 0; i < 100; i++)
        {
            ids.Add(run.Current.Id);
            run = run.With(isRight: true).Deal(run.Aim);
        }

        return ids;
    }
}
