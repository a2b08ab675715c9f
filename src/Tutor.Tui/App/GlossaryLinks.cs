using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The terms that a meaning names, and going to them.</summary>
internal static class GlossaryLinks
{
    private const int Most = 6;
    private const int MostDeep = 16;

    /// <summary>The terms that the meaning of one names, in their order there; itself is none of them.</summary>
    internal static EquatableArray<GlossaryTerm> Of(Model model, GlossaryTerm term)
    {
        string meaning = GlossaryUpdate.MeaningOf(model, term);
        string capitals = meaning.ToUpperInvariant();
        return EquatableArray.From(GlossaryTerm.All
            .Where(other => other != term)
            .Select(other => (
                Term: other,
                At: GlossaryUpdate.Place(meaning, capitals, GlossaryUpdate.NameOf(model, other))))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .Take(Most)
            .Select(found => found.Term));
    }

    /// <summary>Puts the cursor on another one; behind the last it leaves them.</summary>
    internal static Next Step(Model model, Overlay.Glossary glossary, int by)
    {
        int count = Current(model, glossary) is { } term ? Of(model, term).Count : 0;
        if (count == 0)
        {
            return model with { Notice = Message.Of("glossary.no-links") };
        }

        int next = glossary.Link is { } link ? link + by : by > 0 ? 0 : count - 1;
        return Overlays.Replace(model, glossary with { Link = next >= 0 && next < count ? next : null });
    }

    /// <summary>Opens the glossary at the one that has the cursor, over this one, to which Esc comes back.</summary>
    internal static Next Follow(Model model, Overlay.Glossary glossary)
    {
        if (Current(model, glossary) is not { } term || glossary.Link is not { } link)
        {
            return model;
        }

        EquatableArray<GlossaryTerm> links = Of(model, term);
        if (link >= links.Count)
        {
            return model;
        }

        Overlay.Glossary whole = new("", 0, glossary.Here);
        int place = GlossaryUpdate.Found(model, whole).AsSpan().IndexOf(links[link]);
        Overlay.Glossary there = whole with { Selected = Math.Max(0, place) };
        int deep = model.Overlays.Count(overlay => overlay is Overlay.Glossary);
        return deep < MostDeep ? Overlays.Push(model, there) : Overlays.Replace(model, there);
    }

    private static GlossaryTerm? Current(Model model, Overlay.Glossary glossary)
    {
        EquatableArray<GlossaryTerm> found = GlossaryUpdate.Found(model, glossary);
        return found.IsEmpty ? null : found[Math.Clamp(glossary.Selected, 0, found.Count - 1)];
    }
}
