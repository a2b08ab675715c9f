using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Tutor.Cli.Tests.Architecture;

/// <summary>What a learner reads is in the catalogue, not in the code.</summary>
public sealed partial class LiteralTests
{
    // Words that are the same in every language: of the RFC, of the protocol's diagrams, of the line dialogue.
    private static readonly string[] SameEverywhere =
    [
        "passive OPEN", "active OPEN", "create TCB", "delete TCB", "2 MSL over", "what if", "show me",
        "HOME is not set",
    ];

    [Theory]
    [InlineData("Tutor.Tui")]
    [InlineData("Tutor.Study")]
    [InlineData("Tutor.Cli")]
    public void No_sentence_for_learners_stands_in_the_code(string project)
    {
        List<string> found = [];
        foreach (string file in Sources(project))
        {
            foreach (string line in File.ReadLines(file).Where(IsForLearners))
            {
                found.AddRange(Literals().Matches(line).Select(match => match.Value[1..^1])
                    .Where(text => TwoWords().IsMatch(Filled().Replace(text, "")) && !IsSameEverywhere(text))
                    .Select(text => $"{Path.GetFileName(file)}: {text}"));
            }
        }

        Assert.Empty(found);
    }

    /// <summary>Not comments, not what tells of a bug of ours.</summary>
    private static bool IsForLearners(string line)
    {
        string code = line.TrimStart();
        return !code.StartsWith("//", StringComparison.Ordinal) && !code.Contains("Exception(");
    }

    private static bool IsSameEverywhere(string text) =>
        SameEverywhere.Contains(text) || text.StartsWith("rcv ", StringComparison.Ordinal)
        || text.StartsWith("snd ", StringComparison.Ordinal);

    // What is wrong with the files of a pack is a finding as those of Tutor.Lessons are: for authors, and in English.
    private static bool IsForAuthors(string file) =>
        Path.GetFileName(file) is "PackFolder.cs" or "PackZip.cs"
        && Path.GetFileName(Path.GetDirectoryName(file)) == "Packs";

    private static IEnumerable<string> Sources(string project, [CallerFilePath] string here = "")
    {
        string src = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", project));
        return Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}")
                && Path.GetFileName(file) != "PartWords.cs"
                && !IsForAuthors(file));
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex Literals();

    [GeneratedRegex(@"\{[^{}]*\}?")]
    private static partial Regex Filled();

    [GeneratedRegex("[A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex TwoWords();
}
