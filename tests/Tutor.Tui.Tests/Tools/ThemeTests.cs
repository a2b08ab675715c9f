using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Tools;

/// <summary>No theme says anything that another does not: the words are the same in all of them.</summary>
public sealed class ThemeTests
{
    private static readonly Colour[] Red = [Colour.Red, Colour.BrightRed];
    private static readonly Colour[] Green = [Colour.Green, Colour.BrightGreen];

    public static TheoryData<string> Shots() => [.. Shot.All
        .Where(shot => !shot.Name.StartsWith("palette", StringComparison.Ordinal)
            && !shot.Name.StartsWith("settings", StringComparison.Ordinal)
            && !shot.Name.StartsWith("report", StringComparison.Ordinal))
        .Select(shot => shot.Name)];

    [Theory]
    [MemberData(nameof(Shots))]
    public void Every_screen_says_the_same_in_every_theme(string name)
    {
        Stage stage = Shot.All.Single(shot => shot.Name == name).Go(new Stage());
        string plain = stage.Text;
        foreach (ThemeChoice theme in Enum.GetValues<ThemeChoice>())
        {
            Settings settings = stage.Model.Settings with { Theme = theme };
            CellBuffer cells = stage.With(settings).Picture.Frame.Cells;
            Assert.Equal(plain, cells.ToText());
            HashSet<Colour> colours = ColoursOf(cells);
            Assert.False(colours.Overlaps(Red) && colours.Overlaps(Green), $"{name} {theme}");
            Assert.Equal(theme is ThemeChoice.Terminal, colours.Contains(Colour.Default));
        }
    }

    [Fact]
    public void Without_colours_bold_and_reverse_still_mark_the_choice()
    {
        Renderer renderer = new(ColourMode.None);
        string bytes = System.Text.Encoding.UTF8.GetString(renderer.Render(new Stage().Picture.Frame));
        Assert.Matches("\u001b\\[(0;)?(1;)?7m", bytes);
        Assert.DoesNotContain("38;5", bytes, StringComparison.Ordinal);
    }

    private static HashSet<Colour> ColoursOf(CellBuffer cells)
    {
        HashSet<Colour> colours = [];
        for (int y = 0; y < cells.Size.Rows; y++)
        {
            for (int x = 0; x < cells.Size.Columns; x++)
            {
                colours.Add(cells[x, y].Style.Foreground);
                colours.Add(cells[x, y].Style.Background);
            }
        }

        return colours;
    }
}
