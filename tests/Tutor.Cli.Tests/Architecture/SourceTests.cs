using System.Text.RegularExpressions;
using Tutor.Testing;

namespace Tutor.Cli.Tests.Architecture;

public partial class SourceTests
{
    private const int MostLines = 300;
    private const int MostLinesOfMethod = 60;
    private const int MostColumns = 120;

    /// <summary>Inside the engine a namespace may use those before it.</summary>
    private static readonly string[] EngineOrder =
        ["Wire", "State", "Timers", "Machine", "Listening", "World", "Judging"];

    [Fact]
    public void Inside_the_engine_namespaces_use_only_those_before_them() => Assert.Empty(
        from file in Repository.Files("src/Tutor.Tcp", "*.cs")
        let own = Path.GetFileName(Path.GetDirectoryName(file)!)
        where EngineOrder.Contains(own)
        from used in EngineUsings().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
        where Array.IndexOf(EngineOrder, used) > Array.IndexOf(EngineOrder, own)
        select $"{own} uses {used} in {Path.GetFileName(file)}");

    [Theory]
    [InlineData("Markdig", "src/Tutor.Lessons")]
    [InlineData("YamlDotNet", "src/Tutor.Lessons")]
    [InlineData("System.CommandLine", "src/Tutor.Cli")]
    public void A_package_is_used_in_one_project(string package, string folder) => Assert.Empty(
        Repository.Files("src", "*.cs")
            .Where(file => !Relative(file).StartsWith(folder + "/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains($"using {package}", StringComparison.Ordinal))
            .Select(Relative));

    [Fact]
    public void Clocks_and_chance_are_made_in_the_command_line_program_alone() => Assert.Empty(
        Repository.Files("src", "*.cs")
            .Where(file => !Relative(file).StartsWith("src/Tutor.Cli/", StringComparison.Ordinal))
            .Where(file => ClocksAndChance().IsMatch(File.ReadAllText(file)))
            .Select(Relative));

    /// <summary>Only what would be harder to read in two pieces.</summary>
    private static readonly string[] MayBeLonger =
    [
        "src/Tutor.Lessons/Formulas/FormulaParser.cs", // One grammar, a method for each of its rules.
        "src/Tutor.Tui/App/Command.cs", // One list, a name and what it does for each.
    ];

    [Fact]
    public void No_file_is_longer_than_one_can_keep_in_mind() => Assert.Empty(
        Repository.Files("src", "*.cs")
            .Where(file => File.ReadLines(file).Count() > MostLines)
            .Select(Relative)
            .Except(MayBeLonger));

    [Fact]
    public void No_method_is_longer_than_one_can_keep_in_mind() => Assert.Empty(
        from file in Repository.Files("src", "*.cs")
        from block in Blocks(File.ReadAllLines(file))
        where block.Lines > MostLinesOfMethod
        select $"{Relative(file)}: {block.Start} ({block.Lines} lines)");

    [Fact]
    public void No_line_is_longer_than_120_columns() => Assert.Empty(
        from file in Repository.Files("src", "*.cs")
        from line in File.ReadLines(file).Index()
        where line.Item.EnumerateRunes().Count() > MostColumns
        select $"{Relative(file)}:{line.Index + 1}");

    [Fact]
    public void Length_of_a_method_is_counted_from_its_first_line_to_its_brace()
    {
        string[] source =
        [
            "public class C",
            "{",
            "    public int P =>",
            "        1;",
            "",
            "    public int M(",
            "        int a)",
            "    {",
            "        if (a > 0)",
            "        {",
            "            return 1;",
            "        }",
            "",
            "        return 0;",
            "    }",
            "",
            "    public int E(int a) => a switch",
            "    {",
            "        _ => 0,",
            "    };",
            "}",
        ];
        Assert.Equal(
            [("public int M(", 10), ("if (a > 0)", 4), ("public int E(int a) => a switch", 4)], Blocks(source));
    }

    /// <summary>
    /// Every block in braces but types and namespaces, from the line that begins it. The sources are formatted, so a
    /// block begins and ends at one indentation.
    /// </summary>
    private static IEnumerable<(string Start, int Lines)> Blocks(string[] lines)
    {
        for (int open = 1; open < lines.Length; open++)
        {
            if (lines[open].Trim() != "{")
            {
                continue;
            }

            string indent = lines[open][..^1];
            int start = open - 1;
            while (start > 0 && (lines[start].Length == 0 || lines[start].StartsWith(indent + " ", StringComparison.Ordinal)))
            {
                start--;
            }

            int end = Array.FindIndex(lines, open, line => line.StartsWith(indent + "}", StringComparison.Ordinal));
            if (!TypeOrNamespace().IsMatch(lines[start]))
            {
                yield return (lines[start].Trim(), end - start + 1);
            }
        }
    }

    private static string Relative(string file) =>
        Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/');

    [GeneratedRegex(@"^using (?:static )?Tutor\.Tcp\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex EngineUsings();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum|namespace)\b")]
    private static partial Regex TypeOrNamespace();

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?Now|Stopwatch\.|Random\.Shared|new Random\(|TimeProvider\.System)")]
    private static partial Regex ClocksAndChance();
}
