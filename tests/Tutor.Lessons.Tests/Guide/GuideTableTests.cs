using System.Globalization;
using System.Text.Json.Nodes;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Exchange.Gift;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Testing;

namespace Tutor.Lessons.Tests.Guide;

/// <summary>
/// The tables of the authoring guide say what the program has, so that neither grows without the other.
/// </summary>
public class GuideTableTests
{
    private const int Kilo = 1024;
    private const int Mega = 1024 * 1024;

    [Fact]
    public void The_limits_are_those_of_the_code()
    {
        string[] limits =
        [
            $"a lesson: {SourceLimits.MaxLessonOctets / Kilo} KB",
            $"a line: {SourceLimits.MaxLineLength / Kilo} KB",
            $"lines without an empty one between: {SourceLimits.MaxParagraphLength / Kilo} KB",
            $"blocks inside each other: {SourceLimits.MaxNestedBlocks}",
            $"`[` or `](` left open in a paragraph: {SourceLimits.MaxUnclosed}",
            $"values inside each other in YAML: {YamlLoader.MaxDepth}",
            $"a formula: {FormulaParser.MaxLength} characters",
            $"a segment's number in `after`, `lose` and `hold`: {PathReader.MaxSegment}",
            $"a length of time: {PathReader.MaxTime.Microseconds / 1_000_000} s",
            $"an id: {PackId.MaxLength} characters",
            $"hosts of a scenario: {HostReader.MostHosts}",
            $"segments of `inject`: {InjectionReader.MaxInjections}",
            $"items to order, pairs to match: {OrderReader.MostItems}",
            $"in a row, of a drill: {DrillReader.LongestRow}",
            $"moves that `check` plays in a round: {ExercisePlay.MostMoves}",
            $"a Markdown file that is no lesson: {PlainDocument.MaxOctets / Mega} MB",
            $"a GIFT file: {GiftLimits.MaxFileOctets / Kilo} KB",
            $"files of a pack: {PackLimits.MaxFiles}",
            $"a file of a pack: {PackLimits.MaxFileOctets / Mega} MB",
            $"a shared scenario: {PackLimits.MaxScenarioOctets / Kilo} KB",
            $"shared scenarios of a pack: {PackLimits.MaxScenarios}",
            $"a pack: {PackLimits.MaxOctets / Mega} MB",
            $"a path in a pack: {PackLimits.MaxPathLength} characters",
            $"folders inside each other: {PackLimits.MaxDepth}",
        ];

        Assert.Equal(limits, AuthoringGuide.Table("## Limits").Select(row => $"{row[0]}: {row[1]}"));
        Assert.Equal(OrderReader.MostItems, MatchReader.MostPairs);
    }

    [Fact]
    public void The_names_of_formulas_are_those_of_the_code()
    {
        ILookup<string, string> named = AuthoringGuide.Table("## Values and formulas")
            .SelectMany(row => AuthoringGuide.Code(row[0]))
            .ToLookup(name => name.Split('.')[0], name => name.Split('.')[1]);

        Assert.Equal(["client", "move"], named.Select(group => group.Key));
        Assert.Equal(FormulaNames.HostFields.Order(), named["client"].Order());
        Assert.Equal(FormulaNames.MoveFields.Order(), named["move"].Order());
    }

    [Fact]
    public void The_question_types_are_those_of_the_reader()
    {
        IEnumerable<string> types = AuthoringGuide.Text.Split('\n')
            .Where(line => line.StartsWith("### ", StringComparison.Ordinal) && line.EndsWith('`'))
            .Select(line => AuthoringGuide.Code(line).Single());

        Assert.Equal(KnownNames.QuestionTypes, types);
    }

    [Fact]
    public void The_keys_of_a_scenario_and_its_timers_are_those_of_the_schema()
    {
        // A test of the schemas holds them against the reader.
        JsonNode schema = JsonNode.Parse(File.ReadAllText(
            Path.Combine(Repository.Root, "lessons/schema/scenario.schema.json")))!["properties"]!;
        IReadOnlyList<string[]> rows = AuthoringGuide.Table("## A scenario: who talks to whom");

        Assert.Equal(Keys(schema), rows.SelectMany(row => AuthoringGuide.Code(row[0])).Order());
        Assert.Equal(Keys(schema["timers"]!["properties"]!), AuthoringGuide.Code(Row("timers")).Order());
        Assert.Empty(Keys(schema["path"]!["properties"]!).Except(AuthoringGuide.Code(Row("path"))));
        Assert.Empty(AppReader.Calls.Except(AuthoringGuide.Code(Row("apps")).Select(call => call.Split(' ')[0])));

        string Row(string key) => rows.Single(row => row[0] == $"`{key}`")[1];
    }

    [Fact]
    public void The_options_of_an_exercise_are_those_of_the_reader() => Assert.Equal(
        ExerciseReader.Known.Order(),
        AuthoringGuide.Table("## Play: an exercise").SelectMany(row => AuthoringGuide.Code(row[0])).Order());

    [Fact]
    public void The_export_formats_are_those_of_the_program() => Assert.Equal(
        Enum.GetNames<ExportFormat>().Select(name => name.ToLower(CultureInfo.InvariantCulture)),
        AuthoringGuide.Table("## Other formats").Select(row => row[0].Trim('`')));

    [Fact]
    public void Every_directive_profile_and_verdict_is_named()
    {
        string[] blocks = [.. AuthoringGuide.Blocks.Select(block => block.Text)];
        string head = AuthoringGuide.OfKind("markdown").First(block => block.HasHead).Text;
        IEnumerable<string> shown = KnownNames.Directives.Where(name => name is not ("lab" or "capture"));

        Assert.All(shown, name => Assert.Contains(
            blocks, text => text.Contains($"{{{name}}}", StringComparison.Ordinal)));
        Assert.All(KnownNames.Profiles, name => Assert.Contains(name, head, StringComparison.Ordinal));
        Assert.All(
            KnownNames.Verdicts,
            name => Assert.Contains($"`{name}`", AuthoringGuide.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_to_a_heading()
    {
        string[] lines = AuthoringGuide.Text.Split('\n');
        IEnumerable<string> headings = lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        IEnumerable<string> links = lines
            .Where(line => line.StartsWith("- [", StringComparison.Ordinal) && line.Contains("](#"))
            .Select(line => line[(line.IndexOf("](#", StringComparison.Ordinal) + 3)..^1]);

        Assert.Equal(headings.Select(Anchor), links);
    }

    private static string Anchor(string heading) => string.Concat(heading[3..].ToLowerInvariant()
        .Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c));

    private static IOrderedEnumerable<string> Keys(JsonNode map) => map.AsObject().Select(pair => pair.Key).Order();
}
