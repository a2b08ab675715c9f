using System.Globalization;
using System.Text;

namespace Tutor.Tui.App;

/// <summary>The one line of text that an overlay takes: typed at its end, erased from its end.</summary>
internal static class Searching
{
    /// <summary>The longest search, in UTF-16 units.</summary>
    internal const int MaxQuery = 40;

    /// <summary>The longest line about what is wrong.</summary>
    internal const int MaxComment = 300;

    /// <summary>True when letters go into the overlay, so that commands need other keys.</summary>
    internal static bool HasField(Overlay? overlay) => TextOf(overlay) is not null;

    /// <summary>What the overlay's field holds; null when it has none.</summary>
    internal static string? TextOf(Overlay? overlay) => overlay switch
    {
        Overlay.Palette palette => palette.Query,
        Overlay.Glossary glossary => glossary.Query,
        Overlay.Reporting reporting => reporting.Comment,
        Overlay.ConfirmForget forget => forget.Typed,
        Overlay.Help { IsSearching: true } help => help.Query,
        _ => null,
    };

    /// <summary>What typing leads to; null when the key is not typed here.</summary>
    internal static Next? Type(Model model, string key)
    {
        if (model.Top is not { } overlay || TextOf(overlay) is not { } text)
        {
            return null;
        }

        return key switch
        {
            "Backspace" => With(model, overlay, Erase(text)),
            "Space" => With(model, overlay, text + " "),
            _ when IsCharacter(key) => With(model, overlay, text + key),
            _ => (Next?)null,
        };
    }

    /// <summary>What pasting leads to: the first line goes in; null when no overlay takes text.</summary>
    internal static Next? Paste(Model model, string text)
    {
        if (model.Top is not { } overlay || TextOf(overlay) is not { } before)
        {
            return null;
        }

        StringBuilder line = new(before);
        foreach (Rune rune in text.AsSpan(0, Math.Min(text.Length, MaxComment)).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r')
            {
                break;
            }

            line.Append(IsText(rune) ? rune.ToString() : "");
        }

        return With(model, overlay, line.ToString());
    }

    private static Next With(Model model, Overlay overlay, string text)
    {
        string cut = Cut(text, overlay is Overlay.Reporting ? MaxComment : MaxQuery);
        return Overlays.Replace(model, overlay switch
        {
            Overlay.Palette palette => palette with { Query = cut, Selected = 0 },
            Overlay.Glossary glossary => glossary with { Query = cut, Selected = 0 },
            Overlay.Reporting reporting => reporting with { Comment = cut },
            Overlay.ConfirmForget forget => forget with { Typed = cut },
            Overlay.Help help => help with { Query = cut, Selected = 0 },
            _ => overlay,
        });
    }

    private static string Cut(string text, int most)
    {
        int end = Math.Min(text.Length, most);
        return text[..(end > 0 && end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    private static string Erase(string text)
    {
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length == 0 ? text : text[..starts[^1]];
    }

    private static bool IsCharacter(string key) =>
        key.Length > 0 && Rune.TryGetRuneAt(key, 0, out Rune rune) && rune.Utf16SequenceLength == key.Length
        && IsText(rune);

    private static bool IsText(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
