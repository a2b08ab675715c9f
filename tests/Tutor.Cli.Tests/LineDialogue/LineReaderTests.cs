using System.Text;
using Tutor.Cli.LineDialogue;

namespace Tutor.Cli.Tests.LineDialogue;

public class LineReaderTests
{
    [Fact]
    public void Lines_end_at_line_feeds_and_lose_carriage_returns() =>
        Assert.Equal(["a", "", "b", "c"], Read("a\n\r\nb\r\nc"));

    [Fact]
    public void No_bytes_are_no_line() => Assert.Empty(Read(""));

    [Fact]
    public void Bytes_that_are_not_utf8_are_replaced() =>
        Assert.Equal(["\uFFFDa"], Read([0xFF, (byte)'a', (byte)'\n']));

    [Theory]
    [InlineData(LineReader.MaxLength - 1, false)]
    [InlineData(LineReader.MaxLength, false)]
    [InlineData(LineReader.MaxLength + 1, true)]
    [InlineData(LineReader.MaxLength * 5, true)]
    public void A_line_is_taken_up_to_the_limit_and_the_next_one_after_it(int length, bool isTooLong)
    {
        string line = new('x', length);

        Assert.Equal([isTooLong ? null : line, "next"], Read(line + "\nnext\n"));
    }

    private static List<string?> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The lines; null for one that is too long.</summary>
    private static List<string?> Read(byte[] bytes)
    {
        LineReader reader = new(new MemoryStream(bytes));
        List<string?> lines = [];
        while (reader.Next() is var read and not LineRead.End)
        {
            lines.Add((read as LineRead.Text)?.Value);
        }

        return lines;
    }
}
