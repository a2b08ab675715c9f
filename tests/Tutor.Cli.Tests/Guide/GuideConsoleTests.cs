using Tutor.Testing;

namespace Tutor.Cli.Tests.Guide;

/// <summary>
/// The consoles of the authoring guide, line by line: <c>$ </c> is a command, any other line is what it prints, and
/// <c>...</c> is anything, within a line or for lines.
/// </summary>
public sealed class GuideConsoleTests : IDisposable
{
    private static readonly string[] Outputs = ["--out"];
    private static readonly string[] TakingIds = ["remove", "update"];

    private readonly World world = new();
    private readonly TemporaryDirectory directory = new();

    public void Dispose()
    {
        world.Dispose();
        directory.Dispose();
    }

    [Fact]
    public void Every_command_of_the_guide_prints_what_it_says()
    {
        string[] lines =
            [.. AuthoringGuide.OfKind("console").SelectMany(block => block.Text.TrimEnd('\n').Split('\n'))];
        List<string> said = [];
        List<string> expected = [];
        foreach (string line in lines)
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                AssertMatch(expected, said);
                said = Run(line);
                expected.Clear();
            }

            expected.Add(line);
        }

        AssertMatch(expected, said);
        Assert.True(lines.Count(line => line.StartsWith("$ ", StringComparison.Ordinal)) > 10);
    }

    [Fact]
    public void The_options_of_check_are_those_of_the_program()
    {
        Assert.Equal(0, world.Run("", "check", "--help"));
        using World plain = new();
        Assert.Equal(0, plain.Run("", "list", "--help"));

        Assert.Equal(
            Options(world.Output).Except(Options(plain.Output)).Order(),
            AuthoringGuide.Table("## What `check` proves").Select(row => row[0].Trim('`')).Order());
    }

    [Fact]
    public void The_export_formats_are_those_of_the_command_line()
    {
        Assert.Equal(2, world.Run("", "export", "handshake", "--to", "nothing"));

        Assert.All(
            AuthoringGuide.Table("## Other formats"),
            row => Assert.Contains(row[0].Trim('`'), world.Error, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Options(string help) => help.Split('\n')
        .Where(line => line.StartsWith("  -", StringComparison.Ordinal))
        .Select(line => line.Split(' ').FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)))
        .OfType<string>();

    private List<string> Run(string command)
    {
        string[] words = command.Split(' ');
        Assert.Equal("tcptutor", words[1]);
        (int output, int error) = (world.Output.Length, world.Error.Length);
        string[] arguments = [.. words.Skip(2).Select((word, i) => InDirectory(word, words[i + 1]))];
        int code = world.Run("", arguments);
        string said = world.Output[output..] + world.Error[error..];
        Assert.True(code == 0, $"{command} ended with {code}:\n{said}");
        string folder = directory[""].TrimEnd(Path.DirectorySeparatorChar) + "/";
        return [command, .. said.Replace(folder, "", StringComparison.Ordinal).TrimEnd('\n').Split('\n')];
    }

    /// <summary>Files and folders of an example lie in a directory of the test's own.</summary>
    private string InDirectory(string word, string before)
    {
        bool isFolder = word == "my-pack" && !TakingIds.Contains(before);
        bool isFile = word.EndsWith(".md", StringComparison.Ordinal) || word.EndsWith(".gift", StringComparison.Ordinal);
        return isFolder || isFile || Outputs.Contains(before) ? directory[word] : word;
    }

    private static void AssertMatch(List<string> expected, List<string> said)
    {
        bool isMatch = Matches([.. expected], [.. said]);
        Assert.True(
            isMatch,
            string.Join('\n', [.. expected, "-- but it said", .. said]));
    }

    private static bool Matches(ReadOnlySpan<string> expected, ReadOnlySpan<string> said)
    {
        if (expected.IsEmpty || said.IsEmpty)
        {
            return said.IsEmpty && expected is [] or ["..."];
        }

        if (expected[0] == "...")
        {
            return Matches(expected[1..], said) || Matches(expected, said[1..]);
        }

        int gap = expected[0].IndexOf("...", StringComparison.Ordinal);
        bool isSame = gap < 0
            ? expected[0] == said[0]
            : said[0].StartsWith(expected[0][..gap], StringComparison.Ordinal);
        return isSame && Matches(expected[1..], said[1..]);
    }
}
