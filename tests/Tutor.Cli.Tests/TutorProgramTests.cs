using System.Diagnostics;
using Tutor.Testing;

namespace Tutor.Cli.Tests;

public sealed class TutorProgramTests : IDisposable
{
    private static readonly string LessonFile = Path.Combine(Repository.Root, "lessons", "02-handshake.md");

    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Help_names_every_command_option_exit_code_and_file()
    {
        Assert.Equal(0, world.Run("", "--help"));

        string[] named =
        [
            "learn <LESSON>", "list", "check", "--plain", "--ascii", "--no-color", "--no-mouse", "--seed <N>", "--first-minute", "--version",
            "Exit codes:", "129, 130, 131, 143", "core.jsonl", "trace.txt", "NO_COLOR",
        ];
        Assert.All(named, name => Assert.Contains(name, world.Output, StringComparison.Ordinal));
        Assert.Empty(world.Error);
    }

    [Theory]
    [InlineData("--lang", "\u001b[31mx")]
    [InlineData("--format", "\u001b[31mx")]
    [InlineData("learn", "\u001b[31mx")]
    [InlineData("dev", "\u001b]0;x\u0007.md")]
    [InlineData("export", "x.md", "--to", "\u009b31m")]
    [InlineData("\u202ex")]
    public void Nothing_in_the_arguments_is_obeyed_by_the_terminal(params string[] args)
    {
        Assert.NotEqual(0, world.Run("", args));

        Assert.NotEmpty(world.Error);
        Assert.Equal(-1, world.Error.AsSpan().IndexOfAny("\u001b\u0007\u009b\u202e"));
    }

    [Fact]
    public void Nothing_in_a_variable_is_obeyed_by_the_terminal()
    {
        world.Variables["TCPTUTOR_LANG"] = "\u001b[31m";

        Assert.Equal(2, world.Run("", "list"));

        Assert.DoesNotContain('\u001b', world.Error);
    }

    [PosixFact]
    public void A_pipe_that_nobody_writes_into_is_refused_and_not_waited_for()
    {
        using TemporaryDirectory directory = new();
        string pipe = directory["pipe.md"];
        using (Process making = Process.Start("mkfifo", pipe))
        {
            making.WaitForExit();
        }

        string link = File.CreateSymbolicLink(directory["link.md"], pipe).FullName;

        Assert.Equal(2, world.Run("", "read", pipe));
        Assert.Equal(2, world.Run("", "read", link));
        Assert.Equal(2, world.Run("", "import", pipe));

        Assert.Contains("nobody writes into", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_one_line()
    {
        Assert.Equal(0, world.Run("", "--version"));

        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", world.Output);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("learn")]
    [InlineData("learn", "handshake", "teardown")]
    [InlineData("--seed", "minus-one")]
    [InlineData("--seed", "-1")]
    [InlineData("handshake")]
    [InlineData("@/etc/passwd")]
    [InlineData("")]
    public void What_the_command_line_cannot_mean_is_refused_with_2_and_a_pointer_to_help(params string[] args)
    {
        Assert.Equal(2, world.Run("", args));

        Assert.StartsWith("tcptutor: ", world.Error, StringComparison.Ordinal);
        Assert.Contains("--help", world.Error, StringComparison.Ordinal);
        Assert.Empty(world.Output);
    }

    [Fact]
    public void An_author_without_a_terminal_is_sent_to_the_check()
    {

        Assert.Equal(2, world.Run("", "dev", LessonFile));
        Assert.Contains("tcptutor check", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_author_who_misspells_an_item_or_a_file_is_told()
    {

        Assert.Equal(2, world.Run("", "dev", LessonFile + "#hs-clent"));
        Assert.Contains("Did you mean 'hs-client'?", world.Error, StringComparison.Ordinal);
        Assert.Equal(2, world.Run("", "dev", "/nowhere/mine.md"));
        Assert.Contains("There is no file '/nowhere/mine.md'", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_lesson_is_refused_with_the_nearest_name()
    {
        Assert.Equal(2, world.Run("", "learn", "handshak"));

        Assert.Contains("Did you mean 'handshake'?", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_lesson_that_is_like_none_is_refused_with_where_to_find_them()
    {
        Assert.Equal(2, world.Run("", "learn", "quantum-entanglement"));

        Assert.Contains("tcptutor list", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_says_how_far_one_is()
    {
        world.Run("next\n", "learn", "handshake");
        using World later = new();
        later.Variables["HOME"] = world.Variables["HOME"];

        Assert.Equal(0, later.Run("", "list"));

        Assert.Matches(@"(?m)^handshake +page 2 of \d+ +Three-way handshake$", later.Output);
        Assert.Matches(@"(?m)^teardown +new +Four-way teardown$", later.Output);
    }

    [Fact]
    public void Without_a_terminal_the_lines_are_answered_without_a_prompt()
    {
        Assert.Equal(0, world.Run("help\n"));

        Assert.Contains("Three-way handshake", world.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("move>", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void At_a_terminal_a_prompt_waits_and_the_end_of_input_leaves_the_line()
    {
        using World interactive = new() { IsInteractive = true };

        Assert.Equal(0, interactive.Run("", "learn", "handshake", "--plain"));

        Assert.EndsWith("move> \n", interactive.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_is_opened_where_one_stopped()
    {
        world.Run("next\n", "learn", "handshake");
        using World later = new();
        later.Variables["HOME"] = world.Variables["HOME"];

        later.Run("", "learn", "handshake");

        Assert.StartsWith(
            $"{CoreLessons.Number("handshake")} Three-way handshake, page 2 of ", later.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_says_when_a_lesson_was_open_and_opens_it_where_one_stopped()
    {
        int row = CoreLessons.Row("teardown");
        world.Run($"{row}\nnext\nnext\n", "--plain");
        using World later = new();
        later.Variables["HOME"] = world.Variables["HOME"];

        later.Run($"{row}\n", "--plain");

        Assert.Contains("Last time: less than an hour ago, stopped at page 3, 0 hints.", later.Output);
        Assert.Contains(
            $"\n{CoreLessons.Number("teardown")} Four-way teardown, page 3 of ", later.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_home_the_lesson_goes_on_and_says_once_that_nothing_is_saved()
    {
        world.Variables.Remove("HOME");

        Assert.Equal(0, world.Run("next\nnext\n", "learn", "handshake"));

        Assert.Contains("page 3 of ", world.Output, StringComparison.Ordinal);
        Assert.Equal(2, world.Output.Split("Not saved yet").Length);
        Assert.Contains("not saved", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_long_is_not_answered()
    {
        Assert.Equal(0, world.Run(new string('x', 5000) + "\nhelp\n", "learn", "handshake"));

        Assert.Contains("4096", world.Output, StringComparison.Ordinal);
    }
}
