using System.Globalization;
using System.Text;

namespace Tutor.Tui.App;

/// <summary>What keys and pastes do in every field of text.</summary>
internal static class FieldKeys
{
    /// <summary>Erases, or moves the caret to an end; null when the key does neither.</summary>
    internal static FieldText? Erase(FieldText field, string key) => key switch
    {
        "Backspace" => field.Backspace(),
        "Delete" => field.Delete(),
        "Home" => field.Home(),
        "End" => field.End(),
        _ => null,
    };

    /// <summary>Erases, or moves the caret; null when the key does neither.</summary>
    internal static FieldText? Edit(FieldText field, string key) => key switch
    {
        "Left" => field.Move(-1),
        "Right" => field.Move(1),
        _ => Erase(field, key),
    };

    /// <summary>Edits words or types into them; null when the key does neither.</summary>
    internal static FieldText? Write(FieldText field, string key) =>
        Edit(field, key) ?? (TextOf(key) is { } text ? field.Insert(text) : null);

    /// <summary>The same for a formula, which Esc takes away.</summary>
    internal static FieldText? WriteFormula(FieldText field, string key) =>
        key == "Esc" ? FieldText.Empty : Write(field, key);

    /// <summary>What a key types: a character that can be seen, or a space; null when it types nothing.</summary>
    internal static string? TextOf(string key) => key == "Space" ? " "
        : key.Length > 0 && Rune.TryGetRuneAt(key, 0, out Rune rune) && rune.Utf16SequenceLength == key.Length
            && IsText(rune) ? key
        : null;

    /// <summary>What a paste types: the first line of it, without what cannot be seen.</summary>
    /// <param name="text">The paste.</param>
    /// <param name="most">The most UTF-16 units of it that are looked at.</param>
    internal static string FirstLine(string text, int most)
    {
        StringBuilder line = new();
        foreach (Rune rune in Cut(text, most).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r')
            {
                break;
            }

            line.Append(IsText(rune) ? rune.ToString() : "");
        }

        return line.ToString();
    }

    /// <summary>The beginning of a text; no pair of surrogates is parted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most UTF-16 units; 0 or more.</param>
    internal static string Cut(string text, int most)
    {
        int end = Math.Min(text.Length, most);
        return text[..(end > 0 && end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    private static bool IsText(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
