using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests;

public class QuickHeadTests
{
    [Fact]
    public void The_head_of_a_core_lesson_is_the_one_of_the_whole_lesson() => Assert.All(
        CorePack.Load().Lessons,
        file => Assert.Equal(
            LessonReader.Read(file.File, file.Text).Lesson! with { Blocks = [] },
            LessonReader.ReadHead(file.File, file.Text).Lesson));

    [Theory]
    [InlineData("title: \"quoted: with a colon\"", "quoted: with a colon")]
    [InlineData("title: plain # and a comment", "plain")]
    [InlineData("title: >-\n  folded\n  lines", "folded lines")]
    [InlineData("title: plain", "plain")]
    public void What_is_not_plain_is_left_to_the_yaml_reader(string line, string title)
    {
        LessonResult read = LessonReader.ReadHead("a.md", $"---\ntcptutor: 1\nid: a\n{line}\n---\n\n# A\n");

        Assert.Equal(title, read.Lesson?.Title);
    }

    [Theory]
    [InlineData("---\ntcptutor: 2\nid: a\ntitle: A\n---\n")]
    [InlineData("---\ntcptutor: 1\nid: a\n---\n")]
    [InlineData("---\nid: a\ntitle: A\n---\n")]
    [InlineData("---\ntcptutor: 1\nid: a\ntitle: A\nminuets: 5\n---\n")]
    [InlineData("---\ntcptutor: 1\nid: a\ntitle: A\n")]
    public void What_is_wrong_is_found(string text) => Assert.False(LessonReader.ReadHead("a.md", text).Findings.IsEmpty);
}
