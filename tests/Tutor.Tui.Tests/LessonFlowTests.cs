using Tutor.Study.Progress;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>Through lists, pages, examples and questions.</summary>
public sealed class LessonFlowTests
{
    [Fact]
    public void A_click_selects_a_lesson_and_a_second_one_opens_it()
    {
        Stage stage = new();
        HitArea area = stage.Picture.Hits.First(hit => hit.Hit == new Hit.Row(1));
        stage.Send(new Msg.Click(area.Rect.X, area.Rect.Y));
        Assert.Equal(1, ((Screen.LessonList)stage.Model.Screen).Selected);
        stage.Send(new Msg.Click(area.Rect.X, area.Rect.Y));
        Assert.Equal(1, stage.Model.Library.Find(stage.Lesson.Lesson.Id));
    }

    [Fact]
    public void While_a_prediction_is_asked_the_coming_segment_is_not_shown()
    {
        Stage stage = new Stage().Open("handshake", "hs-watch").Press("Space Space Space Space");
        Assert.DoesNotContain(" 2 <", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("*> SYN-RECEIVED <*", stage.Text, StringComparison.Ordinal);
        stage.Press("2 Enter");
        Assert.Contains(" 2 <", stage.Text, StringComparison.Ordinal);
        Assert.Contains("*> SYN-RECEIVED <*", stage.Text, StringComparison.Ordinal);
        Assert.Contains("RIGHT", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_prediction_is_told_in_words()
    {
        Stage stage = new Stage().Open("handshake", "hs-watch").Press("Space Space 1 Enter");
        Assert.Contains("NOT YET", stage.Text, StringComparison.Ordinal);
        Assert.Contains("ack=1001", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answered_question_counts_and_can_be_answered_again()
    {
        Stage stage = new Stage().Open("handshake", "q-syn-seq").Press("1 Enter");
        Assert.Contains(stage.Saved, entry => entry is ProgressEntry.Answered { IsRight: false });
        stage.Press("R 2 Enter");
        Assert.True(stage.Model.Progress.Of("handshake", "q-syn-seq").IsSolved);
    }

    [Fact]
    public void Leaving_a_lesson_by_its_last_page_names_the_pages_that_are_not_solved()
    {
        Stage stage = new Stage().Open("handshake", "q-syn-seq").Press("2 Enter");
        int solved = stage.Lesson.At + 1;
        while (stage.Model.Screen is Screen.InLesson)
        {
            stage.Press("n");
        }

        Assert.Contains("Pages not solved yet: 4, 6", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($" {solved},", stage.Text[stage.Text.IndexOf("Pages not solved", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void A_long_text_is_scrolled_to_its_end_and_no_further()
    {
        Stage stage = new Stage(60, 16).Open("handshake", "");
        Assert.Contains("more below", stage.Text, StringComparison.Ordinal);
        stage.Press("End");
        int end = stage.Lesson.Scroll;
        Assert.True(end > 0);
        Assert.Contains("end,", stage.Text, StringComparison.Ordinal);
        stage.Press("Down Down");
        Assert.Equal(end, stage.Lesson.Scroll);
    }

    [Fact]
    public void A_terminal_that_is_too_small_says_so_and_recovers()
    {
        Stage stage = new Stage().Open("handshake", "hs-client");
        string before = stage.Text;
        stage.Resize(30, 8);
        Assert.Contains("--plain", stage.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(before, stage.Resize(80, 24).Text);
    }

    [Fact]
    public void The_client_is_blue_and_the_server_magenta_and_no_colour_is_alone()
    {
        Stage stage = new Stage().Open("handshake", "hs-client").Press("Enter");
        string styled = stage.Picture.Frame.Cells.ToStyledText();
        Assert.Contains("{brightblue} CLIENT (you)", styled, StringComparison.Ordinal);
        Assert.Contains("{brightmagenta} SERVER", styled, StringComparison.Ordinal);
    }
}
