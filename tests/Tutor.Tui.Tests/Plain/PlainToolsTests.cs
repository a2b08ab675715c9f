using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Plain;

public sealed class PlainToolsTests
{
    private readonly Dialogue dialogue = new();

    [Fact]
    public void A_term_is_explained_with_its_source()
    {
        Assert.StartsWith("SND.UNA: The oldest number", dialogue.Say("glossary snd.una"), StringComparison.Ordinal);
        Assert.Contains("RFC 9293 3.3.1", dialogue.Text, StringComparison.Ordinal);
        Assert.Contains("no such term", dialogue.Say("glossary zzzz"), StringComparison.Ordinal);
        Assert.Contains("All terms: ", dialogue.Say("glossary"), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_told_and_changed()
    {
        Assert.Contains("theme = terminal", dialogue.Say("settings"), StringComparison.Ordinal);
        dialogue.Say("set theme high-contrast");
        Assert.Equal(ThemeChoice.HighContrast, dialogue.Model.Settings.Theme);
        Assert.Contains(new Cmd.KeepSetting("theme", "high-contrast"), dialogue.Commands);
        Assert.Contains("no such setting", dialogue.Say("set theme pink"), StringComparison.Ordinal);
        dialogue.Say("language zh_CN.UTF-8");
        Assert.Contains(new Cmd.Speak("zh-Hans"), dialogue.Commands);
    }

    [Fact]
    public void How_numbers_are_written_is_kept_for_the_next_time()
    {
        dialogue.Open("handshake");
        dialogue.Say("next");
        dialogue.Say("numbers symbolic");
        Assert.Contains(new Cmd.KeepSetting("numbers", "symbolic"), dialogue.Commands);
    }

    [Fact]
    public void A_report_takes_the_rest_of_the_line()
    {
        dialogue.Say("1");
        dialogue.Say("report The third hint is wrong.");
        Cmd.Report report = dialogue.Commands.OfType<Cmd.Report>().Single();
        Assert.StartsWith("comment: The third hint is wrong.\n", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_forgotten_only_after_the_word_for_it()
    {
        dialogue.Say("forget lesson handshake");
        Assert.Contains("Nothing is forgotten", dialogue.Say("yes"), StringComparison.Ordinal);
        Assert.Empty(dialogue.Commands);
        dialogue.Say("forget pack core");
        dialogue.Say("forget");
        Assert.Equal([new Cmd.Forget("core", "")], dialogue.Commands);
        Assert.Contains("forget lesson ID", dialogue.Say("forget lesson nonsense"), StringComparison.Ordinal);
    }
}
