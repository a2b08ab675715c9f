using System.Text;

namespace Tutor.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private const string Notice = "What you do in a file that you open yourself is not saved.";

    private readonly World world = new();
    private readonly TemporaryDirectory files = new();

    public void Dispose()
    {
        world.Dispose();
        files.Dispose();
    }

    [Fact]
    public void Prints_a_lesson_with_its_numbers_in_80_columns()
    {
        Assert.Equal(0, world.Run("", "read", "handshake"));

        Assert.Contains("Its SYN carries seq 1000", world.Output, StringComparison.Ordinal);
        Assert.All(world.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain('\e', world.Output);
        Assert.Empty(world.Error);
    }

    [Fact]
    public void Prints_as_wide_as_is_asked_for_and_bold_at_a_terminal_only()
    {
        using World terminal = new() { OutputColumns = 200 };

        Assert.Equal(0, terminal.Run("", "read", "handshake", "--ascii"));
        Assert.Contains("\e[1mWatch one first\e[0m", terminal.Output, StringComparison.Ordinal);
        Assert.InRange(Widest(terminal.Output.Replace("\e[1m", "", StringComparison.Ordinal)), 90, 104);
        Assert.Equal(0, world.Run("", "read", "handshake", "--width", "30"));
        Assert.InRange(Widest(world.Output), 20, 30);
    }

    [Theory]
    [InlineData("19")]
    [InlineData("401")]
    [InlineData("wide")]
    public void A_width_that_makes_no_sense_is_refused(string width) =>
        Assert.Equal(2, world.Run("", "read", "handshake", "--width", width));

    [Fact]
    public void Prints_the_markdown_itself_with_the_numbers_put_in()
    {
        Assert.Equal(0, world.Run("", "read", "--static", "handshake"));

        Assert.StartsWith("---\ntcptutor: 1\n", world.Output, StringComparison.Ordinal);
        Assert.Contains("Its SYN carries seq 1000, its ISN.", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_any_file_whatever_is_in_it()
    {
        string file = Write("notes.md", "# 握手\n\n**SYN：**建立 <br>a\e[31m{{x}}\n");

        Assert.Equal(0, world.Run("", "read", file));

        Assert.Equal("握手\n====\n\nSYN：建立\na\uFFFD[31m{{x}}\n", world.Output);
        Assert.Contains("characters that a terminal would obey", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_with_errors_is_printed_as_far_as_it_goes_and_its_findings_with_it()
    {
        string file = Write("bad.md", "---\ntcptutor: 1\nid: bad\ntitle: Bad\n---\n\nStill text.\n\n:::{exercize} e\n:::\n");

        Assert.Equal(1, world.Run("", "read", file));

        Assert.Contains("bad.md:9:5:", world.Error, StringComparison.Ordinal);
        Assert.Contains("Still text.", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_refused_with_what_to_do()
    {
        Assert.Equal(2, world.Run("", "read", "handshak"));
        Assert.Equal(2, world.Run("", "read", files["missing.md"]));
        Assert.Equal(2, world.Run("", "read", files.Path));
        Assert.Equal(2, world.Run("", "learn", files["missing.md"]));

        Assert.Contains("Did you mean 'handshake'?", world.Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", world.Error, StringComparison.Ordinal);
        Assert.Contains("is a directory", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_4_megabytes_is_refused()
    {
        string file = Write("large.md", new string('a', (4 * 1024 * 1024) + 1));

        Assert.Equal(2, world.Run("", "read", file));
        Assert.Contains("4 MB", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Learn_opens_a_file_page_by_page_and_saves_nothing()
    {
        string file = Write("notes.md", "# One\n\nfirst\n\n## Two\n\nsecond\n");

        Assert.Equal(0, world.Run("next\n", "learn", "--plain", file));

        Assert.StartsWith($"{Notice}\nOne, page 1 of 2", world.Output, StringComparison.Ordinal);
        Assert.Contains("second", world.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(world.Log));
    }

    [Fact]
    public void Learn_opens_a_lesson_file_as_a_lesson()
    {
        string file = Write(
            "own.md", "---\ntcptutor: 1\nid: handshake\ntitle: My own\n---\n\n:::{question} q\n:type: single\n\n### Which?\n\n"
            + "- [x] this\n- [ ] that\n  > No.\n:::\n");

        Assert.Equal(0, world.Run("1\n", "learn", file));

        Assert.StartsWith($"{Notice}\nMy own, page 1 of 1", world.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(world.Log));
    }

    private static int Widest(string text) => text.Split('\n').Max(line => line.Length);

    private string Write(string name, string text)
    {
        File.WriteAllText(files[name], text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return files[name];
    }
}
