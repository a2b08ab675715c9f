namespace Tutor.Cli.Tests;

public sealed class FirstStartTests
{
    private const string Knock = "Press Enter to knock.";
    private const string Lessons = "Three-way handshake";

    [Fact]
    public void The_very_first_start_at_a_terminal_is_the_first_minute()
    {
        using World world = new() { IsInteractive = true };

        world.Run("q\n", "--plain");

        Assert.Contains(Knock, world.Output);
        Assert.DoesNotContain(Lessons, world.Output);
    }

    [Fact]
    public void A_pipe_is_not_changed_by_it()
    {
        using World world = new();

        world.Run("");

        Assert.Contains(Lessons, world.Output);
        Assert.DoesNotContain(Knock, world.Output);
        Assert.False(File.Exists(world.Log));
    }

    [Fact]
    public void Who_stopped_half_way_goes_on_there_and_who_finished_never_sees_it_again()
    {
        using World first = new() { IsInteractive = true };
        first.Run("\n\nq\n", "--plain");
        using World second = Later(first);
        second.Run("a\n\n\n\nu\nq\n", "--plain");
        using World third = Later(first);
        third.Run("q\n", "--plain");

        Assert.DoesNotContain(Knock, second.Output);
        Assert.Contains("One thing is missing", second.Output);
        Assert.Contains("Or skip to", second.Output);
        Assert.DoesNotContain("Press", third.Output);
        Assert.Contains(Lessons, third.Output);
    }

    [Fact]
    public void Who_has_done_anything_in_any_pack_never_sees_it()
    {
        using World first = new();
        first.Run("", "learn", "handshake");
        using World second = Later(first);

        second.Run("q\n", "--plain");

        Assert.DoesNotContain(Knock, second.Output);
        Assert.Contains(Lessons, second.Output);
    }

    [Fact]
    public void A_lesson_by_name_opens_that_lesson_even_on_the_very_first_start()
    {
        using World world = new() { IsInteractive = true };

        world.Run("q\n", "learn", "handshake", "--plain");

        Assert.Contains("page 1 of", world.Output);
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("lab")]
    [InlineData("review")]
    [InlineData("drill")]
    public void What_is_asked_for_by_name_opens_even_on_the_very_first_start(string command)
    {
        using World world = new() { IsInteractive = true };

        world.Run("q\n", command, "--plain");

        Assert.DoesNotContain(Knock, world.Output);
    }

    [Fact]
    public void Others_are_shown_it_from_the_start_with_first_minute()
    {
        using World first = new();
        first.Run("", "learn", "handshake");
        using World second = Later(first);
        second.Run("\n\nq\n", "--first-minute");
        using World third = Later(first);
        third.Run("q\n", "--first-minute");
        using World fourth = Later(first);
        fourth.Run("q\n", "--plain");

        Assert.Contains(Knock, second.Output);
        Assert.Contains(Knock, third.Output);
        Assert.DoesNotContain("Press", fourth.Output);
    }

    [Fact]
    public void A_log_that_cannot_be_read_may_be_a_long_one()
    {
        using World world = new() { IsInteractive = true };
        Directory.CreateDirectory(Path.GetDirectoryName(world.Log)!);
        using FileStream held = new(world.Log, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        world.Run("q\n", "--plain");

        Assert.Contains(Lessons, world.Output);
        Assert.DoesNotContain(Knock, world.Output);
    }

    private static World Later(World first)
    {
        World later = new() { IsInteractive = true };
        later.Variables["HOME"] = first.Variables["HOME"];
        return later;
    }
}
