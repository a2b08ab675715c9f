using Tutor.Lessons.Exchange;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Tests.Reading;
using Tutor.Lessons.Translating;

namespace Tutor.Lessons.Tests.Packs;

public class SharedScenarioTests
{
    private const string Path = "scenarios/hs.yaml";
    private const string Body = "client: {isn: 7000}\nvary: {isn: true}\n";
    private const string Hint = "\n:::{hint}\nx\n:::\n::::\n";

    private const string Exercise = "::::{exercise} a\n:scenario: hs\n:play: client\n"
        + ":goal: server.state == ESTABLISHED\n\nYour ISN is {{client.iss}}.\n" + Hint;

    [Fact]
    public void An_exercise_names_it_like_a_scenario_of_its_lesson()
    {
        Lesson lesson = Lesson(Exercise);

        LessonBlock.ScenarioBlock own = Sample.Single<LessonBlock.ScenarioBlock>(
            $"{Sample.Head}```{{scenario}} hs\n{Body}```\n");
        LessonBlock.ScenarioBlock shared = lesson.FindScenario("hs")!;
        Assert.Equal(own with { At = shared.At }, shared);
        Assert.Equal(["a"], lesson.ItemIds());
        Assert.Contains("Your ISN is 7000.", StaticCopy.Of(Sample.Head + Exercise, lesson), StringComparison.Ordinal);
    }

    [Fact]
    public void It_follows_the_profile_of_the_lesson_that_names_it()
    {
        string head = Sample.Head.Replace("title: T", "title: T\nprofile: linux", StringComparison.Ordinal);

        Lesson lesson = LessonReader.Read("t.md", head + Exercise, Shared()).Lesson!;

        Assert.Equal("linux", lesson.FindScenario("hs")!.Scenario.Policy.Profile);
    }

