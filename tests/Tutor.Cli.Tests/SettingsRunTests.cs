namespace Tutor.Cli.Tests;

/// <summary>Settings, reports and forgetting through the whole program.</summary>
public sealed class SettingsRunTests : IDisposable
{
    private readonly World world = new();

    private string Config => Path.Combine(world.Variables["HOME"], ".config", "tcptutor", "settings");

    public void Dispose() => world.Dispose();

    [Fact]
    public void What_is_changed_is_kept_and_what_options_say_is_not()
    {
        Assert.Equal(0, world.Run("set theme light\nlanguage zh-Hans\nquit\n", "--plain", "--ascii", "--no-mouse"));
        Assert.Equal("theme = light\nlanguage = zh-Hans\n", File.ReadAllText(Config));
        Assert.Contains("三次握手", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_home_a_setting_holds_for_the_run_and_that_is_said()
    {
        world.Variables.Remove("HOME");
        Assert.Equal(0, world.Run("set theme light\nsettings\nquit\n", "--plain"));
        Assert.Contains("not kept: HOME is not set", world.Output, StringComparison.Ordinal);
        Assert.Contains("theme = light", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_of_the_settings_is_said_at_the_start_and_the_rest_holds()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Config)!);
        File.WriteAllText(Config, "nonsense\nnumbers = relative\n");
        Assert.Equal(0, world.Run("settings\nquit\n", "--plain"));
        Assert.StartsWith(
            "The settings file has a problem (tcptutor doctor tells it): ~/.config/tcptutor/settings:1: ",
            world.Output,
            StringComparison.Ordinal);
        Assert.Contains("numbers = relative", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_written_with_version_and_hash_and_its_path_is_said()
    {
        Assert.Equal(0, world.Run("report It is wrong.\nquit\n", "learn", "handshake", "--plain"));
        string path = Directory.EnumerateFiles(world.State("reports")).Single();
        string text = File.ReadAllText(path);
        Assert.Contains("~/.local/state/tcptutor/reports/" + Path.GetFileName(path), world.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^tcptutor: .+$", text);
        Assert.Matches("(?m)^hash: [0-9a-f]{64}$", text);
        Assert.Contains("comment: It is wrong.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_that_is_forgotten_is_new_and_can_be_brought_back()
    {
        world.Run("next\nnext\nquit\n", "learn", "handshake", "--plain");
        world.Run("next\nquit\n", "learn", "teardown", "--plain");
        string before = File.ReadAllText(world.Log);
        world.Run("forget lesson handshake\nforget\nquit\n", "--plain");
        string after = File.ReadAllText(world.Log);
        Assert.DoesNotContain("handshake", after, StringComparison.Ordinal);
        Assert.Contains("teardown", after, StringComparison.Ordinal);
        world.Run("2\nnext\nrecall core\nquit\n", "--plain");
        string joined = File.ReadAllText(world.Log);
        Assert.StartsWith(before, joined, StringComparison.Ordinal);
        Assert.True(joined.Length > before.Length);
        world.Run("recall core\nquit\n", "--plain");
        Assert.Contains("no copy of anything forgotten", world.Output, StringComparison.Ordinal);
    }
}
