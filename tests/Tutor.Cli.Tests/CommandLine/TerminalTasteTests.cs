using Tutor.Cli.CommandLine;

namespace Tutor.Cli.Tests.CommandLine;

public class TerminalTasteTests
{
    [Theory]
    [InlineData("xterm", "", "", "en_GB.UTF-8", false)]
    [InlineData("xterm", "", "", "C.utf8", false)]
    [InlineData("xterm", "", "", "", true)]
    [InlineData("xterm", "", "", "C", true)]
    [InlineData("xterm", "C", "en_GB.UTF-8", "en_GB.UTF-8", true)]
    [InlineData("xterm", "", "zh_CN.UTF-8", "C", false)]
    [InlineData("xterm", "", "zh_CN.GB18030", "C.UTF-8", true)]
    [InlineData("linux", "", "", "C.UTF-8", true)]
    public void Frames_are_ascii_unless_the_locale_and_the_font_have_more(
        string term, string all, string type, string lang, bool isAscii) => Assert.Equal(
            isAscii,
            Taste(("TERM", term), ("LC_ALL", all), ("LC_CTYPE", type), ("LANG", lang)).IsAscii);

    [Theory]
    [InlineData("dumb", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("xterm-256color", false)]
    public void A_terminal_without_a_cursor_is_dumb(string? term, bool isDumb) =>
        Assert.Equal(isDumb, Taste(("TERM", term)).IsDumb);

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Any_value_of_no_color_counts_but_the_empty_one(string? value, bool isColourless) =>
        Assert.Equal(isColourless, Taste(("NO_COLOR", value)).NoColour);

    private static TerminalTaste Taste(params (string Name, string? Value)[] variables) =>
        new(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
