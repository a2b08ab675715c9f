using System.Text;

namespace Tutor.Terminal.Tests;

public class RendererTests
{
    private static readonly Size Screen = new(80, 24);

    [Fact]
    public void The_bytes_of_a_frame_turn_the_last_screen_into_it()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var size = new Size(random.Next(1, 30), random.Next(1, 8));
            var (terminal, renderer, cells) = (new VtScreen(size), new Renderer(), default(CellBuffer));
            for (var i = 0; i < 10; i++)
            {
                cells = RandomScreens.Draw(random, size, random.Next(3) == 0 ? null : cells);
                var place = new Position(random.Next(size.Columns), random.Next(size.Rows));
                var (hidden, mouse) = (random.Next(2) == 0, random.Next(2) == 0);
                var frame = new Frame(cells) { Cursor = hidden ? null : place, Mouse = mouse };
                terminal.Write(renderer.Render(frame));
                AssertShows(terminal, frame, $"seed {seed} frame {i}");
                Assert.True(renderer.Render(frame).IsEmpty);
            }
        }
    }

    private static void AssertShows(VtScreen terminal, Frame frame, string where)
    {
        for (var y = 0; y < frame.Cells.Size.Rows; y++)
        {
            for (var x = 0; x < frame.Cells.Size.Columns; x++)
            {
                var cell = frame.Cells[x, y];
                var shown = terminal[x, y];
                Assert.True(shown == (cell.Text, cell.Style), $"{where}: ({x}, {y}) {shown} for {cell}");
            }
        }

        Assert.True(frame.Cursor is null || terminal.Cursor == frame.Cursor, where);
        Assert.Equal(frame.Cursor is not null, terminal.Modes.Contains("25"));
        Assert.Equal(frame.Mouse, terminal.Modes.Contains("1000") && terminal.Modes.Contains("1006"));
        Assert.Contains("2004", terminal.Modes);
        Assert.DoesNotContain("2026", terminal.Modes);
    }

    [Fact]
    public void A_digit_typed_into_a_field_costs_few_bytes()
    {
        var renderer = new Renderer();
        renderer.Render(new Frame(RandomScreens.Draw(new Random(5), Screen)) { Cursor = new Position(9, 17) });
        var typed = RandomScreens.Draw(new Random(5), Screen);
        typed.Put(9, 17, "7", Style.Default);
        var bytes = renderer.Render(new Frame(typed) { Cursor = new Position(10, 17) });
        Assert.InRange(bytes.Length, 1, 40);
    }

    [Fact]
    public void A_first_frame_skips_blank_cells()
    {
        var cells = new CellBuffer(new Size(160, 50));
        cells.Put(10, 20, "hello", Style.Bold);
        Assert.Equal(
            "\x1b[?2026h\x1b[?25l\x1b[?1000l\x1b[?1006l\x1b[?2004l\x1b[m\x1b[2J\x1b[H\x1b[?1000h\x1b[?1006h\x1b[?2004h"
            + "\x1b[21;11H\x1b[1mhello\x1b[?2026l",
            Encoding.UTF8.GetString(new Renderer().Render(new Frame(cells))));
    }

    [Fact]
    public void No_colour_keeps_bold_and_reverse()
    {
        var cells = new CellBuffer(Screen);
        cells.Put(0, 0, "NOT YET", new Style(Colour.Red, Colour.Blue, Attributes.Bold | Attributes.Reverse));
        var bytes = Encoding.UTF8.GetString(new Renderer(ColourMode.None).Render(new Frame(cells)));
        Assert.Contains("\x1b[1;7mNOT YET", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_size_or_an_invalidation_paints_everything()
    {
        var renderer = new Renderer();
        renderer.Render(new Frame(new CellBuffer(Screen)));
        Assert.Contains("\x1b[2J", Text(renderer, new Size(81, 24)), StringComparison.Ordinal);
        Assert.Equal("", Text(renderer, new Size(81, 24)));
        renderer.Invalidate();
        Assert.Contains("\x1b[2J", Text(renderer, new Size(81, 24)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_leaves_no_garbage()
    {
        var renderer = new Renderer();
        var cells = Enumerable.Range(1, 2).Select(seed => RandomScreens.Draw(new Random(seed), Screen));
        Frame[] frames = [.. cells.Select(drawn => new Frame(drawn))];
        renderer.Render(frames[0]);
        renderer.Render(frames[1]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            renderer.Render(frames[i % 2]);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5000);
    }

    private static string Text(Renderer renderer, Size size) =>
        Encoding.UTF8.GetString(renderer.Render(new Frame(new CellBuffer(size))));
}
