using Tutor.Terminal;

namespace Tutor.Cli.FullScreen;

/// <summary>Names keys as the keymap does, so that the model knows nothing of terminals.</summary>
internal static class KeyNames
{
    /// <summary>The name, such as <c>a</c>, <c>Shift-Tab</c>, <c>Ctrl-c</c> or <c>F6</c>. Never fails.</summary>
    public static string Of(TerminalInput.KeyPressed pressed)
    {
        string name = Bare(pressed);
        if (pressed.Modifiers == Modifiers.None)
        {
            return name;
        }

        string ctrl = pressed.Modifiers.HasFlag(Modifiers.Ctrl) ? "Ctrl-" : "";
        string alt = pressed.Modifiers.HasFlag(Modifiers.Alt) ? "Alt-" : "";
        string shift = pressed.Modifiers.HasFlag(Modifiers.Shift) ? "Shift-" : "";
        return ctrl + alt + shift + name;
    }

    private static string Bare(TerminalInput.KeyPressed pressed) => pressed.Key switch
    {
        Key.Character => pressed.Text.Value == ' ' ? "Space" : pressed.Text.ToString(),
        Key.Enter => "Enter",
        Key.Tab => "Tab",
        Key.Backspace => "Backspace",
        Key.Escape => "Esc",
        Key.Up => "Up",
        Key.Down => "Down",
        Key.Left => "Left",
        Key.Right => "Right",
        Key.Home => "Home",
        Key.End => "End",
        Key.PageUp => "PgUp",
        Key.PageDown => "PgDn",
        Key.Insert => "Insert",
        Key.Delete => "Delete",
        Key.F1 => "F1",
        Key.F2 => "F2",
        Key.F3 => "F3",
        Key.F4 => "F4",
        Key.F5 => "F5",
        Key.F6 => "F6",
        Key.F7 => "F7",
        Key.F8 => "F8",
        Key.F9 => "F9",
        Key.F10 => "F10",
        Key.F11 => "F11",
        Key.F12 => "F12",
    };
}
