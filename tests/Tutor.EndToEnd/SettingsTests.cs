namespace Tutor.EndToEnd;

public class SettingsTests
{
    [TmuxFact]
    public void What_was_set_is_there_at_the_next_start_in_the_other_language()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("--seed 1");
        terminal.WaitFor("Lessons", "q quit");
        terminal.Press(",");
        terminal.WaitFor("Settings", "Frames", "Language", "Numbers");
        Change(terminal, "Down", "Frames", "ASCII");
        Change(terminal, "Down", "Numbers", "relative");
        Change(terminal, "Up", "Language", "简体中文");
        terminal.WaitFor("设置", "语言");
        terminal.Press("Escape");
        terminal.WaitForNo("设置");
        terminal.Press("C-c");
        terminal.WaitFor("code=0.");
        tutorial.Shell("clear");
        terminal.WaitForNo("课程");

        tutorial.Start("--seed 1");
        string screen = terminal.WaitFor("+- 课程", "三次握手");
        Assert.DoesNotContain('─', screen);
        string file = File.ReadAllText(tutorial["config/tcptutor/settings"]);
        Assert.Contains("language = zh-Hans", file, StringComparison.Ordinal);
        Assert.Contains("numbers = relative", file, StringComparison.Ordinal);
    }

    /// <summary>Goes to a setting and changes it until it has the value.</summary>
    private static void Change(TmuxSession terminal, string way, string setting, string value)
    {
        Repeat(terminal, way, screen => Row(screen, setting).Contains('>'));
        Repeat(terminal, "Right", screen => screen.Contains($"< {value} >", StringComparison.Ordinal));
    }

    private static void Repeat(TmuxSession terminal, string key, Func<string, bool> isThere)
    {
        string screen = terminal.Screen;
        for (int i = 0; i < 8 && !isThere(screen); i++)
        {
            string before = screen;
            terminal.Press(key);
            screen = terminal.WaitUntil(shown => shown != before, "something else after " + key);
        }

        terminal.WaitUntil(isThere, $"what {key} leads to");
    }

    private static string Row(string screen, string text) =>
        Array.Find(screen.Split('\n'), row => row.Contains(text, StringComparison.Ordinal)) ?? "";
}
