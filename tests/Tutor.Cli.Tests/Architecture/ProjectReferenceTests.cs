using System.Xml.Linq;
using Tutor.Testing;

namespace Tutor.Cli.Tests.Architecture;

public class ProjectReferenceTests
{
    /// <summary>A project may use everything after it.</summary>
    private static readonly string[] Chain =
        ["Tutor.Cli", "Tutor.Tui", "Tutor.Study", "Tutor.Lessons", "Tutor.Packets", "Tutor.Tcp"];

    private static readonly string[] TerminalUsers = ["Tutor.Cli", "Tutor.Tui"];

    [Fact]
    public void Arrows_between_projects_point_one_way() => Assert.All(
        Projects().SelectMany(Arrows),
        arrow => Assert.True(IsAllowed(arrow.From, arrow.To), $"{arrow.From} -> {arrow.To}"));

    [Fact]
    public void Every_project_has_its_place() =>
        Assert.Equal([.. Chain.Append("Tutor.Terminal").Order(StringComparer.Ordinal)], Projects().Select(Name));

    [Theory]
    [InlineData("Markdig", "Tutor.Lessons")]
    [InlineData("YamlDotNet", "Tutor.Lessons")]
    [InlineData("System.CommandLine", "Tutor.Cli")]
    public void A_package_has_one_user(string package, string user) => Assert.Equal(
        [user],
        Projects().Where(project => Included(project, "PackageReference").Contains(package)).Select(Name));

    [Fact]
    public void The_top_level_holds_only_what_was_agreed() => Assert.Empty(
        Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => name[0] != '.')
            .Except(["src", "lessons", "tests", "Tutor.sln", "README.md", "CHANGELOG.md", "TestResults"]));

    private static IEnumerable<string> Projects() => Repository.Files("src", "*.csproj");

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<(string From, string To)> Arrows(string project) =>
        Included(project, "ProjectReference").Select(to => (Name(project), Name(to)));

    private static IEnumerable<string> Included(string project, string item) => XDocument.Load(project)
        .Descendants(item)
        .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));

    private static bool IsAllowed(string from, string to)
    {
        int start = Array.IndexOf(Chain, from);
        return to == "Tutor.Terminal" ? TerminalUsers.Contains(from) : start >= 0 && Array.IndexOf(Chain, to) > start;
    }
}
