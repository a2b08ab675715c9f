using Tutor.Study.Progress;
using Tutor.Tcp.Judging;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>An exercise from its first to its last move, as a learner goes through it.</summary>
public sealed class ExerciseFlowTests
{
    private static Stage AtSecondMove() => new Stage().Open("handshake", "hs-client").Press("Enter");

    [Fact]
    public void A_wrong_acknowledgment_changes_nothing_but_the_feedback()
    {
        Stage stage = AtSecondMove().Type("5000").Press("Enter");
        Assert.Equal(Verdict.Refused, stage.Run.Last!.Verdict);
        Assert.Equal("ack-equals-isn", stage.Run.Last.Code!.Value.Id);
        Assert.Equal(2, stage.Run.Step);
        Assert.Equal(2, stage.Run.Turn.Side.World.Ladder.Count);
        Assert.Equal("5000", stage.Editor.Ack.Text);
        Assert.Equal(MoveField.Ack, stage.Editor.Focus);
        Assert.Contains("NOT YET", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_move_can_be_played_out_and_the_learner_comes_back_to_it()
    {
        Stage stage = AtSecondMove().Type("5000").Press("Enter w");
        Overlay.WhatIf fork = Assert.IsType<Overlay.WhatIf>(stage.Model.Top);
        Assert.Equal(0, fork.At);
        for (int i = 0; i < 20; i++)
        {
            stage.Press("Space");
        }

        Assert.Equal(fork.Run.Steps.Count - 1, ((Overlay.WhatIf)stage.Model.Top!).At);
        Assert.Contains("HEALED", stage.Text, StringComparison.Ordinal);
        stage.Press("Esc");
        Assert.Null(stage.Model.Top);
        Assert.Equal("5000", stage.Editor.Ack.Text);
        Assert.Equal(2, stage.Run.Turn.Side.World.Ladder.Count);
    }

    [Fact]
    public void The_right_acknowledgment_ends_the_round_and_Enter_begins_the_next()
    {
        Stage stage = AtSecondMove().Type("5001").Press("Enter");
        Assert.True(stage.Run.IsRoundDone);
        Assert.Contains("round 2 of 3", stage.Text, StringComparison.Ordinal);
        stage.Press("Enter");
        Assert.Equal(1, stage.Run.Round);
        Assert.NotEqual(1000u, stage.Run.Turn.Side.Due!.Seq.Value);
        Assert.True(stage.Editor.Draft.IsBlank(MoveField.Seq));
    }

    [Fact]
    public void Three_rounds_solve_the_exercise()
    {
        Stage stage = AtSecondMove().Press("h").FinishVariant().Press("Enter").FinishVariant().Press("Enter")
            .FinishVariant();
        Assert.True(stage.Run.IsDone);
        Assert.True(stage.Model.Progress.Of("handshake", "hs-client").IsSolved);
        Assert.Contains(stage.Saved, entry => entry is ProgressEntry.Solved { WasHelped: true });
    }

    [Fact]
    public void A_move_can_be_taken_back_and_made_again()
    {
        Stage stage = AtSecondMove().Press("u");
        Assert.Equal(1, stage.Run.Step);
        Assert.True(stage.Run.Turn.Side.World.Ladder.IsEmpty);
        stage.Press("U");
        Assert.Equal(2, stage.Run.Step);
        stage.Press("u u");
        Assert.Equal("notice.nothing-to-undo", stage.Model.Notice!.Key);
        stage.Press("U U");
        Assert.Equal("notice.nothing-to-redo", stage.Model.Notice!.Key);
    }

    [Fact]
    public void A_formula_is_computed_when_Enter_is_pressed()
    {
        Stage stage = AtSecondMove().Type("=snd_nxt+1");
        Assert.Equal("=snd_nxt+1", stage.Editor.Ack.Text);
        stage.Press("Enter");
        Assert.Equal("1002", stage.Editor.Ack.Text);
        Assert.Equal(2, stage.Run.Step);
    }

    [Fact]
    public void A_formula_that_cannot_be_read_says_why_and_stays()
    {
        Stage stage = AtSecondMove().Type("=nonsense").Press("Enter");
        Assert.NotNull(stage.Model.Notice);
        Assert.Equal("=nonsense", stage.Editor.Ack.Text);
        stage.Press("Esc");
        Assert.Equal("", stage.Editor.Ack.Text);
    }

    [Fact]
    public void Relative_numbers_convert_what_was_typed()
    {
        Stage stage = AtSecondMove().Type("5001").Press("v");
        Assert.Equal("1", stage.Editor.Ack.Text);
        Assert.Contains("seq=0  ack=1", stage.Text, StringComparison.Ordinal);
        stage.Press("Enter");
        Assert.True(stage.Run.IsRoundDone);
    }

    [Fact]
    public void A_click_on_a_field_focuses_it_and_puts_the_cursor_there()
    {
        Stage stage = AtSecondMove().FinishVariant().Press("Enter");
        Assert.True(stage.Editor.Draft.IsBlank(MoveField.Seq));
        stage.Press("S");
        foreach (MoveField field in new[] { MoveField.Ack, MoveField.Seq })
        {
            HitArea area = stage.Picture.Hits.First(hit => hit.Hit == new Hit.Field(field));
            stage.Send(new Msg.Click(area.Rect.X + 6, area.Rect.Y));
            Assert.Equal(field, stage.Editor.Focus);
            Tutor.Terminal.Position cursor = stage.Picture.Frame.Cursor!.Value;
            Assert.True(area.Rect.Contains(cursor.X, cursor.Y));
        }
    }

    [Fact]
    public void A_click_on_a_flag_switches_it()
    {
        Stage stage = AtSecondMove().FinishVariant().Press("Enter").FinishVariant().Press("Enter");
        Assert.True(stage.Editor.Draft.IsBlank(MoveField.Flags));
        HitArea area = stage.Picture.Hits.First(hit => hit.Hit == new Hit.Key("s"));
        stage.Send(new Msg.Click(area.Rect.X + 1, area.Rect.Y));
        Assert.Contains("[x]SYN", stage.Text, StringComparison.Ordinal);
        stage.Press("1");
        Assert.Contains("[ ]SYN", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_click_on_the_key_line_presses_the_key()
    {
        Stage stage = AtSecondMove();
        HitArea area = stage.Picture.Hits.First(hit => hit.Hit == new Hit.Key("h"));
        Assert.Equal(23, area.Rect.Y);
        stage.Send(new Msg.Click(area.Rect.X, area.Rect.Y));
        Assert.Equal(1, stage.Run.HintsShown);
    }

    [Fact]
    public void Full_width_digits_count_and_so_do_pasted_ones()
    {
        Assert.Equal("5001", AtSecondMove().Type("５００１").Editor.Ack.Text);
        Assert.Equal("5001", AtSecondMove().Send(new Msg.Paste(" 5001\n")).Editor.Ack.Text);
        Assert.Equal("", AtSecondMove().Send(new Msg.Paste("5x")).Editor.Ack.Text);
    }

    [Fact]
    public void A_learner_who_comes_back_is_where_they_stopped()
    {
        Stage first = AtSecondMove().Type("5000").Press("Enter");
        Stage second = new(progress: first.Model.Progress);
        second.Press("Enter");
        Assert.Equal("hs-client", second.Lesson.Page.ItemId);
        Assert.Equal(2, second.Run.Step);
        Assert.Equal(1, second.Model.Progress.Of("handshake", "hs-client").WrongMoves);
    }

    [Fact]
    public void Before_the_answer_the_played_side_is_shown_as_it_was()
    {
        Stage stage = AtSecondMove();
        Assert.Contains("*> SYN-SENT <*", stage.Text, StringComparison.Ordinal);
        Assert.Contains("arrived, not yet", stage.Text, StringComparison.Ordinal);
        string wide = stage.Resize(160, 50).Text.Replace("SND.NXT 5001", "", StringComparison.Ordinal);
        Assert.DoesNotContain("5001", wide, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_give_a_blank_away_is_a_question_mark()
    {
        Stage stage = AtSecondMove().FinishVariant().Press("Enter S");
        Assert.True(stage.Editor.Draft.IsBlank(MoveField.Seq));
        Assert.Contains("SND.NXT=?", stage.Text, StringComparison.Ordinal);
        Assert.Contains("SND.NXT ?", stage.Resize(160, 50).Text, StringComparison.Ordinal);
    }
}
