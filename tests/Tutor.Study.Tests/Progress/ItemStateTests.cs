using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;

namespace Tutor.Study.Tests.Progress;

public class ItemStateTests
{
    private const long Noon = (100 * StudyDay.Ms) + (StudyDay.Ms / 2);

    [Fact]
    public void An_item_goes_from_new_to_seen_to_solved_to_due_to_mastered()
    {
        Assert.Equal(ItemState.New, State([], Noon));
        Assert.Equal(ItemState.Seen, State([Answer(0, false)], Noon));
        Assert.Equal(ItemState.Solved, State([Answer(0, false), Answer(0, true)], Noon));
        Assert.Equal(ItemState.Due, State([Answer(0, false), Answer(0, true)], Noon + StudyDay.Ms));
        Assert.Equal(ItemState.Mastered, State([Answer(0, true), Answer(3, true)], Noon + (3 * StudyDay.Ms)));
        Assert.Equal(ItemState.Due, State([Answer(0, true), Answer(3, true)], Noon + (99 * StudyDay.Ms)));
    }

    [Fact]
    public void What_was_solved_with_help_says_so_until_it_is_solved_without()
    {
        ProgressEntry helped = new ProgressEntry.Solved(Noon, "a", "q", "", true);

        Assert.Equal(ItemState.SolvedWithHelp, State([helped], Noon));
        Assert.Equal(
            ItemState.Solved,
            State([helped, new ProgressEntry.Recalled(Noon, "a", "q", "", true, false, "")], Noon));
    }

    [Fact]
    public void What_was_changed_says_so_before_all_else() => Assert.Equal(
        ItemState.Changed,
        ItemStates.Of(Fold([Answer(0, true)]).Of("a", "q"), isChanged: true, Noon + (99 * StudyDay.Ms)));

    [Fact]
    public void A_lesson_solved_with_help_is_not_solved_yet_and_mastered_is_more_than_both()
    {
        List<ProgressEntry> log =
            [new ProgressEntry.Solved(Noon, "a", "q", "", true), new ProgressEntry.Completed(Noon, "a", "")];
        Assert.Equal("list.is-solved-helped", Fold(log).HowFar("a").Key);
        log.Add(Answer(0, true));
        Assert.Equal("list.is-solved", Fold(log).HowFar("a").Key);
        log.Add(new ProgressEntry.Mastered(Noon, "a", ""));
        Assert.Equal("list.is-mastered", Fold(log).HowFar("a").Key);
        Assert.Equal(1, Fold(log).DueCount("a", Noon + (9 * StudyDay.Ms)));
    }

    [Fact]
    public void Mistakes_are_remembered_by_their_codes_and_fade_with_success()
    {
        ProgressEntry wrong = new ProgressEntry.Recalled(Noon, "a", "x", "", false, false, "ack-equals-isn");
        ProgressEntry right = new ProgressEntry.Recalled(Noon, "a", "x", "", true, false, "");

        Assert.Equal(["ack-equals-isn"], Fold([wrong]).Of("a", "x").Codes);
        Assert.Equal(4, Fold([.. Enumerable.Repeat(wrong, 30)]).Of("a", "x").Codes.Count);
        Assert.Empty(Fold([wrong, right]).Of("a", "x").Codes);
        Assert.Equal(0, Fold([wrong, right, right]).Of("a", "x").Trouble);
    }

    [Fact]
    public void A_check_is_remembered_as_far_as_it_got() => Assert.Equal(
        new CheckProgress(7, "x-."),
        Fold([new ProgressEntry.Checked(1, "a", "", 7, "x.."), new ProgressEntry.Checked(2, "a", "", 7, "x-.")])
            .Of("a")!.Check);

    private static ProgressEntry.Answered Answer(int day, bool isRight) =>
        new(Noon + (day * StudyDay.Ms), "a", "q", 1, isRight)
        {
            IsVariant = true,
            Sure = Sureness.Fairly,
        };

    private static ItemState State(List<ProgressEntry> log, long now) =>
        ItemStates.Of(Fold(log).Of("a", "q"), isChanged: false, now);

    private static LearnerProgress Fold(List<ProgressEntry> log) =>
        log.Aggregate(LearnerProgress.None, (progress, entry) => progress.After(entry));
}
