using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Tests.Packs;

public class NewPackTests
{
    [Theory]
    [InlineData("my-pack")]
    [InlineData("edu.example.core-tcp")]
    public void A_new_pack_passes_every_check(string id)
    {
        PackResult read = PackGate.Check(NewPack.Files(id), "0.1.0");

        Assert.Equal("", Memory.Said(read));
        Assert.Equal(id, read.Pack!.Manifest.Id);
        Assert.Equal(["README.md", "lessons/01-first.md", "pack.yaml"], read.Pack.Files.Paths);
        Assert.All(read.Pack.Files.Paths, path =>
            Assert.DoesNotContain("%", PackText.Decode(read.Pack.Files.Read(path)), StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_lesson_has_one_of_each_kind_of_task()
    {
        Lesson lesson = CoreLessons.ReadText(PackText.Decode(NewPack.Files("a").Read("lessons/01-first.md")));

        Assert.Single(lesson.Blocks.OfType<LessonBlock.ScenarioBlock>());
        Assert.Single(lesson.Blocks.OfType<LessonBlock.Worked>());
        Assert.Single(lesson.Blocks.OfType<LessonBlock.Exercise>(), exercise => exercise.Hints.Count == 3);
        Assert.Single(lesson.Blocks.OfType<LessonBlock.Expect>());
        Assert.Single(lesson.Blocks.OfType<LessonBlock.Question>());
    }

    [Fact]
    public void A_pack_with_a_mistake_in_a_lesson_is_stopped()
    {
        MemoryPackFiles files = Memory.Good(
            ("lessons/a.md", Memory.Lesson("a", "minuets: 5\n")), ("lessons/b.md", Memory.Lesson("b") + ":::{hintt}\n:::\n"));
        PackResult read = PackGate.Check(files, "0.1.0");

        Assert.Equal(["unknown-key", "unknown-directive"], read.Findings.Select(finding => finding.Id));
        Assert.False(PackGate.IsOpen(read.Findings));
    }

    [Fact]
    public void A_pack_without_a_lesson_is_stopped() =>
        Assert.Equal("no-lessons", Assert.Single(PackGate.Check(Memory.Good(), "0.1.0").Findings).Id);
}
