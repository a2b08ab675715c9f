using Tutor.Lessons.Checking;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.World;

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
    public void The_core_pack_is_read_without_a_finding_and_the_same_by_the_quick_reader()
    {
        PackResult read = PackReader.Read(new EmbeddedPackFiles(), "0.1.0");
        Pack core = CorePack.Load();

        Assert.Empty(read.Findings);
        Assert.Equal(core.Manifest, read.Pack!.Manifest);
        Assert.Equal(core.Lessons, read.Pack.Lessons);
        Assert.NotNull(QuickManifest.Read(PackText.Decode(core.Files.Read(PackManifest.File))));
    }

    [Fact]
    public void Lessons_come_in_the_order_of_the_manifest()
    {
        Pack core = CorePack.Load();

        Assert.NotEmpty(core.Lessons);
        Assert.Equal(core.Manifest.Lessons, core.Lessons.Select(lesson => lesson.Head.Id));
        string[] parts = [.. core.Lessons.Select(lesson => lesson.File[..2])];
        Assert.Equal(parts.Order(StringComparer.Ordinal), parts);
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

    [Theory]
    [MemberData(nameof(CoreLessons.Files), MemberType = typeof(CoreLessons))]
    public void Every_task_fits_in_two_rows_of_76_and_every_hint_in_six(string file)
    {
        Lesson lesson = CoreLessons.Read(file).Lesson!;
        foreach (LessonBlock.Exercise exercise in lesson.Blocks.OfType<LessonBlock.Exercise>())
        {
            WorldState world = WorldRun.Start(lesson.FindScenario(exercise.ScenarioId)!.Scenario, null);
            Assert.InRange(Length(TextRuns.Fill(exercise.Task, new FormulaScope(world, null))), 1, 2 * 72);
            Assert.All(exercise.Hints, hint => Assert.InRange(Length(hint.Text), 1, 6 * 72));
        }
    }

    [Theory]
    [MemberData(nameof(CoreLessons.Files), MemberType = typeof(CoreLessons))]
    public void Every_lesson_ends_with_a_card_of_at_most_four_lines(string file)
    {
        LessonBlock.Prose keep = Assert.IsType<LessonBlock.Prose>(CoreLessons.Read(file).Lesson!.Blocks[^1]);

        Assert.Equal("Keep", TextRuns.Plain(Assert.IsType<TextBlock.Heading>(keep.Text[0]).Text));
        Assert.InRange(Assert.IsType<TextBlock.List>(keep.Text[1]).Items.Count, 1, 4);
    }

    private static int Length(EquatableArray<TextBlock> text) =>
        text.OfType<TextBlock.Paragraph>().Sum(p => TextRuns.Plain(p.Text).Length);
}
