using Tutor.Study.Carrying;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Tui.App;
using Tutor.Tui.Plain;
using Tutor.Tui.Tests.Plain;

namespace Tutor.Tui.Tests;

/// <summary>A task whose wire the learner is.</summary>
public sealed class CarryFlowTests
{
    [Fact]
    public void Two_deliveries_reach_the_goal_and_that_is_kept()
    {
        Stage stage = Begun();
        Assert.Contains("moves 0 of 4, 4 left", stage.Text);
        stage.Press("Enter");
        Assert.Contains("Segment 1 is delivered.", stage.Text);
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Experimented);
        stage.Press("Enter");
        Assert.Contains("The goal is reached.", stage.Text);
        ProgressEntry.Experimented solved = Assert.Single(stage.Saved.OfType<ProgressEntry.Experimented>());
        Assert.Equal("half-open", solved.Item);
        Assert.Equal(ItemHash.Find(stage.Lesson.Lesson, "half-open"), solved.Hash);
        Assert.Contains("Reached already", stage.Press("x").Text);
        Assert.IsNotType<Activity.Carrying>(stage.Press("Enter").Lesson.Activity);
    }

    [Fact]
    public void The_newest_hint_stands_above_the_task_so_that_it_is_in_sight()
    {
        string text = Begun().Press("h").Text;
        int hint = text.IndexOf("Hint 1", StringComparison.Ordinal);
        Assert.InRange(hint, 0, text.IndexOf("Goal: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Moves_are_offered_only_while_one_can_be_made()
    {
        Stage stage = Begun();
        Assert.Contains("drop segment", stage.Text);
        Assert.DoesNotContain("next page", stage.Text);
        stage.Press("Enter Enter");
        Assert.DoesNotContain("drop segment", stage.Text);
        Assert.Contains("Enter  next page", stage.Text);
        Assert.DoesNotContain("next event", Begun().Press("c c c c").Text);
    }

    [Fact]
    public void A_lost_segment_is_sent_again_after_a_wait_and_the_copy_can_be_delivered()
    {
        Stage stage = Begun().Press("x");
        Assert.Contains("Segment 1 is lost.", stage.Text);
        Assert.Contains("not under way", stage.Press("Enter").Text);
        stage.Press("Space");
        Assert.Contains("1.000 s, and segment 2 is", stage.Text);
        stage.Press("Down c");
        Assert.Equal(3, Run(stage).World.Sent);
        Assert.Equal(1, Run(stage).Left);
    }

    [Fact]
    public void Only_what_can_be_done_with_the_segment_is_listed()
    {
        Stage stage = Begun();
        Assert.Contains("deliver segment 1", stage.Text);
        Assert.DoesNotContain("take the last move back", stage.Text);

        stage.Press("x");
        Assert.DoesNotContain("deliver segment 1", stage.Text);
        Assert.DoesNotContain("drop segment 1", stage.Text);
        Assert.Contains("wait for the next event", stage.Text);
        Assert.Contains("take the last move back", stage.Text);

        stage.Press("u Enter Enter");
        Assert.DoesNotContain("wait for the next event", stage.Text);
        Assert.DoesNotContain("Space next", stage.Text);
    }

    [Fact]
    public void Moves_are_taken_back_and_made_again_and_all_begun_anew()
    {
        Stage stage = Begun().Press("x u");
        Assert.Equal(0, Run(stage).At);
        Assert.Contains("4 left", stage.Text);
        Assert.Equal(1, Run(stage.Press("U")).At);
        stage.Press("R");
        Assert.Equal(0, Run(stage).At);
        Assert.Equal(1, Run(stage.Press("U")).At);
    }

    [Fact]
    public void Without_moves_left_nothing_goes_on()
    {
        Stage stage = Begun().Press("c c c c");
        Assert.Contains("No move is left", stage.Text);
        Assert.DoesNotContain("Enter deliver", stage.Text);
        stage.Press("c");
        Assert.Equal(4, Run(stage).At);
    }

    [Fact]
    public void What_is_shown_does_not_count_however_it_is_taken_back()
    {
        Stage stage = Begun().Press("S");
        Assert.True(Run(stage) is { IsReached: true, IsSolved: false });
        Assert.Contains("as shown", stage.Text);
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Experimented);
        stage.Press("u U");
        Assert.True(Run(stage) is { IsReached: true, IsSolved: false });
        stage.Press("R U U");
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Experimented);
        stage.Press("R Enter Enter");
        Assert.Single(stage.Saved.OfType<ProgressEntry.Experimented>());
    }

    [Fact]
    public void A_hint_is_shown_and_kept()
    {
        Stage stage = Begun().Press("h");
        Assert.Contains("Which of the three", stage.Text);
        Assert.Single(stage.Saved.OfType<ProgressEntry.Hinted>());
        Assert.Contains("No more hints", stage.Press("h").Text);
    }

    [Fact]
    public void A_hint_of_a_moment_goes_with_it()
    {
        string text = CarryLesson.Text.Replace(
            ":::{hint}\nWhich", ":::{hint}\n:at: after 0\n\nWhich", StringComparison.Ordinal);
        Stage stage = new Stage().Teach(text).Press("Enter h");
        Assert.Contains("Which of the three", stage.Text);
        Assert.DoesNotContain("Which of the three", stage.Press("Enter").Text);
        Assert.Contains("No more hints", stage.Press("h").Text);
        Assert.DoesNotContain("Which of the three", stage.Press("u").Text);
        Assert.Contains("Which of the three", stage.Press("h").Text);
    }

    [Fact]
    public void A_click_puts_the_cursor_on_a_segment_and_a_second_one_delivers_it()
    {
        Stage stage = Begun().Press("c");
        int row = Array.FindIndex(stage.Text.Split('\n'), line =>
            line.Contains("SYN", StringComparison.Ordinal) && line.Contains(" 2 ", StringComparison.Ordinal));
        Assert.True(row > 0, stage.Text);
        stage.Send(new Msg.Click(30, row)).Send(new Msg.Click(30, row));
        Assert.Equal(1, Run(stage).World.Delivered);
        Assert.Contains("Segment 2 is delivered.", stage.Text);
    }

    [Fact]
    public void The_dialogue_does_it_line_by_line()
    {
        Model model = Begun().Model;
        Assert.Contains("under way", PlainScreen.Describe(model));
        Assert.Contains("seq 1000. It is under way.\n", PlainScreen.Describe(model), StringComparison.Ordinal);
        Dialogue talk = new(model);
        (string Line, string Answer)[] lines =
        [
            ("drop 1", "Segment 1 is lost."),
            ("deliver 1", "not under way"),
            ("deliver", "For example"),
            ("undo", "4 left"),
            ("hint", "Which of the three"),
            ("wait", "Time goes on"),
            ("copy 1", "copy of segment 1"),
            ("restart", "4 left"),
            ("help", "deliver 1"),
            ("show", "as shown"),
            ("restart", "Type deliver N"),
            ("deliver 1", "Segment 1 is delivered."),
            ("deliver 2", "The goal is reached."),
        ];
        foreach ((string line, string answer) in lines)
        {
            Assert.Contains(answer, talk.Say(line), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_no_item_of_a_review() => Assert.Null(ItemName.Find(Begun().Lesson.Lesson, "half-open"));

    private static Stage Begun() => new Stage().WithCarrying();

    private static WireRun Run(Stage stage) => ((Activity.Carrying)stage.Lesson.Activity).Run;
}
