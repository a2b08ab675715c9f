using System.Text;
using Tutor.Terminal.Devices;

namespace Tutor.Terminal.Tests;

public class WidthTests
{
    [Theory]
    [InlineData("\u001b[2;2R", 1)]
    [InlineData("\u001b[1;3R", 2)]
    [InlineData("x\u001b[A\u001b[24;2Ry", 1)]
    [InlineData("\u001b[2;2", null)]
    [InlineData("\u001b[;R\u001b[", null)]
    [InlineData("\u001b[99999999999999;2R", null)]
    [InlineData("", null)]
    public void The_first_whole_cursor_report_tells_the_width(string answer, int? width) =>
        Assert.Equal(width, WidthProbe.Find(Encoding.ASCII.GetBytes(answer)));

    [Fact]
    public void A_probe_leaves_the_screen_as_the_frame_has_it_and_asks_below_the_first_row()
    {
        CellBuffer cells = new(new Size(10, 3));
        cells.Put(0, 0, "first", Style.Bold);
        cells.Put(0, 1, "\u6f22\u5b57 row", Style.Default.With(Colour.Sky));
        Frame frame = new(cells) { Cursor = new Position(3, 2) };
        Renderer renderer = new();
        VtScreen screen = new(cells.Size);
        screen.Write(renderer.Render(frame));
        string before = Shown(screen, cells.Size);
        byte[] probe = renderer.Probe(frame).ToArray();
        screen.Write(probe);
        Assert.Contains("\u001b[2;1H\u001b[m\u2500\u001b[6n", Encoding.UTF8.GetString(probe), StringComparison.Ordinal);
        Assert.Equal(before, Shown(screen, cells.Size));
        Assert.Equal(new Position(3, 2), screen.Cursor);
        Assert.True(renderer.Render(frame).IsEmpty);
    }

    [Fact]
    public void Before_the_first_frame_and_on_one_row_nothing_is_asked()
    {
        Renderer renderer = new();
        Frame frame = new(new CellBuffer(new Size(10, 1)));
        Assert.True(renderer.Probe(frame).IsEmpty);
        renderer.Render(frame);
        Assert.True(renderer.Probe(frame).IsEmpty);
    }

    [Fact]
    public void A_colour_of_the_256_is_sent_as_the_nearest_of_the_16_where_there_are_no_more()
    {
        CellBuffer cells = new(new Size(2, 1));
        cells.Put(0, 0, "x", Style.Default.With(Colour.Navy).On(Colour.Paper));
        Frame frame = new(cells);
        Assert.Contains("38;5;25;48;5;231m", Bytes(ColourMode.TwoHundredFiftySix, frame), StringComparison.Ordinal);
        Assert.Contains("34;107m", Bytes(ColourMode.Sixteen, frame), StringComparison.Ordinal);
        Assert.DoesNotContain("34", Bytes(ColourMode.None, frame), StringComparison.Ordinal);
    }

    private static string Shown(VtScreen screen, Size size)
    {
        StringBuilder text = new();
        for (int y = 0; y < size.Rows; y++)
        {
            for (int x = 0; x < size.Columns; x++)
            {
                text.Append(screen[x, y]);
            }
        }

        return text.ToString();
    }

    private static string Bytes(ColourMode mode, Frame frame) =>
        Encoding.UTF8.GetString(new Renderer(mode).Render(frame));
}
