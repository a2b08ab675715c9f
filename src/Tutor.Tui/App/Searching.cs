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

        return key == "Backspace" ? With(model, overlay, FieldText.Of(text).Backspace().Text)
            : FieldKeys.TextOf(key) is { } typed ? With(model, overlay, text + typed)
            : (Next?)null;
    }

    /// <summary>What pasting leads to: the first line goes in; null when no overlay takes text.</summary>
    internal static Next? Paste(Model model, string text) =>
        model.Top is { } overlay && TextOf(overlay) is { } before
            ? With(model, overlay, before + FieldKeys.FirstLine(text, MaxComment))
            : (Next?)null;

    private static Next With(Model model, Overlay overlay, string text)
    {
        string cut = FieldKeys.Cut(text, overlay is Overlay.Reporting ? MaxComment : MaxQuery);
        return Overlays.Replace(model, overlay switch
        {
            Overlay.Palette palette => palette with { Query = cut, Selected = 0 },
            Overlay.Glossary glossary => glossary with { Query = cut, Selected = 0, Link = null },
            Overlay.Reporting reporting => reporting with { Comment = cut },
            Overlay.ConfirmForget forget => forget with { Typed = cut },
            Overlay.Help help => help with { Query = cut, Selected = 0 },
            _ => overlay,
        });
    }
}
