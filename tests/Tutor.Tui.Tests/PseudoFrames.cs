using Tutor.Lessons.Packs;
using Tutor.Terminal;
using Tutor.Testing;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>Every screen with wide and longer texts: nothing is torn, nothing is lost in silence.</summary>
public sealed class PseudoFrames
{
    private const string Lines = "│┌┐└┘├┤┬┴┼─|+-";

    private static readonly Lazy<Pack> Lessons = new(() => Pseudo.Of(SmallCore.Load()));

    public static TheoryData<string, int, int, bool> Pictures()
    {
        TheoryData<string, int, int, bool> pictures = [];
        foreach (Shot shot in Shot.All)
        {
            pictures.Add(shot.Name, 80, 24, true);
            pictures.Add(shot.Name, 80, 24, false);
            pictures.Add(shot.Name, 120, 40, false);
            pictures.Add(shot.Name, 60, 16, true);
        }

        return pictures;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Frames_stay_whole_when_texts_are_wide_and_long(string name, int columns, int rows, bool isAscii)
    {
        Stage stage = Staged(name, columns, rows, isAscii);
        Picture picture = stage.Picture;
        string text = picture.Frame.Cells.ToText();
        AssertBorders(picture.Frame.Cells, text);
        AssertKeys(stage.Model, picture);
        if (!Overlays.IsBox(stage.Model.Top))
        {
            AssertNothingLost(text, isAscii ? "..." : "…"); // A box lies over other texts and hides their ends.
        }
    }

    private static void AssertBorders(CellBuffer cells, string text)
    {
        Assert.All(text.Split('\n'), row => Assert.InRange(TextWidth.Of(row), 0, cells.Area.Width));
        for (int y = 1; y < cells.Area.Height - 1 && IsLine(cells[0, 1]); y++)
        {
            Assert.True(IsLine(cells[0, y]), $"The left border is broken in row {y}:\n{text}");
            Assert.True(IsLine(cells[cells.Area.Width - 1, y]), $"The right border is broken in row {y}:\n{text}");
        }
    }

    /// <summary>
    /// A key is there with its whole word, or not at all. Only a long notice may leave no room for any.
    /// </summary>
    private static void AssertKeys(Model model, Picture picture)
    {
        CellBuffer cells = picture.Frame.Cells;
        int last = cells.Area.Height - 1;
        List<HitArea> keys = [.. picture.Hits.Where(area => area.Hit is Hit.Key && area.Rect.Y == last)];
        Assert.True(keys.Count > 0 || model.Notice is not null);
        foreach (HitArea area in keys)
        {
            string shown = string.Concat(Enumerable.Range(area.Rect.X, area.Rect.Width).Select(x => cells[x, last].Text));
            Assert.InRange(area.Rect.Right, 1, cells.Area.Width);
            Assert.StartsWith(((Hit.Key)area.Hit).Name + " " + Pseudo.Open, shown, StringComparison.Ordinal);
            Assert.EndsWith(Pseudo.Close.ToString(), shown, StringComparison.Ordinal);
        }
    }

    /// <summary>Each text that begins also ends, is cut with a mark, or goes on below, as its pane says.</summary>
    private static void AssertNothingLost(string text, string ellipsis)
    {
        bool isScrolled = text.Contains(Pseudo.Widen("{n} more below")[3..], StringComparison.Ordinal)
            || text.Contains(Pseudo.Widen("end, {n} above")[..5], StringComparison.Ordinal);
        int open = text.Count(c => c == Pseudo.Open);
        int close = text.Count(c => c == Pseudo.Close);
        int cut = text.Split(ellipsis).Length - 1;
        Assert.True(isScrolled || open - close <= cut, $"{open} begin, {close} end, {cut} are cut:\n{text}");
    }

    [Theory]
    [InlineData("exercise-wrong")]
    [InlineData("worked-asked")]
    [InlineData("question-wrong")]
    [InlineData("help")]
    public void Wide_screens_look_as_they_were_approved(string name) =>
        Golden.Match($"pseudo-{name}-80x24-unicode", Staged(name, 80, 24, false).Text);

    private static Stage Staged(string name, int columns, int rows, bool isAscii)
    {
        Stage stage = new(columns, rows, language: (Pseudo.Texts, Lessons.Value));
        stage.With(new Settings { Ascii = isAscii });
        return Shot.All.Single(shot => shot.Name == name).Go(stage);
    }

    private static bool IsLine(Cell cell) => cell.Text.Length == 1 && Lines.Contains(cell.Text[0]);
}
