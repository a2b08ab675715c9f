namespace Tutor.Terminal;

/// <summary>Which key was pressed. Everything that has a text is <see cref="Character"/>, the space bar too.</summary>
public enum Key
{
    /// <summary>A key with a text: see <see cref="TerminalInput.KeyPressed.Text"/>.</summary>
    Character,

    /// <summary>Enter (CR, LF or the keypad's).</summary>
    Enter,

    /// <summary>Tab; with <see cref="Modifiers.Shift"/> the back tab.</summary>
    Tab,

    /// <summary>Backspace (DEL or BS).</summary>
    Backspace,

    /// <summary>Escape, alone.</summary>
    Escape,

    /// <summary>Arrow up.</summary>
    Up,

    /// <summary>Arrow down.</summary>
    Down,

    /// <summary>Arrow left.</summary>
    Left,

    /// <summary>Arrow right.</summary>
    Right,

    /// <summary>Home.</summary>
    Home,

    /// <summary>End.</summary>
    End,

    /// <summary>Page up.</summary>
    PageUp,

    /// <summary>Page down.</summary>
    PageDown,

    /// <summary>Insert.</summary>
    Insert,

    /// <summary>Delete (forward).</summary>
    Delete,

    /// <summary>F1. The function keys follow each other, so that <c>Key.F1 + 2</c> is F3.</summary>
    F1,

    /// <summary>F2.</summary>
    F2,

    /// <summary>F3.</summary>
    F3,

    /// <summary>F4.</summary>
    F4,

    /// <summary>F5.</summary>
    F5,

    /// <summary>F6.</summary>
    F6,

    /// <summary>F7.</summary>
    F7,

    /// <summary>F8.</summary>
    F8,

    /// <summary>F9.</summary>
    F9,

    /// <summary>F10.</summary>
    F10,

    /// <summary>F11.</summary>
    F11,

    /// <summary>F12.</summary>
    F12,
}
