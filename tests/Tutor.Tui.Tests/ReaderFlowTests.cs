using Tutor.Study.Progress;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>Reading a lesson: search and links.</summary>
public sealed class ReaderFlowTests
{
    private static Stage First(int columns = 80, int rows = 24) =>
        new Stage(columns, rows).WithLinks().Open($"{Linked.Id}/first", "");

    [Fact]
    public void The_first_hit_is_shown_while_the_words_are_typed()
    {
        Stage stage = First().Press("/").Type("alone");

        Assert.Contains("hit 1 of 1", stage.Text, StringComparison.Ordinal);
        Assert.Contains("ACK alone", stage.Text, StringComparison.Ordinal);
        Assert.Contains("{bold reverse}alone", stage.Picture.Frame.Cells.ToStyledText(), StringComparison.Ordinal);
        Assert.True(stage.Lesson.Scroll > 0);
        Assert.Equal(0, stage.Press("Esc").Lesson.Scroll);
        Assert.Equal(TextMark.Nothing, stage.Lesson.Mark);
    }

    [Fact]
    public void Words_are_found_over_the_end_of_a_row_and_in_any_case()
    {
        Stage stage = First().Press("/").Type("SEQUENCE NUMBER");

        Assert.Contains("hit 1 of 3", stage.Text, StringComparison.Ordinal);
        Assert.Contains("has the same sequence", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_search_is_on_n_and_N_are_its_steps_and_it_says_when_it_begins_again()
    {
        Stage stage = First().Press("/").Type("sequence number").Press("Enter");
        Assert.Contains("hit 2 of 3", stage.Press("n").Text, StringComparison.Ordinal);
        Assert.Contains("hit 3 of 3", stage.Press("n").Text, StringComparison.Ordinal);
        Assert.Contains("hit 1 of 3", stage.Press("n").Text, StringComparison.Ordinal);
        Assert.Contains("on from the start", stage.Text, StringComparison.Ordinal);
        Assert.Contains("hit 3 of 3", stage.Press("N").Text, StringComparison.Ordinal);
        Assert.Contains("on from the end", stage.Text, StringComparison.Ordinal);
        Assert.Equal(0, stage.Lesson.At);

        Assert.Equal(1, stage.Press("Esc n").Lesson.At);
    }

    [Fact]
    public void The_page_keys_go_on_working_during_a_search()
    {
        Stage stage = First().Press("/").Type("number").Press("Enter F9");

        Assert.Equal(1, stage.Lesson.At);
        Assert.Equal(TextMark.Nothing, stage.Lesson.Mark);
    }

    [Fact]
    public void What_is_not_there_is_said_and_nothing_typed_ends_the_search()
    {
        Stage stage = First().Press("/").Type("checksum");
        Assert.Contains("not on this page", stage.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was found.", stage.Press("Enter n").Text, StringComparison.Ordinal);
        Assert.Equal(TextMark.Nothing, First().Press("/ Enter").Lesson.Mark);
    }

    [Fact]
    public void The_text_over_an_exercise_is_searched_too()
    {
        Stage stage = new Stage().Open("handshake", "hs-client").Press("z /").Type("isn").Press("Enter n");

        TextMark.Search search = Assert.IsType<TextMark.Search>(
            Assert.IsType<Overlay.LessonText>(stage.Model.Top).Mark);
        Assert.Equal(1, search.At);
        Assert.IsType<Overlay.LessonText>(stage.Press("Esc").Model.Top);
        Assert.Null(stage.Press("Esc").Model.Top);
    }

    [Fact]
    public void Tab_goes_from_link_to_link_and_says_where_each_leads()
    {
        Stage stage = First();
        Assert.Contains("Link 1 of 8:  a footnote.", stage.Press("Tab").Text, StringComparison.Ordinal);
        Assert.Contains("[1] It stands for one number", stage.Text, StringComparison.Ordinal);
        Assert.Contains("Link 2 of 8:  lesson 1.2 Second things.", stage.Press("Tab").Text, StringComparison.Ordinal);
        Assert.Contains("{bold reverse}the second lesson", stage.Picture.Frame.Cells.ToStyledText());
        stage.Press("Tab Tab Tab");
        Assert.Contains(
            "\n| https://www.rfc-editor.org/rfc/rfc9293.html#section-3.4 ", stage.Text, StringComparison.Ordinal);
        Assert.Contains("Picture 6 of 8:", stage.Press("Tab").Text, StringComparison.Ordinal);
        Assert.Contains("lessons/window.png", stage.Text, StringComparison.Ordinal);
        Assert.Contains("on from the start", stage.Press("Tab Tab Tab").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_lesson_opens_it_and_Esc_comes_back_to_the_same_place()
    {
        Stage stage = First().Press("Down Down Tab Tab Enter");
        Assert.Equal("second", stage.Lesson.Lesson.Id);
        Assert.IsType<ProgressEntry.Visited>(stage.Saved[^1]);

        stage.Press("n Esc");
        Assert.Equal("first", stage.Lesson.Lesson.Id);
        Assert.Equal((0, 2), (stage.Lesson.At, stage.Lesson.Scroll));
        Assert.True(stage.Lesson.Trail.IsEmpty);
        Assert.IsType<Screen.LessonList>(stage.Press("Esc").Model.Screen);
    }

    [Fact]
    public void A_link_to_a_place_in_a_lesson_opens_its_page()
    {
        Stage stage = First().Press("Tab Tab Tab Enter");

        Assert.Equal(("second", 2), (stage.Lesson.Lesson.Id, stage.Lesson.At));
    }

    [Fact]
    public void A_link_to_a_section_brings_its_heading_to_the_top()
    {
        Stage stage = First(80, 16).Press("Tab Tab Tab Tab Enter");

        Assert.StartsWith("| Tables ", stage.Text.Split('\n')[2], StringComparison.Ordinal);
        Assert.Equal(0, stage.Press("Esc").Lesson.Scroll);
    }

    [Fact]
    public void A_footnote_is_gone_to_and_come_back_from()
    {
        Stage stage = First().Press("Tab Enter");
        Assert.Equal(2, stage.Lesson.At);
        Assert.Equal(0, stage.Press("Esc").Lesson.At);
    }

    [Fact]
    public void An_address_outside_is_copied_and_never_opened()
    {
        Stage stage = First().Press("Tab Tab Tab Tab Tab Enter");
        Assert.Empty(stage.Commands);
        Assert.Contains("Nothing is opened from here.", stage.Text, StringComparison.Ordinal);

        Cmd copy = Assert.Single(stage.Press("y").Commands);
        Assert.Equal("https://www.rfc-editor.org/rfc/rfc9293.html#section-3.4", Assert.IsType<Cmd.Copy>(copy).Text);
    }

    [Fact]
    public void A_broken_link_and_a_file_are_said_in_a_word()
    {
        Stage stage = First().Press("Shift-Tab Enter");
        Assert.Contains("cannot show this file: lessons/notes.txt", stage.Text, StringComparison.Ordinal);
        Assert.Contains("There is no place \"nowhere\"", stage.Press("Shift-Tab Enter").Text);
        Assert.True(stage.Lesson.Trail.IsEmpty);
    }

    [Fact]
    public void A_click_puts_the_cursor_on_a_link_and_a_second_one_follows_it()
    {
        Stage stage = First();
        HitArea area = stage.Picture.Hits.First(hit => hit.Hit == new Hit.Row(1));
        stage.Send(new Msg.Click(area.Rect.X, area.Rect.Y));
        Assert.Equal(new TextMark.OnLink(2), stage.Lesson.Mark);
        stage.Send(new Msg.Click(area.Rect.X, area.Rect.Y));
        Assert.Equal("second", stage.Lesson.Lesson.Id);
    }

    [Fact]
    public void A_link_in_the_text_over_an_exercise_leads_away_from_it_and_back()
    {
        Stage stage = new();
        LibraryLesson lesson = stage.Model.Library.Lessons[0];
        stage.Teach(lesson.Text.Replace(
            "# Three-way handshake\n\n",
            "# Three-way handshake\n\nIts other end is [the teardown](04-teardown.md).\n\n",
            StringComparison.Ordinal));
        stage.Open("handshake", "hs-client").Press("Enter z Tab");
        Assert.Contains("lesson 2.1 Four-way teardown.", stage.Text, StringComparison.Ordinal);

        stage.Press("Enter");
        Assert.Equal("teardown", stage.Lesson.Lesson.Id);
        Assert.Null(stage.Model.Top);

        stage.Press("Esc");
        Assert.Equal(("handshake", "hs-client"), (stage.Lesson.Lesson.Id, stage.Lesson.Page.ItemId));
        Assert.Equal(2, stage.Run.Turn.Side.World.Ladder.Count);
    }

    [Fact]
    public void A_page_without_links_says_so() => Assert.Contains(
        "There are no links on this page.", new Stage().Open("handshake", "").Press("Tab").Text);
}
