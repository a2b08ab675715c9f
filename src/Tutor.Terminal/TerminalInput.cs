using System.Text;

namespace Tutor.Terminal;

/// <summary>
/// Something that the user did at the terminal. A closed union: the nested records are all there are.
/// </summary>
public abstract record TerminalInput
{
    private TerminalInput()
    {
    }

    /// <summary>A key went down.</summary>
    /// <param name="Key">Which key.</param>
    /// <param name="Modifiers">What was held with it. Ctrl with a letter carries the small letter as text.</param>
    /// <param name="Text">The character of <see cref="Key.Character"/>, never a control character; else U+0000.</param>
    public sealed record KeyPressed(Key Key, Modifiers Modifiers = Modifiers.None, Rune Text = default) : TerminalInput
    {
        /// <summary>A key with a text.</summary>
        /// <param name="text">The character.</param>
        /// <param name="modifiers">What was held with it; default nothing.</param>
        /// <exception cref="ArgumentOutOfRangeException">The character is half of a surrogate pair.</exception>
        public static KeyPressed Character(char text, Modifiers modifiers = Modifiers.None) =>
            new(Key.Character, modifiers, new Rune(text));
    }

    /// <summary>The mouse was used.</summary>
    /// <param name="Action">What it did.</param>
    /// <param name="Button">Which button; <see cref="MouseButton.None"/> for the wheel.</param>
    /// <param name="X">Column, from 0.</param>
    /// <param name="Y">Row, from 0.</param>
    /// <param name="Modifiers">What was held with it.</param>
    public sealed record MouseUsed(MouseAction Action, MouseButton Button, int X, int Y, Modifiers Modifiers)
        : TerminalInput;

    /// <summary>Text was pasted (bracketed paste). May hold any character; line ends are line feeds.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="IsCut">
    /// Whether text is missing: more than <see cref="InputParser.MaxPasteBytes"/>, or the paste fell silent.
    /// </param>
    public sealed record Pasted(string Text, bool IsCut) : TerminalInput;

    /// <summary>The terminal answered where its cursor is (CSI 6 n).</summary>
    /// <param name="Cursor">The position, from (0, 0).</param>
    public sealed record CursorReported(Position Cursor) : TerminalInput;
}
