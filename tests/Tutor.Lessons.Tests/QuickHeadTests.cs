using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests;

public class QuickHeadTests
{
    [Fact]
    public void The_head_of_a_core_lesson_is_the_one_of_the_whole_lesson() => Assert.All(
        CorePack.Load().Lessons,
        lesson => Assert.Equal(CoreLessons.Read(lesson.File).Lesson! with { Blocks = [] }, lesson.Head));

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
    [InlineData("title: A\ntitle: B")]
    [InlineData("title: A\n  a: b")]
    [InlineData("title: A\nobjectives:\n  a: b\n  a: c")]
    [InlineData("title: A\nobjectives:\nlevel: B\n  a: b")]
    [InlineData("title: A\nobjectives:\nlevel: B")]
    [InlineData("title: A\u001b[2J")]
    [InlineData("title: A\u007fB")]
    [InlineData("title: A\u0085B")]
    [InlineData("title: A\u202eB")]
    [InlineData("title: A\ud800B")]
    [InlineData("title: A\nmisconceptions: [no-such-one]")]
    [InlineData("title: A\nlicense: B: C")]
    public void A_head_is_the_same_whichever_reader_takes_it(string lines)
    {
        string text = $"---\ntcptutor: 1\nid: a\n{lines}\n---\n\n# A\n";
        Lesson? whole = LessonReader.Read("a.md", text).Lesson;

        Assert.Equal(whole is null ? null : whole with { Blocks = [] }, LessonReader.ReadHead("a.md", text).Lesson);
    }

    [Theory]
    [InlineData("---\ntcptutor: 2\nid: a\ntitle: A\n---\n")]
    [InlineData("---\ntcptutor: 1\nid: a\n---\n")]
    [InlineData("---\nid: a\ntitle: A\n---\n")]
    [InlineData("---\ntcptutor: 1\nid: a\ntitle: A\nminuets: 5\n---\n")]
    [InlineData("---\ntcptutor: 1\nid: a\ntitle: A\n")]
    public void What_is_wrong_is_found(string text) => Assert.False(LessonReader.ReadHead("a.md", text).Findings.IsEmpty);
}
