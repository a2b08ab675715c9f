using Tutor.Tcp;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Reading;

namespace Tutor.Tui.App;

/// <summary>Searching in a text that is read.</summary>
internal static class SearchUpdate
{
    internal static Next Run(Model model, OpenText text, Command command) => (command, text.Mark) switch
    {
        (Command.Search, TextMark.Search search) =>
            new OpenText(text.Scroll, search with { IsTyping = true }).In(model),
        (Command.Search, _) =>
            new OpenText(text.Scroll, new TextMark.Search(FieldText.Empty, true, 0, text.Scroll)).In(model),
        (Command.EndTyping, TextMark.Search { Field.Text.Length: 0 }) => End(model, text),
        (Command.EndTyping, TextMark.Search search) =>
            new OpenText(text.Scroll, search with { IsTyping = false }).In(model),
        (Command.NextHit, TextMark.Search search) => Step(model, text, search, 1),
        (Command.PreviousHit, TextMark.Search search) => Step(model, text, search, -1),
        _ => model,
    };

    /// <summary>Other words: the first hit from where the search began is shown.</summary>
    internal static Model Typed(Model model, FieldText field)
    {
        if (OpenText.Of(model) is not { Mark: TextMark.Search search } text)
        {
            return model;
        }

        Model typed = (text with { Mark = search with { Field = field, At = 0 } }).In(model);
        ReaderPage? page = View.Screens.ReaderOf(typed);
        List<TextHit> hits = page?.Hits(field.Text) ?? [];
        int at = Math.Max(0, hits.FindIndex(hit => hit.Row >= search.Origin));
        return page is null || hits.Count == 0
            ? new OpenText(search.Origin, search with { Field = field, At = 0 }).In(model)
            : Show(model, search with { Field = field, At = at }, search.Origin, page, hits[at]);
    }

    /// <summary>
    /// Ends the search. The text stays where it is, unless the words were still being typed: then it is as it was
    /// before.
    /// </summary>
    internal static Model End(Model model, OpenText text) => text.Mark is TextMark.Search { IsTyping: true } search
        ? new OpenText(search.Origin, TextMark.Nothing).In(model)
        : (text with { Mark = TextMark.Nothing }).In(model);

    private static Model Step(Model model, OpenText text, TextMark.Search search, int by)
    {
        ReaderPage? page = View.Screens.ReaderOf(model);
        List<TextHit> hits = page?.Hits(search.Field.Text) ?? [];
        int count = hits.Count;
        if (page is null || count == 0)
        {
            return model with { Notice = Message.Of("notice.no-hits") };
        }

        int next = Math.Clamp(search.At, 0, count - 1) + by;
        int at = (next + count) % count;
        Model shown = Show(model, search with { At = at }, text.Scroll, page, hits[at]);
        return next >= 0 && next < count ? shown : shown with
        {
            Notice = Message.Of(next < 0 ? "notice.search-from-end" : "notice.search-from-start"),
        };
    }

    /// <summary>The hit in sight, the text moved as little as that takes.</summary>
    private static Model Show(Model model, TextMark.Search search, int scroll, ReaderPage page, TextHit hit) =>
        new OpenText(Scroll.Reveal(scroll, hit.Row, page.Rows.Count, page.Height), search).In(model);
}
