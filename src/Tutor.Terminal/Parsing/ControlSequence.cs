namespace Tutor.Terminal.Parsing;

/// <summary>
/// A control sequence (ECMA-48 section 5.4) while its bytes arrive, and what it means once it is whole. Keeps a few
/// numbers however long the sequence is.
/// </summary>
internal sealed class ControlSequence
{
    private const int MaxValue = 99_999;
    private readonly int[] parameters = new int[4];
    private int index;
    private char prefix;
    private bool foreign;

    /// <summary>Whether nothing came after the introducer yet.</summary>
    internal bool IsEmpty { get; private set; } = true;

    internal void Start()
    {
        Array.Clear(parameters);
        (index, prefix, foreign, IsEmpty) = (0, '\0', false, true);
    }

    /// <summary>Takes a byte between the introducer and the final byte.</summary>
    internal void Add(byte value)
    {
        if (value is >= (byte)'0' and <= (byte)'9')
        {
            if (index < parameters.Length)
            {
                parameters[index] = Math.Min(MaxValue, (parameters[index] * 10) + (value - '0'));
            }
        }
        else if (value == ';')
        {
            index = Math.Min(index + 1, parameters.Length);
        }
        else if (value >= '<' && IsEmpty)
        {
            prefix = (char)value;
        }
        else
        {
            foreign = true; // A sub-parameter or an intermediate byte: no key or report that we know has one.
        }

        IsEmpty = false;
    }

    /// <summary>Whether the sequence opens a bracketed paste.</summary>
    internal bool StartsPaste(char final) => final == '~' && prefix == '\0' && !foreign && parameters[0] == 200;

    /// <summary>What the whole sequence says; null when it is nothing that we know.</summary>
    internal TerminalInput? Read(char final)
    {
        if (foreign)
        {
            return null;
        }

        return prefix switch
        {
            '\0' => ReadKey(final),
            '<' when final is 'M' or 'm' => Mouse(parameters[0], parameters[1] - 1, parameters[2] - 1, final == 'm'),
            '?' when final == 'R' => CursorReport(),
            _ => null,
        };
    }

    /// <summary>A mouse event from xterm's button code; null for motion and for buttons beyond the third.</summary>
    internal static TerminalInput? Mouse(int code, int x, int y, bool released)
    {
        const int Motion = 32;
        const int Wheel = 64;
        const int Further = 128;
        if ((code & (Motion | Further)) != 0)
        {
            return null;
        }

        var modifiers = ((code & 4) != 0 ? Modifiers.Shift : 0)
            | ((code & 8) != 0 ? Modifiers.Alt : 0)
            | ((code & 16) != 0 ? Modifiers.Ctrl : 0);
        (MouseAction Action, MouseButton Button)? what = (code & Wheel, code & 3) switch
        {
            (Wheel, 0) => (MouseAction.WheelUp, MouseButton.None),
            (Wheel, 1) => (MouseAction.WheelDown, MouseButton.None),
            (Wheel, _) => null,
            (_, 3) => (MouseAction.Release, MouseButton.None),
            var (_, button) => (released ? MouseAction.Release : MouseAction.Press, MouseButton.Left + button),
        };
        return what is var (action, which)
            ? new TerminalInput.MouseUsed(action, which, Math.Max(0, x), Math.Max(0, y), modifiers)
            : null;
    }

    private TerminalInput? ReadKey(char final)
    {
        // CSI 1 ; 2 R is Shift-F3 and a cursor report: a caller that asks in row 0 asks with CSI ? 6 n instead.
        if (final == 'R' && index > 0 && !(parameters[0] == 1 && parameters[1] is >= 2 and <= 8))
        {
            return CursorReport();
        }

        if (final == 'Z')
        {
            return new TerminalInput.KeyPressed(Key.Tab, ModifiersOf(parameters[1]) | Modifiers.Shift);
        }

        if (final == 'u')
        {
            return KeyCodes.FromCharacter(parameters[0], ModifiersOf(parameters[1]));
        }

        var key = final == '~' ? KeyCodes.FromNumber(parameters[0]) : KeyCodes.FromFinal(final);
        return key is { } known ? new TerminalInput.KeyPressed(known, ModifiersOf(parameters[1])) : null;
    }

    private TerminalInput.CursorReported CursorReport() =>
        new(new Position(Math.Max(0, parameters[1] - 1), Math.Max(0, parameters[0] - 1)));

    private static Modifiers ModifiersOf(int parameter) =>
        (Modifiers)(Math.Max(0, parameter - 1) & (int)(Modifiers.Shift | Modifiers.Alt | Modifiers.Ctrl));
}
