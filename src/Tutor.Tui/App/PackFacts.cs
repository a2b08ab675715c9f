using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What there is to say of a pack, in words: for the screen and for the dialogue.</summary>
internal static class PackFacts
{
    private static readonly string[] Ways = ["packs.add-folder", "packs.add-zip", "packs.add-git"];

    /// <summary>Its title and version; its id when it cannot be opened.</summary>
    internal static string Title(Shelf shelf) =>
        shelf.Pack is { } pack ? $"{pack.Manifest.Title} {pack.Manifest.Version}" : shelf.Id;

    /// <summary>Labels and values; what is not known is left out. At least one.</summary>
    internal static List<(string Label, string Value)> Of(Model model, Shelf shelf)
    {
        TextCatalogue texts = model.Texts;
        if (shelf.Pack is not { } pack)
        {
            return [(texts.Get("packs.state"), texts.Get("list.broken-pack"))];
        }

        PackManifest manifest = pack.Manifest;
        LearnerProgress progress = model.Book.Of(manifest.Id);
        string lessons = texts.Format(Message.Of(
            "packs.lessons-of",
            new MessageArgument.Count("m", pack.Lessons.Count),
            new MessageArgument.Count("n", pack.Lessons.Count(lesson => progress.IsCompleted(lesson.Head.Id)))));
        string origin = shelf.Id == PackId.Core ? texts.Get("packs.inside") : shelf.Origin;
        (string Key, string Value)[] facts =
        [
            ("packs.about", manifest.Summary),
            ("packs.id", manifest.Id),
            ("packs.languages", string.Join(", ", manifest.Languages.AsEnumerable())),
            ("packs.authors", string.Join(", ", manifest.Authors.AsEnumerable())),
            ("packs.license", manifest.License),
            ("packs.lessons", lessons),
            ("packs.origin", origin),
        ];
        return [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => (texts.Get(fact.Key), fact.Value))];
    }

    /// <summary>The commands that add one.</summary>
    internal static IEnumerable<string> WaysToAdd(TextCatalogue texts) => Ways.Select(texts.Get);
}
