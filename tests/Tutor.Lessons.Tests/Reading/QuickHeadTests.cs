using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests.Reading;

public class QuickHeadTests
{
    private static readonly string[] Pieces =
    [
        ":", ": ", " #", "\"", "'", "[", "]", "{", "}", ",", ", ", "\n", "\r\n", "\t", "- ", "  ", "---\n", "&a ", "*a", "!",
        "|", ">", "%", "@", "`", "~", "null", "0x1F", "1e3", "\u001b", "\u00a0", "é", "objectives:\n", "id: b\n", "title: t\n",
    ];

    [Theory]
    [InlineData("02-handshake.md")]
    [InlineData("04-teardown.md")]
    public void The_core_pack_is_read_quickly_and_the_same(string file)
    {
        string text = CoreLessons.Text(file);

        Assert.Equal(Slow(text).Lesson, QuickHead.Read(text));
    }

    [Fact]
    public void Whatever_is_read_quickly_is_what_the_yaml_reader_gives()
    {
        Random random = new(93);
        string original = CoreLessons.Text("02-handshake.md");
        string head = original[..(original.IndexOf("\n---", 4, StringComparison.Ordinal) + 5)];
        int quick = 0;
        for (int i = 0; i < 20_000; i++)
        {
            int at = random.Next(head.Length);
            int cut = Math.Min(random.Next(6), head.Length - at);
            string text = head.Remove(at, cut).Insert(at, Pieces[random.Next(Pieces.Length)]);
            if (QuickHead.Read(text) is not { } lesson || Slow(text) is not { Findings.IsEmpty: true } slow)
            {
                continue;
            }

            quick++;
            Assert.True(slow.Lesson == lesson, text);
        }

        Assert.InRange(quick, 500, 20_000);
    }

    private static LessonResult Slow(string text)
    {
        FindingLog log = new("a.md");
        return new LessonResult(HeadReader.Read(new SourceText("a.md", text), log), log.InOrder());
    }
}
