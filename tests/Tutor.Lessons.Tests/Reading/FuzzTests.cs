using System.Text;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests.Reading;

/// <summary>Damaged lessons: the reader has to answer with findings, never with an exception.</summary>
public class FuzzTests
{
    private static readonly string[] Pieces =
    [
        ":::", "::::{hint}\n", "```", "```{scenario} x\n", "{{", "}}", "{{client.iss", "[a](", "[", "](", "> ", "- ",
        "| a | b |\n|---|\n", "---\n", "\u202E", "\0", "\uD800", "\uFEFF", "\r", "\t", "&a ", "*a", "!!x ", "{", "}",
        "[[", ": ", "\"", "'", "%", "\\x", "4294967296", "-1", "<b>", "<!--", "&#x0;", "[^1]", "[^1]: x\n", "~~", "==",
        "- [x] ", "### ", "or and not (", "1.5s", "after 9", ":key: value\n", "    ", "\n\n", "http://a.b", "🏳️‍🌈",
    ];

    [Theory]
    [MemberData(nameof(CoreLessons.Files), MemberType = typeof(CoreLessons))]
    public void A_thousand_damaged_lessons_are_read_without_an_exception(string file)
    {
        string lesson = CoreLessons.Text(file);
        for (int seed = 0; seed < 1000; seed++)
        {
            string damaged = Damage(lesson, new Random(seed));
            try
            {
                foreach (Finding finding in LessonReader.Read(file, damaged).Findings)
                {
                    Assert.True(finding.At is { Line: > 0, Column: > 0 }, $"seed {seed}: {finding}");
                    Assert.DoesNotContain(finding.ToString(), char.IsControl);
                }

                LessonReader.ReadHead(file, damaged);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}: {e}");
            }
        }
    }

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

    private static string Damage(string lesson, Random random)
    {
        StringBuilder text = new(lesson);
        for (int cuts = random.Next(1, 5); cuts > 0; cuts--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(30), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Insert(at, text.ToString(random.Next(text.Length - length), length));
                    break;
                default:
                    text[at] = (char)random.Next(0x300);
                    break;
            }
        }

        return text.ToString();
    }
}
