using Tutor.Lessons.Model;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>Through checks, reviews and the endless drill.</summary>
public sealed class SessionFlowTests
{
    [Fact]
    public void An_exercise_is_offered_after_a_question_only_where_the_lesson_has_one()
    {
        const string text = """
            ---
            tcptutor: 1
            id: none
            title: None
            ---

            :::{question} q
            :type: number
            :answer: 7 - 4
            :pool: check

            ### Seven less four?

            > Three.
            :::
            """;
        Stage stage = new Stage().Teach(text).Press("Q 3 Enter 2 Enter");
        Assert.Contains("RIGHT", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("try it", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_a_check_the_help_says_that_its_key_leads_back()
    {
        Stage stage = new Stage().Press("Q");
        Assert.Contains("leave (kept)", stage.Text, StringComparison.Ordinal);
        Assert.Contains("Esc back", stage.Press("F1").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("leave (kept)", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_a_check_counts_only_after_it_was_said_how_sure_one_is()
    {
        Stage stage = Check();
        stage.Fill();
        stage.Press("Enter");
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Answered);
        Assert.True(Question(stage).IsOnSureness);
        stage.Press("Right Enter");

        ProgressEntry.Answered saved = Assert.Single(stage.Saved.OfType<ProgressEntry.Answered>());
        Assert.Equal((Sureness.Certain, true), (saved.Sure, saved.IsVariant));
        Assert.Equal("x......", Assert.Single(stage.Saved.OfType<ProgressEntry.Checked>()).Marks);
    }

    [Fact]
    public void A_check_that_was_left_goes_on_with_the_next_question()
    {
        Stage stage = Check().Answered(true);
        string next = stage.Press("Enter").Lesson.Page.ItemId;
        stage.Press("q Q");

        Assert.Equal(next, stage.Lesson.Page.ItemId);
        Assert.Contains("question 2 of 7 [#-.....]", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_ends_with_its_result_and_another_try_draws_anew()
    {
        Stage stage = Check();
        ulong seed = ((Session.Check)stage.Lesson.Session!).Run.Seed;
        for (int i = 0; i < 7; i++)
        {
            stage.Answered(true).Press("Enter");
        }

        Assert.Contains("PASSED", stage.Text, StringComparison.Ordinal);
        stage.Press("R");
        Assert.NotEqual(seed, ((Session.Check)stage.Lesson.Session!).Run.Seed);
        Assert.Contains("question 1 of 7", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exercise_of_a_review_without_attempts_left_offers_to_go_on_and_not_to_begin_anew()
    {
        Stage stage = SessionShots.Reviewed(new Stage(), later: 1).Press("r");
        LessonBlock.Exercise strict = stage.Run.Exercise with { Attempts = 1 };
        Activity activity = new Activity.Exercising(
            stage.Editor with { Run = stage.Run with { Exercise = strict } });
        stage.Enter(LessonUpdate.With(stage.Model, stage.Lesson, activity));

        stage.Press("F11");

        Assert.True(stage.Run.IsOutOfAttempts);
        Assert.Contains("No more wrong moves are left here. Enter goes on.", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("anew", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_question_the_way_leads_to_the_exercise_of_its_matter()
    {
        Stage stage = Check().Answered(false).Press("t");

        Assert.Null(stage.Lesson.Session);
        Assert.IsType<Activity.Exercising>(stage.Lesson.Activity);
    }

    [Fact]
    public void What_was_solved_comes_back_when_it_is_due_and_with_other_numbers()
    {
        Stage stage = SessionShots.Reviewed(new Stage(), later: 1).Press("r n");
        Assert.Equal("q-third-ack", stage.Lesson.Page.ItemId);
        Assert.NotEqual(5001, Question(stage).RightNumber());
        stage.Answered(true);
        Assert.Contains("this comes back in 2 days.", stage.Text, StringComparison.Ordinal);
        stage.Press("Enter Enter").OnDay(102).Press("r");
        Assert.Contains("review 1 of 1", stage.Text, StringComparison.Ordinal);
        ToExercise(stage).FinishVariant().Press("Enter Enter r");
        Assert.Contains("Nothing is due. The next review is tomorrow.", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_move_in_a_review_is_remembered_with_its_code_and_brings_it_back_tomorrow()
    {
        Stage stage = ToExercise(SessionShots.Reviewed(new Stage()).Press("r"));
        stage.Press("s f Tab 7 Enter").FinishVariant();

        ProgressEntry.Recalled saved = Assert.Single(stage.Saved.OfType<ProgressEntry.Recalled>());
        Assert.Equal((false, "hs-client"), (saved.IsRight, saved.Item));
        Assert.NotEmpty(saved.Code);
        Assert.Contains("comes back tomorrow", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_put_off_and_what_is_left_stays_due()
    {
        Stage stage = SessionShots.Reviewed(new Stage()).Press("r");
        int due = ReviewSession.DueCount(stage.Model);
        Assert.Equal(3, due);
        stage.Press("n n q");
        Assert.Equal(due, ReviewSession.DueCount(stage.Model));
        Assert.Contains("The rest stays due", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_is_gone_from_its_lesson_is_due_no_more()
    {
        Stage stage = new Stage().OnDay(100);
        ProgressEntry gone = new ProgressEntry.Answered(StudyDay.Ms, "handshake", "q-of-old", 1, true);
        stage.Enter(Next.Of(stage.Model).Saving(gone)).OnDay(200).Press("r");

        Assert.IsType<Screen.LessonList>(stage.Model.Screen);
        Assert.Contains(stage.Saved, entry => entry is ProgressEntry.Retired { Item: "q-of-old" });
        Assert.Equal(0, ReviewSession.DueCount(stage.Model));
    }

    [Fact]
    public void Two_variants_of_everything_on_two_days_master_a_lesson()
    {
        Stage stage = new Stage().Teach(Practice.Text).OnDay(100);
        stage.Press("Enter n n n Enter").Right();
        stage.Press("R").Right().Press("l").OnDay(101);
        Assert.DoesNotContain(stage.Saved, entry => entry is ProgressEntry.Mastered);
        stage.OnDay(110).Press("r").Answered(true);

        Assert.Contains(stage.Saved, entry => entry is ProgressEntry.Mastered);
        Assert.Equal("list.is-mastered", stage.Model.Book.Of("core").HowFar("handshake").Key);
    }

    [Fact]
    public void The_endless_drill_counts_rows_and_remembers_mistakes()
    {
        Stage stage = new Stage().OnDay(100).Press("D").FinishVariant().Press("Enter").FinishVariant();
        Assert.Equal(2, ((Session.Endless)stage.Lesson.Session!).Run.InARow);
        stage.Press("Enter S").FinishVariant();
        Assert.Equal((0, 2, 3), Standing(stage));
        stage.Press("q");
        Assert.Contains("Right 2 of 3, longest row 2", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void To_leave_a_variant_that_was_begun_badly_breaks_the_row()
    {
        Stage stage = new Stage().OnDay(100).Press("D").FinishVariant().Press("Enter h R");

        Assert.Equal((0, 1, 2), Standing(stage));
    }

    [Fact]
    public void After_days_away_the_list_offers_the_review_first()
    {
        Model soon = SessionShots.Reviewed(new Stage(), later: 1).Model;
        Model late = SessionShots.Reviewed(new Stage(), later: 4).Model;

        Assert.Equal(soon.Notice, ReviewSession.Greet(soon).Notice);
        Assert.Equal("notice.due", ReviewSession.Greet(late).Notice!.Key);
    }

    [Fact]
    public void Sureness_is_never_asked_for_on_the_way_through_a_lesson()
    {
        Stage stage = new Stage().Open("handshake", "q-third-ack").Type("5001").Press("Enter");
        Assert.Equal(Sureness.None, Assert.Single(stage.Saved.OfType<ProgressEntry.Answered>()).Sure);
        stage.Press("R").Type("5001").Press("Tab 3 Enter");
        Assert.Equal(Sureness.Certain, stage.Saved.OfType<ProgressEntry.Answered>().Last().Sure);
    }

    [Fact]
    public void Digits_say_how_sure_one_is_only_where_the_cursor_is_on_it()
    {
        Stage stage = new Stage().Open("handshake", "q-third-ack").Type("12").Press("Tab").Type("1").Press("Tab");

        Assert.Equal(("12", Sureness.Guess), (((AnswerDraft.Digits)Question(stage).Draft).Typed, Question(stage).Sure));
        Assert.Equal("123", ((AnswerDraft.Digits)Question(stage.Type("3")).Draft).Typed);
    }

    [Fact]
    public void A_click_says_how_sure_one_is()
    {
        Stage stage = Check();
        string row = stage.Text.Split('\n').First(line => line.Contains("( ) certain", StringComparison.Ordinal));
        int y = stage.Text.Split('\n').ToList().IndexOf(row);
        stage.Send(new Msg.Click(row.IndexOf("( ) certain", StringComparison.Ordinal) + 1, y));

        Assert.Equal(Sureness.Certain, Question(stage).Sure);
    }

    private static (int InARow, int Right, int Done) Standing(Stage stage)
    {
        var run = ((Session.Endless)stage.Lesson.Session!).Run;
        return (run.InARow, run.Right, run.Done);
    }

    private static Stage Check() => new Stage().OnDay(100).Open("handshake", "").Press("q Q");

    private static QuestionRun Question(Stage stage) => ((Activity.Answering)stage.Lesson.Activity).Run;

    private static Stage ToExercise(Stage stage)
    {
        while (stage.Lesson.Activity is not Activity.Exercising)
        {
            stage.Press("n");
        }

        return stage;
    }
}
