namespace Tutor.Terminal.Tests;

public class RectTests
{
    private static readonly Rect Screen = Rect.Of(new Size(80, 24));

    [Fact]
    public void Shares_divide_what_the_fixed_parts_leave()
    {
        var parts = Screen.Columns(20, -1, 20);
        Assert.Equal([new Rect(0, 0, 20, 24), new Rect(20, 0, 40, 24), new Rect(60, 0, 20, 24)], parts);
        Assert.Equal([7, 16, 1], Screen.Rows(-1, -2, 1).Select(part => part.Height));
    }

    [Fact]
    public void The_last_parts_lose_first() =>
        Assert.Equal([20, 4, 0, 0], Screen.Rows(20, 10, 3, -1).Select(part => part.Height));

    [Fact]
    public void Splits_stop_at_the_edges()
    {
        Assert.Equal((new Rect(0, 0, 80, 1), new Rect(0, 1, 80, 23)), Screen.SplitTop(1));
        Assert.Equal((new Rect(0, 0, 80, 23), new Rect(0, 23, 80, 1)), Screen.SplitBottom(1));
        Assert.Equal((Screen, new Rect(80, 0, 0, 24)), Screen.SplitLeft(99));
        Assert.Equal((Screen, new Rect(80, 0, 0, 24)), Screen.SplitRight(-1));
    }

    [Fact]
    public void Too_small_gives_an_empty_rectangle()
    {
        Assert.True(new Rect(3, 3, 2, 1).Inner.IsEmpty);
        Assert.True(Screen.Intersect(new Rect(80, 0, 5, 5)).IsEmpty);
        Assert.Equal(new Rect(70, 20, 10, 4), Screen.Intersect(new Rect(70, 20, int.MaxValue, int.MaxValue)));
        Assert.Equal(new Rect(1, 2, 78, 20), Screen.Shrink(1, 2));
    }
}