    [Fact]
    public void Text_shows_its_values_from_where_it_is_named_first()
    {
        Assert.Equal("", Said($"{Exercise}\nIt was {{{{client.iss}}}}.\n"));
        Assert.Contains("[bad-formula]", Said($"It is {{{{client.iss}}}}.\n\n{Exercise}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_without_a_body_puts_it_where_text_needs_it()
    {
        string text = $"```{{scenario}} hs\n```\n\nIt is {{{{client.iss}}}}.\n\n{Exercise}";
        Lesson lesson = Lesson(text);

        Assert.Empty(lesson.Shared);
        Assert.Equal(new SourcePosition(6, 1), Assert.Single(lesson.Blocks.OfType<LessonBlock.ScenarioBlock>()).At);
        Assert.Contains("It is 7000.", StaticCopy.Of(Sample.Head + text, lesson), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```{scenario} hs\nclient: {isn: 1}\n```\n", "t.md:6:15: The id 'hs' is already that of scenarios/hs.yaml. Without a body this block takes that one. [duplicate-id]")]
    [InlineData(":::{question} hs\n:type: number\n:answer: 1\n\n### T?\n:::\n", "t.md:6:15: The id 'hs' is already that of scenarios/hs.yaml. [duplicate-id]")]
    [InlineData("```{scenario} hsx\n```\n", "t.md:6:15: 'hsx' is not a scenario of the folder 'scenarios', and here it has no body. Did you mean 'hs'? [unknown-scenario]")]
    [InlineData(":::{exercise} b\n:scenario: hz\n:play: client\n:goal: client.state == CLOSED\n:::\n", "t.md:7:12: 'hz' is not a scenario that comes before this place, nor one of the folder 'scenarios'. Did you mean 'hs'? [unknown-scenario]")]
    public void What_is_wrong_where_it_is_named_is_said_there(string text, string finding) =>
        Assert.Equal(finding, Said(text));

    [Fact]
    public void What_is_wrong_in_it_is_said_at_its_place_in_its_file_and_not_where_it_is_named()
    {
        LessonResult read = LessonReader.Read("t.md", Sample.Head + Exercise, Shared("client: {}\nservers: {}\n"));

        Assert.Equal(
            "scenarios/hs.yaml:2:1: 'servers' is not a key here. Did you mean 'server'? [unknown-key]",
            Assert.Single(read.Findings).ToString());
        Assert.Equal([Path], read.SharedFiles);
    }

    [Fact]
    public void A_mistake_in_it_is_reported_once_of_a_pack_in_which_two_lessons_name_it()
    {
        PackResult read = PackGate.Check(
            Memory.Good(
                (Path, "hosts: {one: {}}\n"),
                ("lessons/a.md", Sample.Head + Exercise),
                ("lessons/b.md", Sample.Head.Replace("id: t", "id: u", StringComparison.Ordinal)
                    + Exercise.Replace("} a", "} b", StringComparison.Ordinal))),
            "0.1.0");

        Assert.Equal(["scenarios/hs.yaml:1:8"], read.Findings.Select(f => $"{f.File}:{f.At.Line}:{f.At.Column}"));
    }

    [Fact]
    public void A_good_one_that_a_lesson_names_is_no_finding_and_one_that_none_names_is_a_note()
    {
        (string, string)[] lessons = [("lessons/a.md", Sample.Head + Exercise)];

        Assert.Equal("", Memory.Said(PackGate.Check(Memory.Good([(Path, Body), .. lessons]), "0.1.0")));
        Assert.Equal(
            ["scenarios/other.yaml unused-file"],
            Findings([(Path, Body), ("scenarios/other.yaml", Body), .. lessons]));
    }

    [Theory]
    [InlineData("scenarios/Hs.yaml")]
    [InlineData("scenarios/hs.yml")]
    [InlineData("scenarios/more/hs.yaml")]
    [InlineData("scenarios/.yaml")]
    public void A_file_that_no_lesson_can_name_is_an_error(string path) => Assert.Equal(
        [$"{path} scenario-name"], Findings([(path, Body), ("lessons/a.md", Memory.Lesson("a"))]));

    [Theory]
    [InlineData("client: &a {isn: 1}\nserver: *a\n", "yaml-alias")]
    [InlineData("client: {isn: 1\n", "bad-yaml")]
    [InlineData("", "bad-yaml")]
    [InlineData("- client\n", "bad-yaml")]
    [InlineData("client: {}\n---\nclient: {}\n", "bad-yaml")]
    [InlineData("client: {}\nclient: {}\n", "duplicate-key")]
    public void It_is_read_as_safely_as_a_block(string body, string id) =>
        Assert.Equal([$"{Path} {id}"], Findings([(Path, body), ("lessons/a.md", Sample.Head + Exercise)]));

    [Fact]
    public void Its_size_is_bounded()
    {
        string line = $"# {new string('x', SourceLimits.MaxLineLength)}\n";
        string many = string.Concat(Enumerable.Repeat($"# {new string('x', 1000)}\n\n", 40));

        Assert.Equal([$"{Path} line-too-long"], Findings([(Path, line + Body), ("lessons/a.md", Sample.Head + Exercise)]));
        Assert.Equal([$"{Path} file-too-long"], Findings([(Path, many + Body), ("lessons/a.md", Sample.Head + Exercise)]));
    }

    [Fact]
    public void A_pack_has_a_bounded_number_of_them()
    {
        (string, string)[] files =
            [.. Enumerable.Range(0, PackLimits.MaxScenarios + 1).Select(i => ($"scenarios/s{i:000}.yaml", Body))];

        Assert.Equal(["scenarios/s200.yaml"], SharedScenarios.Check(Memory.Of(files)).Select(f => f.File));
        Assert.Contains(
            "'s200' is not a scenario",
            Sample.Joined(LessonReader.Read(
                "t.md", Sample.Head + Exercise.Replace("hs", "s200", StringComparison.Ordinal),
                SharedScenarios.Of(Memory.Of(files)))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_finding()
    {
        Finding finding = Assert.Single(SharedScenarios.Check(new BrokenFiles(Path)));

        Assert.Equal((Path, "unreadable-file"), (finding.File, finding.Id));
    }

    [Fact]
    public void It_is_exported_by_its_name()
    {
        ExportResult result = LessonExport.Of(Lesson(Exercise), new ExportOrder(ExportFormat.Text, "hs", null));

        Assert.Contains("7000", result.Text!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_shows_its_values_and_is_not_blamed_for_its_mistakes()
    {
        const string Chinese = "---\ntranslation-of: t\ntitle: T\n---\n\n:::{exercise} a\n序列号是 {{client.iss}}。\n\n:::{hint}\nx\n:::\n:::\n";
        SourceLesson source = new("t.md", Sample.Head + Exercise) { Shared = Shared() };
        LessonTranslation bare = new("i18n/zh-Hans/t.md", Chinese.Replace(":::{e", "::::{e", StringComparison.Ordinal)
            .Replace(":::\n:::\n", ":::\n::::\n", StringComparison.Ordinal), "en");
        LessonTranslation stamped = bare with { Text = TranslationStamps.Write(source, bare)! };

        OverlayResult good = LessonOverlay.Apply(source, stamped);
        OverlayResult broken = LessonOverlay.Apply(source with { Shared = Shared("client: {}\nservers: {}\n") }, stamped);

        Assert.Empty(good.Findings);
        Assert.Equal(TranslationState.Translated, good.Lesson!.FindExercise("a")!.Translation);
        Assert.Empty(broken.Findings);
    }

    [Fact]
    public void A_formula_with_the_name_of_one_of_its_hosts_needs_its_braces() => Assert.Contains(
        "lessons/a.md template-braces",
        Findings([(Path, "hosts: {alice: {}, bob: {}}\n"), ("lessons/a.md",
            Sample.Head + Exercise.Replace("client", "alice", StringComparison.Ordinal)
                .Replace("server", "bob", StringComparison.Ordinal) + "\nIt is {alice.iss}.\n")]));

    private static IEnumerable<string> Findings((string, string)[] files) =>
        PackGate.Check(Memory.Good(files), "0.1.0").Findings.Select(f => $"{f.File} {f.Id}");

    private static SharedScenarios Shared(string body = Body) => SharedScenarios.Of(Memory.Of((Path, body)));

    private static string Said(string text) => Sample.Joined(LessonReader.Read("t.md", Sample.Head + text, Shared()));

    private static Lesson Lesson(string text)
    {
        LessonResult read = LessonReader.Read("t.md", Sample.Head + text, Shared());
        Assert.Equal("", Sample.Joined(read));
        return read.Lesson!;
    }
}
