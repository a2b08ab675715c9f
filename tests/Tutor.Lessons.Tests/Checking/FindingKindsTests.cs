using System.Text.RegularExpressions;
using Tutor.Lessons.Checking;
using Tutor.Testing;

namespace Tutor.Lessons.Tests.Checking;

public partial class FindingKindsTests
{
    [Fact]
    public void Every_id_that_the_code_can_report_is_in_the_table() =>
        Assert.Empty(Reported().Except(FindingKinds.All.Select(kind => kind.Id)));

    [Fact]
    public void Every_id_of_the_table_is_written_somewhere_in_the_code()
    {
        string code = string.Concat(Sources().Select(File.ReadAllText));

        Assert.All(FindingKinds.All, kind => Assert.Contains($"\"{kind.Id}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_says_in_one_line_what_it_is_and_in_sentences_what_to_do() => Assert.All(FindingKinds.All, kind =>
    {
        Assert.InRange(kind.Title.Length, 10, 90);
        Assert.False(kind.Title.EndsWith('.'), kind.Id);
        Assert.EndsWith(".", kind.Help.TrimEnd('\'', ')'), StringComparison.Ordinal);
        Assert.Equal(kind, FindingKinds.Find(kind.Id));
    });

    [Fact]
    public void An_unknown_id_has_a_nearest_one()
    {
        Assert.Null(FindingKinds.Find("unsolveable"));
        Assert.Equal("unsolvable", FindingKinds.Nearest("unsolveable"));
    }

    /// <summary>The ids in calls that make findings: of a log, of a check, of a finding itself.</summary>
    private static IEnumerable<string> Reported() => Sources()
        .SelectMany(file => Calls().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups["id"].Value)
        .Distinct();

    private static IEnumerable<string> Sources() => Repository.Files("src/Tutor.Lessons", "*.cs")
        .Concat(Repository.Files("src/Tutor.Cli", "*.cs"))
        .Where(file => !Path.GetFileName(file).StartsWith("FindingKinds", StringComparison.Ordinal));

    [GeneratedRegex(
        """(?:\b[lL]og\??\.Add|\b[aA]dd|\bAddToHead|\bMake|new (?:Lesson)?Finding)\(\s*"(?<id>[a-z0-9-]+)"|Names\.Check\([^;]*?"(?<id>[a-z]+-[a-z-]+)",\s*"|\("(?<id>[a-z]+(?:-[a-z]+)+)", "[A-Z]""")]
    private static partial Regex Calls();
}
