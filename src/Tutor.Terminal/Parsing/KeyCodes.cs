using System.Text;

namespace Tutor.Terminal.Parsing;

/// <summary>The codes by which terminals name keys (xterm, VT220, rxvt, the Linux console), in one place.</summary>
internal static class KeyCodes
{
    /// <summary>The key of CSI or SS3 and a letter; null when there is none.</summary>
    internal static Key? FromFinal(char final) => final switch
    {
        'A' => Key.Up,
        'B' => Key.Down,
        'C' => Key.Right,
        'D' => Key.Left,
        'H' => Key.Home,
        'F' => Key.End,
        >= 'P' and <= 'S' => Key.F1 + (final - 'P'),
        _ => null,
    };

    /// <summary>The key of CSI number ~ (VT220); null when there is none. 16 and 22 are gaps in the numbers.</summary>
    internal static Key? FromNumber(int number) => number switch
    {
        1 or 7 => Key.Home,
        2 => Key.Insert,
        3 => Key.Delete,
        4 or 8 => Key.End,
        5 => Key.PageUp,
        6 => Key.PageDown,
        >= 11 and <= 15 => Key.F1 + (number - 11),
        >= 17 and <= 21 => Key.F6 + (number - 17),
        23 or 24 => Key.F11 + (number - 23),
        _ => null,
    };

    /// <summary>The key of SS3 and a letter: as after CSI, and the keypad in application mode.</summary>
    internal static TerminalInput.KeyPressed? FromKeypad(char final, Modifiers modifiers) => final switch
    {
        'M' => new TerminalInput.KeyPressed(Key.Enter, modifiers),
        >= 'j' and <= 'y' => FromCharacter(final - 'j' + '*', modifiers),
        _ => FromFinal(final) is { } key ? new TerminalInput.KeyPressed(key, modifiers) : null,
    };

    /// <summary>
    /// The key of one byte below 32, or of DEL: what Ctrl with a letter sends, and keys with codes of their own.
    /// </summary>
    internal static TerminalInput.KeyPressed FromControl(byte control, Modifiers modifiers) => control switch
    {
        (byte)'\r' or (byte)'\n' => new TerminalInput.KeyPressed(Key.Enter, modifiers),
        (byte)'\t' => new TerminalInput.KeyPressed(Key.Tab, modifiers),
        0x08 or 0x7F => new TerminalInput.KeyPressed(Key.Backspace, modifiers),
        0x1B => new TerminalInput.KeyPressed(Key.Escape, modifiers),
        0x00 => TerminalInput.KeyPressed.Character(' ', modifiers | Modifiers.Ctrl),
        <= 26 => TerminalInput.KeyPressed.Character((char)(control + 0x60), modifiers | Modifiers.Ctrl),
        _ => TerminalInput.KeyPressed.Character((char)(control + 0x40), modifiers | Modifiers.Ctrl),
    };

    /// <summary>The key of a scalar value; null for what is no character (C1, surrogates, beyond Unicode).</summary>
    internal static TerminalInput.KeyPressed? FromCharacter(int scalar, Modifiers modifiers)
    {
        if (scalar is < 0x20 or 0x7F)
        {
            return FromControl((byte)scalar, modifiers);
        }

        return scalar is (>= 0x80 and < 0xA0) || !Rune.IsValid(scalar)
            ? null
            : new TerminalInput.KeyPressed(Key.Character, modifiers, new Rune(scalar));
    }
}
