using Tutor.Tcp.Judging;

namespace Tutor.Tui.Tests;

/// <summary>What a stranger stumbles over in an exercise: silence, and keys with nothing left to do.</summary>
public sealed class SilenceFlowTests
{
    private static Stage AtSecondMove() => new Stage().Open("handshake", "hs-client").Press("Enter");

    [Fact]
    public void A_hint_that_is_not_there_is_said_to_be_missing()
    {
        Stage stage = AtSecondMove().Press("h h h h");
        Assert.DoesNotContain("That was the last hint", stage.Text, StringComparison.Ordinal);
        stage.Press("h");
        Assert.Contains("That was the last hint", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_where_a_segment_is_due_does_not_tell_its_flags()
    {
        Stage stage = new Stage().Open("teardown", "td-active")
            .FinishVariant().Press("Enter").FinishVariant().Press("Enter -");
        Assert.Equal("wait-instead-of-answer", stage.Run.Last!.Code!.Value.Id);
        Assert.Contains("A segment is due from the client. Silence", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("due from the client:", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_flags_are_blank_silence_is_offered_whether_it_is_right_or_not()
    {
        Stage stage = new Stage().Open("teardown", "td-active")
            .FinishVariant().Press("Enter").FinishVariant().Press("Enter");
        for (int step = 0; step < 3; step++)
        {
            Assert.Contains("- says nothing", stage.Text, StringComparison.Ordinal);
            Assert.Contains("- say nothing", stage.Text, StringComparison.Ordinal);
            stage.Press("S");
        }

        Assert.True(stage.Run.IsOnlyShown);
    }

    [Fact]
    public void What_is_due_and_what_is_not_look_the_same_where_the_learner_has_to_say_it()
    {
        Stage stage = new Stage().Open("teardown", "td-active")
            .FinishVariant().Press("Enter").FinishVariant().Press("Enter S");

        Assert.Equal(StopReason.NothingDue, stage.Run.Turn.Reason);
        Assert.Contains("arrived, not yet", stage.Text, StringComparison.Ordinal);
        Assert.Contains("SND.NXT=?", stage.Text, StringComparison.Ordinal);
        stage.Press("S");
        Assert.Equal(StopReason.SegmentDue, stage.Run.Turn.Reason);
        Assert.Contains("arrived, not yet", stage.Text, StringComparison.Ordinal);
        Assert.Contains("SND.NXT=?", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_that_was_taken_back_is_said_to_be_the_learners_again()
    {
        Stage stage = AtSecondMove().Press("u");
        Assert.Contains("The last move is taken back and is yours again. U makes it again.", Words(stage));
        Assert.DoesNotContain("Nothing sent yet", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_is_told_before_the_hints_that_are_older_than_it()
    {
        Stage stage = AtSecondMove().Press("h h").Type("5000").Press("Enter");
        string older = Words(stage);
        string newer = Words(stage.Press("h"));

        Assert.InRange(older.IndexOf("says that you still expect", StringComparison.Ordinal), 1, At(older, "Hint 2"));
        Assert.InRange(newer.IndexOf("Hint 3", StringComparison.Ordinal), 1, At(newer, "says that you still expect"));

        static int At(string text, string part) =>
            text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? at : text.Length;
    }

    [Fact]
    public void Silence_played_out_is_not_called_a_segment()
    {
        Stage stage = AtSecondMove().Press("- w");
        Assert.DoesNotContain("Your segment leaves", stage.Text, StringComparison.Ordinal);
        stage = AtSecondMove().Type("5000").Press("Enter w");
        Assert.Contains("Your segment leaves", stage.Text, StringComparison.Ordinal);
    }

    /// <summary>The text in one line, without frames.</summary>
    private static string Words(Stage stage) =>
        string.Join(' ', stage.Text.Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));
}
