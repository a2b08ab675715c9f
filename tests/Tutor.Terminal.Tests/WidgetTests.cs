using Tutor.Terminal.Widgets;

namespace Tutor.Terminal.Tests;

public class WidgetTests
{
    private static CellBuffer Screen(int columns, int rows) => new(new Size(columns, rows));

    [Fact]
    public void A_border_carries_its_labels()
    {
        var cells = Screen(34, 3);
        var inner = Border.Draw(
            cells, cells.Area, FrameStyle.Ascii, Style.Default, new BorderLabels("Task", "z: whole lesson", "2 more"));
        Assert.Equal(new Rect(1, 1, 32, 1), inner);
        Assert.Equal(
            """
            +- Task ------- z: whole lesson -+
            |                                |
            +----------------------- 2 more -+
            """,
            cells.ToText());
    }

    [Fact]
    public void Boxes_that_share_an_edge_grow_together()
    {
        var cells = Screen(19, 5);
        foreach (var box in new[] { new Rect(0, 0, 10, 3), new Rect(9, 0, 10, 3), new Rect(0, 2, 19, 3) })
        {
            Border.Draw(cells, box, FrameStyle.Unicode, Style.Default, new BorderLabels("线路"));
        }

        Assert.Equal(
            """
            ┌─ 线路 ─┬─ 线路 ─┐
            │        │        │
            ├─ 线路 ─┴────────┤
            │                 │
            └─────────────────┘
            """,
            cells.ToText());
    }

    [Fact]
    public void Ascii_boxes_grow_together_as_well()
    {
        var cells = Screen(9, 3);
        Border.Draw(cells, new Rect(0, 0, 5, 3), FrameStyle.Ascii, Style.Default);
        Border.Draw(cells, new Rect(4, 0, 5, 3), FrameStyle.Ascii, Style.Default);
        Assert.Equal(
            """
            +---+---+
            |   |   |
            +---+---+
            """,
            cells.ToText());
    }

    [Theory]
    [InlineData(12, "+- Tas... -+")]
    [InlineData(7, "+- T -+")]
    [InlineData(6, "+----+")]
    [InlineData(24, "+- Task one - h: hint -+")]
    [InlineData(23, "+- Task one ----------+")]
    public void Labels_that_do_not_fit_are_cut_or_left_out(int width, string top)
    {
        var cells = Screen(width, 2);
        Border.Draw(cells, cells.Area, FrameStyle.Ascii, Style.Default, new BorderLabels("Task one", "h: hint"));
        Assert.Equal(top, cells.ToText().Split('\n')[0]);
    }

    [Fact]
    public void Widgets_draw_into_any_rectangle_without_failing()
    {
        for (var width = -1; width < 9; width++)
        {
            for (var height = -1; height < 4; height++)
            {
                var cells = Screen(6, 2);
                var rect = new Rect(1, 1, width, height);
                Border.Draw(cells, rect, FrameStyle.Unicode, default, new BorderLabels("标题", "x", "y"));
                Paragraph.Draw(cells, rect, [new StyledRun("你好 world")], -3);
                ListView.Draw(cells, rect, ["one", "two", "three"], new ListState(99, -4), default, n => $"{n} more");
                KeyBar.Draw(cells, rect, [new KeyHint("q", "back")]);
                TextField.Draw(cells, 1, 1, width, TextFieldState.Of("12345"), default);
            }
        }
    }

    [Fact]
    public void A_paragraph_keeps_the_looks_across_lines_and_scrolls()
    {
        StyledRun[] runs = [new("The ack is "), new("one more than", Style.Bold), new(" the last byte.")];
        var cells = Screen(12, 3);
        Assert.Equal(4, Paragraph.Draw(cells, cells.Area, runs));
        Assert.Equal("The ack is\n{bold}one more{}\n{bold}than{} the", cells.ToStyledText());
        var scrolled = Screen(12, 2);
        Assert.Equal(4, Paragraph.Draw(scrolled, scrolled.Area, runs, 2));
        Assert.Equal("{bold}than{} the\nlast byte.", scrolled.ToStyledText());
        Assert.Equal(4, Paragraph.Rows(runs, 12));
    }

    [Fact]
    public void A_list_shows_its_choice_and_what_is_below()
    {
        var cells = Screen(14, 3);
        string[] rows = ["first", "second", "三次握手三次握手", "fourth", "fifth"];
        var state = ListView.Draw(cells, cells.Area, rows, new ListState(2), default, n => $"{n} more below");
        Assert.Equal(new ListState(2, 1), state);
        Assert.Equal("  second\n{reverse}> 三次握手三… {}\n  {dim}2 more below{}", cells.ToStyledText());
    }

    [Fact]
    public void A_choice_stops_at_both_ends()
    {
        Assert.Equal(4, new ListState(3).Move(int.MaxValue, 5).Selected);
        Assert.Equal(0, new ListState(3).Move(int.MinValue, 5).Selected);
        Assert.Equal(0, new ListState(3).Move(1, 0).Selected);
    }

    [Theory]
    [InlineData(0, 5, 10, 3, 3)]
    [InlineData(5, 2, 10, 3, 2)]
    [InlineData(4, 5, 10, 3, 4)]
    [InlineData(9, 9, 10, 3, 7)]
    [InlineData(0, 9, 2, 3, 0)]
    [InlineData(0, 9, 10, 0, 9)]
    public void Scrolling_moves_as_little_as_it_must(int top, int row, int total, int height, int expected) =>
        Assert.Equal(expected, Scroll.Reveal(top, row, total, height));

    [Fact]
    public void A_field_is_edited_at_its_caret()
    {
        var field = TextFieldState.Of("1001").Left().Left().Insert("5", 10);
        Assert.Equal(new TextFieldState("10501", 3), field);
        Assert.Equal(new TextFieldState("1001", 2), field.Backspace());
        Assert.Equal(new TextFieldState("1051", 3), field.Delete());
        Assert.Equal(new TextFieldState("0501", 0), field.Home().Backspace().Delete());
        Assert.Equal(new TextFieldState("10501", 5), field.End().Right().Delete());
        Assert.Equal(field, field.Insert("123456", 10));
        Assert.Equal("你", TextFieldState.Of("你👍🏽").Backspace().Text);
        Assert.Equal(0, TextFieldState.Empty.Left().Caret);
    }

    [Fact]
    public void A_field_keeps_its_caret_in_view()
    {
        var cells = Screen(10, 3);
        Assert.Equal(new Position(5, 0), TextField.Draw(cells, 0, 0, 5, TextFieldState.Of("1001"), default));
        Assert.Equal(new Position(5, 1), TextField.Draw(cells, 0, 1, 5, TextFieldState.Of("1234567"), default));
        Assert.Equal(new Position(4, 2), TextField.Draw(cells, 0, 2, 5, TextFieldState.Of("你好吗1"), default));
        Assert.Equal("[1001 ]\n[4567 ]\n[吗1  ]", cells.ToText());
    }

    [Fact]
    public void The_key_line_shows_as_many_pairs_as_fit()
    {
        var cells = Screen(24, 1);
        KeyHint[] hints = [new("Enter", "发送"), new("Tab", "field"), new("?", "help")];
        Assert.Equal(2, KeyBar.Draw(cells, cells.Area, hints));
        Assert.Equal(" {bold}Enter{} 发送  {bold}Tab{} field", cells.ToStyledText());
    }
}
