using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>Predicting, looking back, header octets, all flags, sums: all that is beside the move.</summary>
public sealed class ExerciseDepthTests
{
    private static Stage AtSecondMove() => new Stage().Open("handshake", "hs-client").Press("Enter");

    private static Stage AtFlags() => new Stage().Open("handshake", "hs-client")
        .FinishVariant().Press("Enter").FinishVariant().Press("Enter");

    [Fact]
    public void A_wrong_prediction_stands_beside_the_outcome_and_costs_nothing()
    {
        Stage stage = AtSecondMove().Type("5001").Press("o");
        ReplyPrediction asked = Assert.IsType<Overlay.Predict>(stage.Model.Top).Asked;
        int wrong = asked.RightIndex == 0 ? 2 : 1;
        stage.Press($"{wrong} Enter");
        Assert.Null(stage.Model.Top);
        Assert.True(stage.Run.IsRoundDone);
        Assert.False(stage.Run.WasHelped);
        Assert.Equal(0, stage.Run.WrongInRound);
        Assert.Contains("You predicted", stage.Text, StringComparison.Ordinal);
        Assert.Contains("What came: no answer.", stage.Text, StringComparison.Ordinal);
        ProgressEntry.Predicted saved = Assert.Single(stage.Saved.OfType<ProgressEntry.Predicted>());
        Assert.False(saved.IsRight);
        Assert.Equal("", saved.Actual);
    }

    [Fact]
    public void The_reply_to_a_wrong_move_can_be_predicted_too()
    {
        Stage stage = AtSecondMove().Type("5000").Press("o");
        int right = ((Overlay.Predict)stage.Model.Top!).Asked.RightIndex;
        stage.Press($"{right + 1} Enter");
        Assert.Equal(Verdict.Refused, stage.Run.Last!.Verdict);
        Assert.Contains("You predicted RST seq=5000, and so it was.", stage.Text, StringComparison.Ordinal);
        Assert.True(stage.Saved.OfType<ProgressEntry.Predicted>().Single().IsRight);
    }

