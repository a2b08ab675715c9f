using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>A pack in the learner's language, as far as it is translated.</summary>
public static class TranslatedPack
{
    /// <summary>
    /// The pack with its title and the front matter of its lessons in a language; as it is for the language that it was
    /// written in. Never fails.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <param name="language">The tag, such as <c>zh-Hans</c>.</param>
    public static Pack Of(Pack pack, string language) =>
        language == SourceTag(pack) ? pack : Translated(pack, language);

    private static Pack Translated(Pack pack, string language)
    {
        PackTranslations translations = new(pack.Files, SourceTag(pack));
        return pack with
        {
            Manifest = translations.Manifest(language) is { } text
                ? PackOverlay.Over(pack.Manifest, text)
                : pack.Manifest,
            Lessons = EquatableArray.From(pack.Lessons.Select(lesson => lesson with
            {
                Head = TranslatedHead.Over(lesson.Head, translations.FindOrEmpty(language, lesson.File)),
            })),
        };
    }

    /// <summary>The text of one of its lessons, and of the translation of it.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SourceLesson TextOf(Pack pack, PackLesson lesson, string language) =>
        new(lesson.File, pack.TextOf(lesson))
        {
            Shared = SharedScenarios.Of(pack.Files),
            Translation = language == SourceTag(pack)
                ? null
                : new PackTranslations(pack.Files, SourceTag(pack)).FindOrEmpty(language, lesson.File),
        };

    private static string SourceTag(Pack pack) => pack.Manifest.Languages[0];
}
