using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests;

public class CorePackTests
{
    [Theory]
    [MemberData(nameof(CoreLessons.Files), MemberType = typeof(CoreLessons))]
    public void Every_lesson_of_the_core_pack_is_read_without_a_finding(string file)
    {
        LessonResult result = CoreLessons.Read(file);

        Assert.Equal("", string.Join('\n', result.Findings.Select(f => f.ToString())));
        Assert.NotNull(result.Lesson);
    }

    [Fact]
    public void Lessons_come_in_the_order_of_their_file_names()
    {
        Assert.Equal(
            ["lessons/02-handshake.md", "lessons/04-teardown.md"],
            CorePack.Load().Lessons.Select(l => l.File));
    }

    [Theory]
    [MemberData(nameof(CoreLessons.Files), MemberType = typeof(CoreLessons))]
    public void The_head_of_a_lesson_is_what_the_whole_lesson_says(string file)
    {
        Lesson whole = CoreLessons.Read(file).Lesson!;

        Assert.Equal(whole with { Blocks = [] }, LessonReader.ReadHead(file, CoreLessons.Text(file)).Lesson);
    }

    [Theory]
    [MemberData(nameof(CoreLessons.Files), MemberType = typeof(CoreLessons))]
    public void The_engine_plays_every_exercise_to_its_end_and_the_judge_agrees_with_every_expect_row(string file)
    {
        EquatableArray<Finding> findings = LessonCheck.Check(file, CoreLessons.Read(file).Lesson!);

        Assert.Equal("", string.Join('\n', findings.Select(f => f.ToString())));
    }
}
