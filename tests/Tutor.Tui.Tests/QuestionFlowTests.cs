using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>Questions of every type by keys and by mouse.</summary>
public sealed class QuestionFlowTests
{
    [Fact]
    public void While_it_is_asked_how_sure_one_is_the_chosen_answer_stays_marked()
    {
        Stage stage = new Stage().Teach("""
            ---
            tcptutor: 1
            id: handshake
            title: One question
            ---

            :::{question} q-one
            :type: single

            ### Which flag opens?

            - [x] SYN
            - [ ] FIN
            - [ ] RST
            :::
            """).Press("Enter");
        while (stage.Lesson.Activity is Activity.Reading)
        {
            stage.Press("Enter");
        }

        stage.Press("Down Tab");

        string chosen = Assert.Single(stage.Text.Split('\n'), line => line.Contains("<- your answer"));
        Assert.Contains("2  ", chosen, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_heading_and_over_a_long_wire_it_is_still_read_what_is_asked()
    {
        Stage stage = new Stage().Teach("""
            ---
            tcptutor: 1
            id: handshake
            title: A long wire
            ---

            ```{scenario} long
            client: {isn: 1000}
            server: {isn: 5000, listen: true}
            apps:
              client: ["open", "send 120 when ESTABLISHED", "close when CLOSE-WAIT"]
              server: ["listen", "send 300 when received 120", "close when sent"]
            ```

            ## Check

            :::{question} q-who
            :type: state
            :scenario: long
            :at: after 10
            :answer: {client: LAST-ACK, server: TIME-WAIT}

            ### The server closed first. The client's FIN has just arrived, and its ACK leaves. Name both states.

            > The side whose FIN went first is in TIME-WAIT.
            :::
            """).Press("Enter");
        while (stage.Lesson.Activity is Activity.Reading)
        {
            stage.Press("Enter");
        }

        Assert.Contains("Name both states.", stage.Text, StringComparison.Ordinal);
        Assert.Contains("10 ----", stage.Text, StringComparison.Ordinal);

        stage.Right();
        Assert.Contains("Name both states.", stage.Text, StringComparison.Ordinal);
        Assert.Contains("RIGHT", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Space_and_digits_mark_and_enter_without_a_mark_says_what_is_missing()
    {
        Stage stage = new Stage().Open("teardown", "q-why-time-wait").Press("Enter");
        Assert.Contains("Mark at least one answer first.", stage.Text, StringComparison.Ordinal);
        stage.Press("Space Down 3");
        Assert.Equal(2, Ticked(stage));
        stage.Press("3 Space");
        Assert.Equal(2, Ticked(stage));
        stage.Press("Space");
        Assert.Equal(1, Ticked(stage));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(60, 16)]
    public void The_heading_of_the_page_gives_way_to_the_question_where_rows_are_few(int columns, int rows)
    {
        Stage stage = new Stage(columns, rows).Open("server-queues", "q-sq-where").Fill(false).Press("Enter");
        Assert.DoesNotContain("| Check ", stage.Text, StringComparison.Ordinal);
        Assert.Contains("What does each event do to a connection?", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_marked_is_kept_as_text()
    {
        Stage stage = new Stage().Open("teardown", "q-why-time-wait").Right();
        ProgressEntry.Answered answered = Assert.Single(stage.Saved.OfType<ProgressEntry.Answered>());
        Assert.Equal((true, 0, "1 2"), (answered.IsRight, answered.Answer, answered.Text));
        Assert.True(stage.Model.Progress.Of("teardown", "q-why-time-wait").IsSolved);
    }

    [Theory]
    [InlineData("Space Down Space")]
    [InlineData("Shift-Down")]
    [InlineData("Down Shift-Up Down")]
    [InlineData("Space 2 Space")]
    public void A_line_is_moved_in_many_ways(string keys)
    {
        Stage stage = new Stage().Open("handshake", "q-order");
        int first = Items(stage)[0];
        stage.Press(keys);
        Assert.Equal(first, Items(stage)[1]);
        Assert.Equal(1, Run(stage).Selected);
        Assert.False(((AnswerDraft.Sequence)Run(stage).Draft).IsHeld);
    }

    [Fact]
    public void A_line_is_carried_by_two_clicks()
    {
        Stage stage = new Stage().Open("handshake", "q-order");
        int first = Items(stage)[0];
        Click(stage, 0);
        Click(stage, 2);
        Assert.Equal(first, Items(stage)[2]);
    }

    [Fact]
    public void A_digit_gives_the_partner_and_goes_on_and_a_click_on_the_right_does_the_same()
    {
        Stage stage = new Stage().Open("teardown", "q-waits-for").Press("3");
        Assert.Equal(1, Run(stage).Selected);
        Click(stage, 4 + 1);
        Assert.Equal([2, 1, null, null], ((AnswerDraft.Pairs)Run(stage).Draft).Partners);
        stage.Press("Enter");
        Assert.Contains("Give every letter a number first.", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digit_that_changes_nothing_is_not_called_a_key_that_does_nothing()
    {
        Stage stage = new Stage().Open("teardown", "q-waits-for").Press("3 3 3 3 3");
        Assert.Null(stage.Model.Notice);

        stage.Press("9");
        Assert.Equal("notice.dead-key", stage.Model.Notice!.Key);
    }

    [Fact]
    public void Flags_are_switched_by_letter_by_place_by_cursor_and_by_click()
    {
        Stage stage = new Stage().Open("handshake", "q-answer-flags").Press("s 2 Right Space Right Right u");
        HitArea push = stage.Picture.Hits.First(hit => hit.Hit == new Hit.Key("p"));
        stage.Send(new Msg.Click(push.Rect.X + 1, push.Rect.Y));
        Assert.Equal(
            TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Fin | TcpFlags.Urg | TcpFlags.Psh,
            ((AnswerDraft.Bits)Run(stage).Draft).Set);
    }

    [Fact]
    public void Left_and_right_go_round_the_states_and_every_host_needs_one()
    {
        Stage stage = new Stage().Open("handshake", "q-states").Press("Right Right Left Enter");
        Assert.Equal([TcpState.Closed, null], ((AnswerDraft.States)Run(stage).Draft).Named);
        Assert.Contains("Name the state of every host first.", stage.Text, StringComparison.Ordinal);
        stage.Press("Down Left Enter");
        Assert.Contains("NOT YET", stage.Text, StringComparison.Ordinal);
        Assert.Contains("<- SYN-RECEIVED", stage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handshake", "q-order")]
    [InlineData("handshake", "q-answer-flags")]
    [InlineData("handshake", "q-states")]
    [InlineData("teardown", "q-waits-for")]
    [InlineData("teardown", "q-why-time-wait")]
    public void The_right_answer_is_right_and_again_asks_anew(string lesson, string item)
    {
        Stage stage = new Stage().Open(lesson, item).Right();
        Assert.Contains("RIGHT", stage.Text, StringComparison.Ordinal);
        Assert.True(Run(stage).Given!.IsRight);
        stage.Press("R");
        Assert.Null(Run(stage).Given);
    }

    [Fact]
    public void A_number_is_typed_as_the_wire_shows_numbers_and_kept_as_it_is_on_the_wire()
    {
        Stage stage = new Stage().With(new Settings { Ascii = true, Relative = true });
        stage.Open("handshake", "q-third-ack").Type("1").Press("Enter");
        Assert.Equal((true, 5001L), (Run(stage).Given!.IsRight, Run(stage).Given!.Value));
        Assert.Contains("RIGHT  1 ", stage.Text, StringComparison.Ordinal);
        stage.Press("R").Type("5001").Press("Enter");
        Assert.Contains("You typed 5001; right is 1.", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lab_opens_and_a_capture_says_what_is_missing_and_both_lead_on()
    {
        Stage stage = new Stage().Teach(Practice.Text).Press("Enter");
        Assert.Contains("The lab opens from here", stage.Text, StringComparison.Ordinal);
        Assert.Contains("1. Fill the queue", stage.Text, StringComparison.Ordinal);
        stage.Press("Enter");
        Assert.Contains("ATTACKER", stage.Text, StringComparison.Ordinal);
        stage.Press("n");
        Assert.Contains("captures/handshake.pcapng", stage.Text, StringComparison.Ordinal);
        stage.Press("Enter");
        Assert.Equal(2, stage.Lesson.At);
    }

    private static QuestionRun Run(Stage stage) => ((Activity.Answering)stage.Lesson.Activity).Run;

    private static int[] Items(Stage stage) => [.. ((AnswerDraft.Sequence)Run(stage).Draft).Items];

    private static int Ticked(Stage stage) => ((AnswerDraft.Ticks)Run(stage).Draft).Ticked.Count(isTicked => isTicked);

    private static void Click(Stage stage, int row)
    {
        HitArea area = stage.Picture.Hits.First(hit => hit.Hit == new Hit.Row(row));
        stage.Send(new Msg.Click(area.Rect.X, area.Rect.Y));
    }
}