    [Fact]
    public void A_round_that_was_left_in_the_middle_says_so_when_it_goes_on()
    {
        Stage stage = AtSecondMove().Press("l Enter");

        Assert.Single(stage.Run.Past);
        Assert.DoesNotContain("Nothing sent yet", stage.Text, StringComparison.Ordinal);
        Assert.Contains("This is where the round stopped.", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prediction_can_be_left_and_nothing_was_sent()
    {
        Stage stage = AtSecondMove().Type("5001").Press("F5 Down Esc");
        Assert.Null(stage.Model.Top);
        Assert.Equal("5001", stage.Editor.Ack.Text);
        Assert.Null(stage.Editor.Foretold);
        Assert.False(stage.Run.IsRoundDone);
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Predicted);
    }

    [Fact]
    public void The_next_move_forgets_the_prediction_of_the_one_before()
    {
        Stage stage = AtSecondMove().Type("5000").Press("o Enter Enter");
        Assert.Null(stage.Editor.Foretold);
    }

    [Fact]
    public void What_is_not_a_segment_yet_cannot_be_predicted()
    {
        Stage stage = AtSecondMove().Press("o");
        Assert.Null(stage.Model.Top);
        Assert.Equal("notice.field-empty", stage.Model.Notice!.Key);
    }

    [Fact]
    public void All_eight_flags_can_be_sent_and_are_judged()
    {
        Stage stage = AtFlags().Press("+");
        Assert.Contains("[ ]ECE  [ ]CWR", stage.Text, StringComparison.Ordinal);
        stage.Press("7 8 s Tab").Type("=iss").Press("Enter Enter");
        Assert.Equal(
            TcpFlags.Syn | TcpFlags.Ece | TcpFlags.Cwr,
            ((Move.Send)stage.Run.Last!.Move).Segment.Flags);
        Assert.NotNull(stage.Run.Last);
    }

    [Fact]
    public void The_usual_six_flags_come_back_with_the_same_key_and_the_others_are_off()
    {
        Stage stage = AtFlags().Press("+ 7 +");
        Assert.DoesNotContain("]ECE", stage.Text, StringComparison.Ordinal);
        Assert.Equal(TcpFlags.None, stage.Editor.Draft.Flags);
        Assert.Equal("notice.given", AtSecondMove().Press("+").Model.Notice!.Key);
    }

    [Fact]
    public void Sums_are_entered_by_formula_only_and_mean_the_same_number()
    {
        Stage stage = AtSecondMove().Press("v v").Type("5");
        Assert.Equal("", stage.Editor.Ack.Text);
        Assert.Equal("notice.symbolic-entry", stage.Model.Notice!.Key);
        stage.Type("=server.iss+1").Press("Enter");
        Assert.Equal("server.iss+1", stage.Editor.Ack.Text);
        stage.Press("v");
        Assert.Equal("5001", stage.Editor.Ack.Text);
        stage.Press("v v Enter");
        Assert.True(stage.Run.IsRoundDone);
    }

    [Fact]
    public void The_peers_number_on_the_screen_can_be_used_before_it_is_answered()
    {
        Stage stage = AtSecondMove().Type("=irs+1").Press("Enter");
        Assert.Equal("5001", stage.Editor.Ack.Text);
        Assert.Equal("IRS+1", stage.Editor.Ack.Source);
    }

    [Theory]
    [InlineData("=4294967295+5002", "5001")]
    [InlineData("=3000000000+3000000000+3000000000+3000000000+3000000000", "2115098112")]
    [InlineData("=0-1", "4294967295")]
    [InlineData("=4294967295", "4294967295")]
    public void Sums_wrap_modulo_two_to_the_power_of_32_as_sequence_numbers_do(string formula, string number)
    {
        Stage stage = AtSecondMove().Type(formula).Press("Enter");
        Assert.Equal(number, stage.Editor.Ack.Text);
        Assert.Equal(
            formula == "=4294967295" ? null : "notice.formula-reduced", stage.Model.Notice?.Key);
    }

    [Fact]
    public void A_value_that_is_a_question_mark_on_the_screen_is_refused()
    {
        Stage stage = AtSecondMove().FinishVariant().Press("Enter S").Type("=snd_nxt").Press("Enter");
        Assert.Equal("formula.hidden", stage.Model.Notice!.Key);
        Assert.Equal("=snd_nxt", stage.Editor.Seq.Text);
    }

    [Fact]
    public void A_mistyped_name_is_answered_with_the_nearest_one()
    {
        Stage stage = AtSecondMove().Type("=snd_nx").Press("Enter");
        Assert.Contains("Did you mean 'snd_nxt'?", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_back_shows_what_each_step_changed_and_ends_at_now()
    {
        Stage stage = AtSecondMove().Press("[ [");
        Assert.Contains("Looking back: step 4 of 5", stage.Text, StringComparison.Ordinal);
        Assert.Contains("segment 1 arrives at SERVER: LISTEN > SYN-RECEIVED; sends segment 2", stage.Text);
        Assert.Contains("SND.NXT=5001", stage.Text, StringComparison.Ordinal);
        Assert.Contains("RFC 9293 3.10.7.2", stage.Text, StringComparison.Ordinal);
        stage.Press("] ]");
        Assert.Null(stage.Editor.Looking);
        stage.Press("]");
        Assert.Equal("notice.now", stage.Model.Notice!.Key);
        stage.Press("[ [ [ [ [ [ [");
        Assert.Equal(0, stage.Editor.Looking!.At);
        stage.Press("Esc");
        Assert.Null(stage.Editor.Looking);
        Assert.IsType<Screen.InLesson>(stage.Model.Screen);
    }

    [Fact]
    public void Looking_back_does_not_tell_what_the_learner_has_to_answer()
    {
        foreach ((int columns, int rows) in new[] { (80, 24), (160, 50) })
        {
            Stage stage = AtSecondMove().Resize(columns, rows).Press("[");
            Assert.Contains("not yet answered", stage.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("RCV.NXT=5001", stage.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("RCV.NXT=5001", stage.Press("e").Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ESTABLISHED.", stage.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Variables_that_changed_carry_a_star_in_the_pane()
    {
        string text = AtSecondMove().Resize(160, 50).Press("[ [").Text;
        Assert.Contains("SND.NXT*5001", text, StringComparison.Ordinal);
        Assert.Contains("SND.NXT 1001", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Typing_and_sending_goes_on_while_one_looks_back()
    {
        Stage stage = AtSecondMove().Press("[ [").Type("5001").Press("Enter");
        Assert.True(stage.Run.IsRoundDone);
        Assert.Null(stage.Editor.Looking);
    }

    [Fact]
    public void Why_a_side_is_in_its_state_is_told_with_the_rules()
    {
        string text = AtSecondMove().Press("[ e").Text;
        Assert.Contains("Why CLIENT is SYN-SENT", text, StringComparison.Ordinal);
        Assert.Contains("Why SERVER is SYN-RECEIVED", text, StringComparison.Ordinal);
        Assert.Contains("OPEN at CLIENT: CLOSED > SYN-SENT", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_is_stepped_through_field_by_field_and_segment_by_segment()
    {
        Stage stage = AtSecondMove().Press("x");
        Assert.Contains("[00 00 13 88]", stage.Text, StringComparison.Ordinal);
        Assert.Contains("segment 2 of 2", stage.Text, StringComparison.Ordinal);
        Assert.Contains("[00 00 03 e9]", stage.Press("Down").Text, StringComparison.Ordinal);
        Assert.Contains("segment 1 of 2", stage.Press("[").Text, StringComparison.Ordinal);
        Assert.Contains("[45]", stage.Press("Home").Text, StringComparison.Ordinal);
        stage.Press("x");
        Assert.Null(stage.Model.Top);
        Assert.Equal(
            "notice.no-segment", new Stage().Open("handshake", "hs-client").Press("x").Model.Notice!.Key);
    }

    [Fact]
    public void The_ends_of_a_fork_are_one_key_away()
    {
        Stage stage = AtSecondMove().Type("5000").Press("Enter w End");
        Overlay.WhatIf fork = (Overlay.WhatIf)stage.Model.Top!;
        Assert.Equal(fork.Run.Steps.Count - 1, fork.At);
        Assert.Equal(0, ((Overlay.WhatIf)stage.Press("Home").Model.Top!).At);
    }

    [Fact]
    public void A_round_that_was_shown_is_not_solved_and_comes_again_with_other_numbers()
    {
        Stage stage = AtSecondMove().FinishVariant().Press("Enter").FinishVariant().Press("Enter S S");
        Assert.True(stage.Run.IsOnlyShown);
        Assert.False(stage.Model.Progress.Of("handshake", "hs-client").IsSolved);
        uint shown = stage.Run.Turn.Side.World.Ladder[0].Segment.Seq.Value;
        stage.Press("Enter");
        Assert.Equal((2, 1), (stage.Run.Round, stage.Run.Variant));
        Assert.NotEqual(shown, stage.Run.Turn.Side.Due!.Seq.Value);
        Assert.True(stage.FinishVariant().Run.IsDone);
        Assert.True(stage.Model.Progress.Of("handshake", "hs-client").IsSolved);
    }

    [Fact]
    public void The_feedback_says_which_fields_have_no_fault_and_where_the_cursor_is()
    {
        Stage stage = AtSecondMove().FinishVariant().Press("Enter S").Type("=iss+1").Press("Enter Tab")
            .Type("=irs").Press("Enter Enter");
        Assert.Contains("No fault in: seq. The cursor is on ack.", stage.Resize(160, 50).Text);
    }

    [Fact]
    public void The_checklist_fills_in_with_what_each_segment_used_up()
    {
        string text = AtSecondMove().Press("z").Text;
        Assert.Contains("[x] 1 SYN used up 1000; acknowledged by 2", text, StringComparison.Ordinal);
        Assert.Contains("[x] 2 SYN+ACK used up 5000; not acknowledged yet", text, StringComparison.Ordinal);
        Assert.Contains("[ ] 3 your move", text, StringComparison.Ordinal);
    }
}
