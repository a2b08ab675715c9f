using System.Globalization;

namespace Tutor.Terminal.Widgets;

/// <summary>The text of a field and where its caret is. Editing gives a new state; nothing here fails.</summary>
/// <param name="Text">The text.</param>
/// <param name="Caret">UTF-16 units before the caret; beyond the end counts as the end.</param>
public readonly record struct TextFieldState(string Text, int Caret)
{
    /// <summary>A field without text.</summary>
    public static TextFieldState Empty => new("", 0);

    private int At => Math.Clamp(Caret, 0, Text.Length);

    /// <summary>A field with a text and the caret after it.</summary>
    /// <param name="text">The text.</param>
    public static TextFieldState Of(string text) => new(text, text.Length);

    /// <summary>Puts text in at the caret; unchanged when the whole would become too long.</summary>
    /// <param name="added">The text; which characters a field takes is up to the caller.</param>
    /// <param name="maxLength">The most UTF-16 units that the field holds.</param>
    public TextFieldState Insert(string added, int maxLength) => Text.Length + added.Length > maxLength
        ? this
        : new TextFieldState(Text.Insert(At, added), At + added.Length);

    /// <summary>Takes away the character before the caret.</summary>
    public TextFieldState Backspace()
    {
        var start = Before();
        return new TextFieldState(Text.Remove(start, At - start), start);
    }

    /// <summary>Takes away the character after the caret.</summary>
    public TextFieldState Delete() => new(Text.Remove(At, After() - At), At);

    /// <summary>The caret one character to the left.</summary>
    public TextFieldState Left() => this with { Caret = Before() };

    /// <summary>The caret one character to the right.</summary>
    public TextFieldState Right() => this with { Caret = After() };

    /// <summary>The caret before all text.</summary>
    public TextFieldState Home() => this with { Caret = 0 };

    /// <summary>The caret after all text.</summary>
    public TextFieldState End() => this with { Caret = Text.Length };

    private int Before()
    {
        var (start, next) = (0, 0);
        while (next < At)
        {
            start = next;
            next += StringInfo.GetNextTextElementLength(Text, start);
        }

        return start;
    }

    private int After() => At < Text.Length ? At + StringInfo.GetNextTextElementLength(Text, At) : At;
}
