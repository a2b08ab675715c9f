using System.Text;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Translating;
using Tutor.Testing;

namespace Tutor.Lessons.Tests.Guide;

/// <summary>Every example of the authoring guide does what the guide says.</summary>
public class GuideExampleTests
{
    private const string Head = "---\ntcptutor: 1\nid: snippets\ntitle: The snippets of the guide\n---\n\n";

    /// <summary>Info strings, each executed by a test here or, for the console, by those of the program.</summary>
    private static readonly string[] Executed = ["markdown", "yaml", "console"];

    [Fact]
    public void No_block_is_of_a_kind_that_no_test_executes() =>
        Assert.All(AuthoringGuide.Blocks, block => Assert.True(
            Executed.Contains(block.Info), $"lessons/README.md:{block.Line}: no test executes '{block.Info}'."));

    [Fact]
    public void Whole_lessons_have_nothing_worse_than_a_note()
    {
        GuideBlock[] lessons = [.. Markdown().Where(block => block.HasHead && !block.IsTranslation)];

        Assert.NotEmpty(lessons);
        Assert.All(lessons, lesson => Assert.Equal("", Said(lesson.Text, Severity.Note)));
    }

    [Fact]
    public void The_snippets_together_are_a_lesson_that_passes_the_check()
    {
        string[] snippets = [.. Markdown().Where(block => !block.HasHead).Select(block => block.Text)];
        string lesson = Head + string.Join('\n', snippets);

        Assert.True(snippets.Length > 10);
        Assert.Equal("", Said(lesson, Severity.Warning));
        Assert.Equal(
            KnownNames.QuestionTypes.Order(),
            LessonReader.Read("a.md", lesson, Office).Lesson!.Blocks.OfType<LessonBlock.Question>().Select(TypeOf).Order());
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1.1")]
    public void The_manifests_are_some(int place, string number)
    {
        Assert.Equal(2, AuthoringGuide.OfKind("yaml").Count(IsManifest));
        GuideBlock manifest = AuthoringGuide.OfKind("yaml").Where(IsManifest).ElementAt(place);
        string lesson = Markdown().First(block => block.HasHead).Text;
        MemoryPackFiles files = new(new Dictionary<string, byte[]>
        {
            [PackManifest.File] = Encoding.UTF8.GetBytes(manifest.Text),
            ["lessons/01-first.md"] = Encoding.UTF8.GetBytes(lesson),
        });

        PackResult read = PackReader.Read(files);

        Assert.Empty(read.Findings);
        Assert.NotNull(read.Pack);
        Assert.Equal(number, PackOutline.Of(read.Pack)[0].Number);
    }

    [Fact]
    public void The_translation_is_one_of_the_lesson_at_the_top()
    {
        string source = Markdown().First(block => block.HasHead).Text;
        string translation = Assert.Single(Markdown(), block => block.IsTranslation).Text;
        SourceLesson lesson = new("lessons/a.md", source);
        LessonTranslation bare = new("i18n/zh-Hans/lessons/a.md", translation, "en");
        LessonTranslation stamped = bare with { Text = TranslationStamps.Write(lesson, bare)! };

        OverlayResult overlay = LessonOverlay.Apply(lesson, stamped);

        Assert.Empty(overlay.Findings);
        Assert.All(overlay.Parts, part => Assert.Equal(TranslationState.Translated, part.State));
        Assert.Contains("title: " + overlay.Lesson!.Title, translation, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_guide_nor_the_schemas_are_in_the_program_or_lessons_of_the_pack()
    {
        Assert.DoesNotContain(
            CorePack.Load().Files.Paths,
            path => path.EndsWith("README.md", StringComparison.Ordinal)
                || path.Contains("schema", StringComparison.Ordinal));
        Assert.False(FrontMatter.IsOfLesson(AuthoringGuide.Text));
    }

    [Fact]
    public void The_shared_scenario_is_one() => Assert.Empty(SharedScenarios.Check(Shared));

    /// <summary>The example of a shared scenario, under the name that the guide gives it.</summary>
    private static MemoryPackFiles Shared { get; } = new(new Dictionary<string, byte[]>
    {
        ["scenarios/office.yaml"] = Encoding.UTF8.GetBytes(
            AuthoringGuide.OfKind("yaml").Single(block => !IsManifest(block)).Text),
    });

    private static SharedScenarios Office { get; } = SharedScenarios.Of(Shared);

    private static bool IsManifest(GuideBlock block) => block.Text.Contains("tcptutor:", StringComparison.Ordinal);

    private static IEnumerable<GuideBlock> Markdown() => AuthoringGuide.OfKind("markdown");

    private static string Said(string lesson, Severity most) => string.Join('\n', LessonCheck
        .Check("t.md", lesson, withSets: false, Office).Findings.Where(f => f.Severity < most).Select(f => f.ToString()));

    private static string TypeOf(LessonBlock.Question question) => question.Key switch
    {
        AnswerKey.Choice => "single",
        AnswerKey.Several => "multi",
        AnswerKey.Number => "number",
        AnswerKey.Order => "order",
        AnswerKey.Match => "match",
        AnswerKey.Flags => "flags",
        AnswerKey.States => "state",
        _ => throw new NotSupportedException(question.Key.ToString()),
    };
}
