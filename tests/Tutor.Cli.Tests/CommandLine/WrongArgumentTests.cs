namespace Tutor.Cli.Tests.CommandLine;

public sealed class WrongArgumentTests
{
    [Theory]
    [InlineData("lern", "There is no command 'lern'. Did you mean 'learn'?")]
    [InlineData("xyzzy", "There is no command 'xyzzy'.")]
    [InlineData("pack ad x", "There is no command 'ad'. Did you mean 'add'?")]
    [InlineData("doctor --plan", "There is no option '--plan' here. Did you mean '--plain'?")]
    [InlineData("check --strct", "There is no option '--strct' here. Did you mean '--strict'?")]
    [InlineData("learn --plian", "There is no option '--plian' here. Did you mean '--plain'?")]
    [InlineData("pack", "'pack' needs one of: new, add, list, update, remove, migrate.")]
    [InlineData("review extra", "'review' takes no 'extra'.")]
    [InlineData("--seed abc", "--seed is a number from 0 to 18446744073709551615.")]
    [InlineData("--seed -1", "--seed is a number from 0 to 18446744073709551615.")]
    [InlineData("sandbox nonsense", "No sandbox 'nonsense' is kept.")]
    [InlineData("sandbox --load nofile", "There is no file 'nofile'.")]
    [InlineData("import nofile", "There is no file 'nofile'.")]
    public void What_is_not_there_is_said_in_one_sentence_with_the_nearest_name(string line, string said)
    {
        using World world = new();

        int code = world.Run("", line.Split(' '));

        Assert.Equal(2, code);
        Assert.Contains(said, world.Error.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("System.", world.Error, StringComparison.Ordinal);
        Assert.Equal("", world.Output);
    }

    [Theory]
    [InlineData("pack", "Try 'tcptutor pack --help'.")]
    [InlineData("pack add", "Try 'tcptutor pack add --help'.")]
    [InlineData("lern", "Try 'tcptutor --help'.")]
    public void Help_is_named_for_the_command_that_was_not_understood(string line, string said)
    {
        using World world = new();

        Assert.Equal(2, world.Run("", line.Split(' ')));

        Assert.EndsWith(said, world.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_two_hyphens_a_name_is_meant_as_it_stands()
    {
        using World world = new();

        Assert.Equal(2, world.Run("", "check", "--", "--strct"));

        Assert.StartsWith("tcptutor: There is no file or folder '--strct'.", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_sandbox_is_opened_by_its_name_and_offered_for_one_like_it()
    {
        using World first = new();
        first.Run("open client\nsave my-run\nquit\n", "sandbox", "--plain");

        using World second = Later(first);
        Assert.Equal(2, second.Run("", "sandbox", "my-rum"));
        Assert.Contains("Did you mean 'my-run'?", second.Error, StringComparison.Ordinal);
        using World third = Later(first);
        Assert.Equal(0, third.Run("quit\n", "sandbox", "my-run", "--plain"));
        Assert.Contains("The client is SYN-SENT", third.Output, StringComparison.Ordinal);
    }

    private static World Later(World first)
    {
        World later = new();
        later.Variables["HOME"] = first.Variables["HOME"];
        return later;
    }
}
