using Tutor.Lessons.Model;

namespace Tutor.Lessons.Tests.Reading;

public class LimitTests
{
    [Fact]
    public void A_thousand_open_links_are_refused_before_markdown_sees_them()
    {
        string text = Sample.Head + string.Concat(Enumerable.Repeat("[a](", 1000));

        Assert.Equal(
            "t.md:6:132: The paragraph leaves more than 32 '[' or '](' open. Close them. [too-many-brackets]",
            Sample.Findings(text));
    }

    [Theory]
    [InlineData(32, "")]
    [InlineData(33, "t.md:6:33: The paragraph leaves more than 32 '[' or '](' open. Close them. [too-many-brackets]")]
    public void A_paragraph_may_leave_32_brackets_open(int count, string findings) =>
        Assert.Equal(findings, Sample.Findings(Sample.Head + new string('[', count) + "\n\n[\n"));

    [Theory]
    [InlineData(32, "")]
    [InlineData(33, "t.md:6:1: More than 32 blocks are inside each other. Flatten them. [too-deep]")]
    public void Quotations_may_be_32_deep(int count, string findings) =>
        Assert.Equal(findings, Sample.Findings(Sample.Head + string.Concat(Enumerable.Repeat("> ", count)) + "x\n"));

    [Theory]
    [InlineData(32, "")]
    [InlineData(33, "t.md:6:1: More than 32 blocks are inside each other. Flatten them. [too-deep]")]
    public void Lists_may_be_32_deep_in_one_line(int count, string findings) =>
        Assert.Equal(findings, Sample.Findings(Sample.Head + string.Concat(Enumerable.Repeat("- ", count)) + "x\n"));

    [Fact]
    public void Fences_may_not_be_33_deep()
    {
        IEnumerable<string> fences = Enumerable.Range(0, 33).Select(i => new string(':', 40 - i) + "{hint}");

        Assert.Contains("[too-deep]", Sample.Findings(Sample.Head + string.Join('\n', fences)));
    }

    [Fact]
    public void A_lesson_over_256_kilobytes_is_refused()
    {
        string text = string.Concat(Enumerable.Repeat("0123456789abcde\n", 16 * 1024));

        Assert.Equal("t.md:1:1: The lesson is longer than 256 KB. Split it. [lesson-too-long]", Sample.Findings(text + "x"));
        Assert.DoesNotContain("lesson-too-long", Sample.Findings(text));
    }

    [Fact]
    public void A_line_over_8_kilobytes_is_refused()
    {
        Assert.Equal("", Sample.Findings(Sample.Head + "\n" + new string('a', 8192)));
        Assert.Equal(
            "t.md:7:8193: The line is longer than 8 KB. Break it. [line-too-long]",
            Sample.Findings(Sample.Head + "\n" + new string('a', 8193)));
    }

    [Fact]
    public void A_paragraph_over_8_kilobytes_is_refused()
    {
        string line = new string('a', 4095) + "\n";

        Assert.Equal("", Sample.Findings(Sample.Head + "\n" + line + line + "\n" + line));
        Assert.Equal(
            "t.md:9:1: More than 8 KB stand here without a blank line. Leave one. [paragraph-too-long]",
            Sample.Findings(Sample.Head + "\n" + line + line + line));
    }

    [Fact]
    public void A_file_full_of_unknown_names_costs_in_proportion_to_its_length()
    {
        string Names(int count) => Sample.Head
            + string.Concat(Enumerable.Range(0, count).Select(i => $"```{{scenario}} a{i}\nvary: {{}}\n```\n\n"))
            + string.Concat(Enumerable.Range(0, count).Select(i => $":::{{question}} b{i}\n:scenario: xyzzy{i}\n:::\n\n"));

        Cost(Names(10));
        long once = Cost(Names(500));
        long four = Cost(Names(2000));

        Assert.InRange(four, 0, 6 * once);
    }

    [Fact]
    public void Words_in_many_pieces_are_joined_at_a_cost_in_proportion_to_their_number()
    {
        Cost("\\*");
        long once = Cost(string.Concat(Enumerable.Repeat("\\*", 500)));
        long eight = Cost(string.Concat(Enumerable.Repeat("\\*", 4000)));

        Assert.InRange(eight, 0, 12 * once);
    }

    // In octets allocated: the same in every run, unlike a time.
    private static long Cost(string body)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Sample.Read(body.StartsWith("---", StringComparison.Ordinal) ? body : Sample.Head + body);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Lists_nested_by_indentation_end_in_a_finding_and_not_in_an_exception()
    {
        IEnumerable<string> lines = Enumerable.Range(0, 200).Select(i => new string(' ', 2 * i) + "- x");
        LessonResult result = Sample.Read(Sample.Head + string.Join('\n', lines));

        Assert.Equal("too-deep", Assert.Single(result.Findings).Id);
    }
}
