using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

public sealed class PageRangesTests
{
    [Theory]
    [InlineData(new int[] { }, "")]
    [InlineData(new[] { 4 }, "4")]
    [InlineData(new[] { 4, 5 }, "4, 5")]
    [InlineData(new[] { 6, 9, 10, 11, 16 }, "6, 9-11, 16")]
    [InlineData(new[] { 1, 2, 3, 5, 6, 7, 8 }, "1-3, 5-8")]
    public void Pages_that_follow_each_other_are_named_by_the_first_and_the_last(int[] pages, string text) =>
        Assert.Equal(text, PageRanges.Of(pages));
}
