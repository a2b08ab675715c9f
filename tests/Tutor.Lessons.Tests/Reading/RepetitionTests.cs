namespace Tutor.Lessons.Tests.Reading;

/// <summary>What is repeated within the limits must not cost more than in proportion.</summary>
public class RepetitionTests
{
    [Theory]
    [InlineData("*a ")]
    [InlineData("**a_")]
    [InlineData("`")]
    [InlineData("` `` ")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("![a]")]
    [InlineData("[a]: b\n")]
    [InlineData("[^a]")]
    [InlineData("| ")]
    [InlineData("a | b\n")]
    [InlineData("{{")]
    [InlineData("~~a ")]
    [InlineData("==")]
    [InlineData("&amp")]
    [InlineData("http://")]
    [InlineData("www.")]
    [InlineData("- [ ] ")]
    [InlineData("\\")]
    [InlineData("::a")]
    public void A_repeated_piece_within_the_limits_costs_in_proportion(string piece)
    {
        // Within every limit, so Markdig has to read it: paragraphs of 8 KB in lines of 4 KB.
        string line = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));
        Cost($"{line}\n\n");

        long once = Cost($"{line}\n\n");
        long six = Cost(string.Concat(Enumerable.Repeat($"{line}\n{line}\n\n", 3)));

        Assert.InRange(six, 0, (12 * once) + 1_000_000);
    }

    /// <summary>What reading takes, in octets allocated: the same in every run, unlike a time.</summary>
    private static long Cost(string body)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Sample.Read(Sample.Head + body);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
