using System.Globalization;
using System.Text;

namespace Tutor.Tui.Plain;

/// <summary>The one place through which the dialogue's text leaves.</summary>
public static class Speech
{
    /// <summary>
    /// The text with every control character but the line feed replaced, also the marks that turn the direction of
    /// writing, so that nothing in a lesson can drive the terminal.
    /// </summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isUnsafe = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
            clean.Append(rune.Value == '\n' || rune.Value == JoinsEmoji || !isUnsafe ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    private const int JoinsEmoji = 0x200D;
}
