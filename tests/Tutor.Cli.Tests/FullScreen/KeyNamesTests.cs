using System.Text;
using Tutor.Cli.FullScreen;
using Tutor.Terminal;

namespace Tutor.Cli.Tests.FullScreen;

public class KeyNamesTests
{
    [Theory]
    [InlineData('a', Modifiers.None, "a")]
    [InlineData('?', Modifiers.None, "?")]
    [InlineData(' ', Modifiers.None, "Space")]
    [InlineData('c', Modifiers.Ctrl, "Ctrl-c")]
    [InlineData('x', Modifiers.Alt, "Alt-x")]
    [InlineData('x', Modifiers.Ctrl | Modifiers.Alt, "Ctrl-Alt-x")]
    public void A_character_is_its_own_name(char character, Modifiers modifiers, string name) =>
        Assert.Equal(name, KeyNames.Of(TerminalInput.KeyPressed.Character(character, modifiers)));

    [Theory]
    [InlineData(Key.Enter, Modifiers.None, "Enter")]
    [InlineData(Key.Escape, Modifiers.None, "Esc")]
    [InlineData(Key.Tab, Modifiers.Shift, "Shift-Tab")]
    [InlineData(Key.PageDown, Modifiers.None, "PgDn")]
    [InlineData(Key.F6, Modifiers.None, "F6")]
    [InlineData(Key.F7, Modifiers.Shift, "Shift-F7")]
    public void Other_keys_have_names(Key key, Modifiers modifiers, string name) =>
        Assert.Equal(name, KeyNames.Of(new TerminalInput.KeyPressed(key, modifiers)));

    [Fact]
    public void Every_key_has_a_name_of_its_own() => Assert.All(
        Enum.GetValues<Key>().GroupBy(key => KeyNames.Of(new TerminalInput.KeyPressed(key, Text: new Rune('a')))),
        names => Assert.Single(names));
}
