using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Tools;

public sealed class SettingsTextTests
{
    [Fact]
    public void A_change_keeps_comments_unknown_names_and_the_order_of_lines()
    {
        const string before = "# mine\r\ntheme = dark\r\n\r\nfrom-later = 3\nkey.hint=H";
        string after = SettingsText.With(SettingsText.With(before, "theme", "light"), "mouse", "off");
        Assert.Equal("# mine\r\ntheme = light\r\n\r\nfrom-later = 3\nkey.hint=H\nmouse = off\n", after);
    }

    [Fact]
    public void A_name_that_is_set_twice_is_changed_where_it_counts()
    {
        string after = SettingsText.With("theme = dark\ntheme = light\n", "theme", "terminal");
        Assert.Equal("theme = dark\ntheme = terminal\n", after);
        Assert.Equal(ThemeChoice.Terminal, SettingsReading.Of(new Settings(), after).Settings.Theme);
    }

    [Fact]
    public void Every_value_of_every_setting_is_read_as_it_is_written()
    {
        foreach (Setting setting in Setting.All)
        {
            foreach (string value in setting.Values)
            {
                SettingsReading read = SettingsReading.Of(
                    new Settings(), SettingsText.With("", setting.Name, value));
                Assert.Empty(read.Problems);
                Assert.Equal(value, setting.Get(read.Settings));
            }
        }
    }

    [Theory]
    [InlineData("theme", "settings.line-no-equals")]
    [InlineData("= dark", "settings.line-no-equals")]
    [InlineData("theem = dark", "settings.unknown-name.nearest")]
    [InlineData("theme = dusk", "settings.bad-value")]
    [InlineData("theme = \u001b[31m", "settings.line-control")]
    [InlineData("theme = \uFFFD", "settings.line-control")]
    [InlineData("key.hnt = H", "settings.unknown-command.nearest")]
    [InlineData("key.hint = 7", "settings.bad-key")]
    [InlineData("key.hint = Ctrl-Q", "settings.bad-key")]
    [InlineData("key.hint = F0", "settings.bad-key")]
    [InlineData("key.hint = Enter", "settings.bad-key")]
    [InlineData("key.hint = ?", "settings.reserved-key")]
    public void What_is_wrong_is_told_with_its_line_and_changes_nothing(string line, string problem)
    {
        SettingsReading read = SettingsReading.Of(new Settings(), "# first\n" + line + "\nmouse = off\n");
        SettingProblem told = Assert.Single(read.Problems);
        Assert.Equal((2, problem), (told.Line, told.Text.Key));
        Assert.Equal(new Settings { Mouse = false }, read.Settings);
    }

    [Fact]
    public void A_key_is_given_once_and_the_last_line_of_a_command_counts()
    {
        SettingsReading read = SettingsReading.Of(
            new Settings(), "key.hint = H\nkey.undo = H\nkey.redo = X\nkey.redo = Ctrl-r\n");
        Assert.Equal([2, 4], read.Problems.Select(problem => problem.Line));
        Assert.Equal(
            [new KeyRemap(Command.Hint, "H"), new KeyRemap(Command.Redo, "Ctrl-r")], read.Settings.Keys);
    }

    [Fact]
    public void Any_text_at_all_is_read_without_failing_and_changed_in_one_line()
    {
        string[] pieces =
        [
            "theme", "key.", "hint", "=", " ", "\n", "\r\n", "#", "dark", "\0", "\u001b", "\uD800", "漢", "\uFEFF",
            new string('x', 400), "=\n=", "key.undo = ", "language = zh", "frame=ascii", "\t",
        ];
        Random random = new(11);
        for (int i = 0; i < 5000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            SettingsReading read = SettingsReading.Of(new Settings(), text);
            Assert.InRange(read.Problems.Count, 0, SettingsText.MaxProblems);
            string changed = SettingsText.With(text, "mouse", "off");
            Assert.Contains("mouse = off", changed, StringComparison.Ordinal);
            Assert.Equal(changed, SettingsText.With(changed, "mouse", "off"));
        }
    }

    [Fact]
    public void A_file_that_is_wrong_throughout_is_soon_given_up()
    {
        string text = string.Concat(Enumerable.Range(0, 6000).Select(i => $"nonsense-{i} = {i}\n"));
        Assert.Equal(SettingsText.MaxProblems, SettingsReading.Of(new Settings(), text).Problems.Count);
    }
}
