using Tutor.Study.Drills;
using Tutor.Study.Progress;

namespace Tutor.Tui.Tests;

/// <summary>Through a drill.</summary>
public sealed class DrillFlowTests
{
    [Fact]
    public void Three_in_a_row_solve_the_drill_and_nothing_else_is_saved()
    {
        Stage stage = Drill().FinishVariant().Press("Enter").FinishVariant().Press("Enter");
        Assert.DoesNotContain(stage.Saved, entry => entry is not (ProgressEntry.Visited or ProgressEntry.Dealt));
        Assert.Equal(2, Standing(stage).InARow);
        stage.FinishVariant();
        ProgressEntry saved = Assert.Single(
            stage.Saved, entry => entry is not (ProgressEntry.Visited or ProgressEntry.Dealt));
        Assert.Equal("hs-drill", Assert.IsType<ProgressEntry.Solved>(saved).Item);
        Assert.True(stage.Model.Progress.Of("handshake", "hs-drill").IsSolved);
        Assert.Contains("this drill is done", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drill_that_is_opened_again_goes_on_where_it_was()
    {
        Stage stage = Drill().FinishVariant().Press("Enter").FinishVariant();
        ulong seed = Standing(stage).Seed;
        List<string> variants = [Standing(stage).BeginExercise()!.Scenario.ToString()];
        stage.Press("b n");

        Assert.Equal((seed, 2, 2), (Standing(stage).Seed, Standing(stage).Dealt, Standing(stage).InARow));
        Assert.DoesNotContain(Standing(stage).BeginExercise()!.Scenario.ToString(), variants);
        stage.FinishVariant();
        Assert.True(Standing(stage).IsSolved);
    }

    [Fact]
    public void The_exercises_own_progress_is_left_alone()
    {
        Stage stage = Drill();
        ItemProgress before = stage.Model.Progress.Of("handshake", "hs-client");
        stage.Press("s h Enter");
        stage.FinishVariant();
        Assert.Equal(before, stage.Model.Progress.Of("handshake", "hs-client"));
    }

    [Theory]
    [InlineData("h")]
    [InlineData("S")]
    [InlineData("R")]
    [InlineData("s f Tab 7 Enter")]
    public void A_hint_a_move_shown_a_wrong_one_and_leaving_it_start_the_row_again(string keys)
    {
        Stage stage = Drill().FinishVariant().Press("Enter");
        Assert.Equal(1, Standing(stage).InARow);
        stage.Press(keys);
        Assert.Equal(0, Standing(stage).InARow);
    }

    [Fact]
    public void A_variant_that_is_done_counts_once()
    {
        Stage stage = Drill().FinishVariant().Press("u U u U");
        Assert.Equal(1, Standing(stage).InARow);
    }

    [Fact]
    public void A_solved_drill_goes_on_if_wanted_and_enter_leads_to_the_next_page()
    {
        Stage stage = Drill().FinishVariant().Press("Enter").FinishVariant().Press("Enter").FinishVariant();
        int page = stage.Lesson.At;
        stage.Press("R").FinishVariant();
        Assert.Equal(4, Standing(stage).InARow);
        Assert.Contains("4 in a row", stage.Text, StringComparison.Ordinal);
        stage.Press("Enter");
        Assert.Equal(page + 1, stage.Lesson.At);
        Assert.Null(stage.Lesson.Drill);
    }

    [Fact]
    public void A_drill_deals_questions_too()
    {
        Stage stage = new Stage().Teach(Practice.Text).Press("Enter n n");
        stage.Right();
        Assert.Equal(1, Standing(stage).InARow);
        stage.Press("Enter").Type("7").Press("Enter");
        Assert.Equal((0, true), (Standing(stage).InARow, Standing(stage).IsOver));
        stage.Press("Enter").Right().Press("Enter").Right();
        Assert.True(Standing(stage).IsSolved);
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Answered);
    }

    [Fact]
    public void A_drill_that_is_not_solved_keeps_the_lesson_open()
    {
        Stage stage = new Stage().Teach(Practice.Text).Press("Enter Enter . Esc n n n");
        stage.Right();
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Completed);
        stage.Press("b").Right().Press("Enter").Right();
        Assert.Contains(stage.Saved, entry => entry is ProgressEntry.Completed);
    }

    private static Stage Drill() => new Stage().Open("handshake", "hs-drill");

    private static DrillRun Standing(Stage stage) => stage.Lesson.Drill!;
}
