namespace Tutor.Cli.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void All_is_well_without_a_terminal_and_nothing_is_left_behind()
    {
        Assert.Equal(0, world.Run("", "doctor"));
        Assert.Contains("settings file: ~/.config/tcptutor/settings (not there yet)", world.Output, StringComparison.Ordinal);
        Assert.Contains("result: nothing is wrong", world.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Variables["HOME"], world.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(world.Variables["HOME"]));
    }

    [Fact]
    public void What_is_wrong_in_the_settings_is_told_with_file_and_line()
    {
        Settings("theme = dark\ntheem = light\nkey.hint = s\n\u001b[31m\n");
        Assert.Equal(1, world.Run("", "doctor"));
        Assert.Contains("PROBLEM: ~/.config/tcptutor/settings:2: ", world.Output, StringComparison.Ordinal);
        Assert.Contains("PROBLEM: ~/.config/tcptutor/settings:4: ", world.Output, StringComparison.Ordinal);
        Assert.Contains("PROBLEM: s is the key of toggle-syn where hint is", world.Output, StringComparison.Ordinal);
        Assert.Contains("result: 3 problems", world.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', world.Output);
    }

    [Fact]
    public void No_home_and_a_file_in_the_place_of_a_directory_are_problems()
    {
        File.WriteAllText(Path.Combine(world.Variables["HOME"], ".config"), "");
        Assert.Equal(1, world.Run("", "doctor"));
        Assert.Contains("PROBLEM: ~/.config: ", world.Output, StringComparison.Ordinal);
        using World homeless = new();
        homeless.Variables.Remove("HOME");
        Assert.Equal(1, homeless.Run("", "doctor"));
        Assert.Contains("HOME is not set", homeless.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_the_settings_gives_way_to_variable_and_option()
    {
        Settings("language = zh-Hans\n");
        world.Run("", "doctor");
        Assert.Contains("zh-Hans (settings)", world.Output, StringComparison.Ordinal);
        using World other = new();
        other.Variables["HOME"] = world.Variables["HOME"];
        other.Variables["TCPTUTOR_LANG"] = "en";
        other.Run("", "doctor");
        Assert.Contains("language: en (TCPTUTOR_LANG)", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_of_the_keys_needs_a_terminal() => Assert.Equal(2, world.Run("", "doctor", "--keys"));

    private void Settings(string text)
    {
        string directory = Path.Combine(world.Variables["HOME"], ".config", "tcptutor");
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "settings"), text);
    }
}
