using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Translating;

/// <summary>How far the translations of a pack are, and what is wrong with them.</summary>
public static class TranslationCheck
{
    private static readonly SourcePosition Start = new(1, 1);

    /// <summary>
    /// The findings of all translations of a pack, language by language; one lesson at a time is in memory.
    /// </summary>
    /// <param name="pack">The pack; the first of its languages is that of its lessons.</param>
    public static IEnumerable<Finding> Check(Pack pack)
    {
        string source = pack.Manifest.Languages[0];
        PackTranslations translations = new(pack.Files, source);
        return Listing(pack, translations)
            .Concat(translations.Tags.SelectMany(tag => OfLanguage(pack, translations, tag)));
    }

    /// <summary>What the manifest lists against what is there.</summary>
    private static IEnumerable<Finding> Listing(Pack pack, PackTranslations translations)
    {
        string[] listed = [.. pack.Manifest.Languages.Skip(1)];
        foreach (string tag in translations.Tags.Except(listed))
        {
            yield return FindingKinds.Make(
                "translation-unlisted", PackManifest.File, Start,
                $"There is a folder i18n/{tag}, but 'languages' does not have '{tag}' behind the language of the "
                + "lessons.");
        }

        foreach (string tag in listed.Except(translations.Tags))
        {
            yield return FindingKinds.Make(
                "translation-unlisted", PackManifest.File, Start,
                $"'languages' has '{tag}', but there is no folder i18n/{tag}.");
        }
    }

    private static IEnumerable<Finding> OfLanguage(Pack pack, PackTranslations translations, string tag)
    {
        foreach (string path in translations.Strays(tag, pack.Lessons.Select(lesson => lesson.File)))
        {
            yield return FindingKinds.Make(
                "translation-stray", path, Start,
                "There is no lesson of that path beside the folder i18n. Rename the file, or delete it.");
        }

        foreach (Finding finding in OfParts(pack, translations, tag))
        {
            yield return finding;
        }

        foreach (Finding finding in pack.Lessons.SelectMany(lesson => OfLesson(pack, translations, tag, lesson)))
        {
            yield return finding;
        }
    }

    /// <summary>The titles of the parts, where the pack itself is translated at all.</summary>
    private static IEnumerable<Finding> OfParts(Pack pack, PackTranslations translations, string tag)
    {
        if (translations.Manifest(tag) is not { } text)
        {
            yield break;
        }

        string path = PackTranslations.PathOf(tag, PackOverlay.FileName);
        HashSet<string> missing = [.. pack.Manifest.Parts.Select(part => part.Id)];
        HashSet<string> known = [.. missing];
        foreach ((string id, _, int line) in PackOverlay.PartLines(text))
        {
            missing.Remove(id);
            if (!known.Contains(id))
            {
                yield return FindingKinds.Make(
                    "translation-surplus", path, new SourcePosition(line, 1),
                    $"'{id}' is not the id of a part of the pack.");
            }
        }

        foreach (PackPart part in pack.Manifest.Parts.Where(part => missing.Contains(part.Id)))
        {
            yield return FindingKinds.Make(
                "translation-missing", path, Start, $"The title of the part '{part.Id}' has no translation.");
        }
    }

    private static List<Finding> OfLesson(Pack pack, PackTranslations translations, string tag, PackLesson lesson)
    {
        string path = lesson.File;
        try
        {
            SourceLesson source = new(lesson.File, pack.TextOf(lesson)) { Shared = SharedScenarios.Of(pack.Files) };
            path = PackTranslations.PathOf(tag, lesson.File);
            if (translations.Find(tag, lesson.File) is not { } translation)
            {
                return
                [
                    FindingKinds.Make(
                        "translation-none", lesson.File, Start, $"The lesson has no translation to {tag}."),
                ];
            }

            Finding? undecodable = PackText.Undecodable(path, pack.Files.Read(path));
            IEnumerable<Finding> found = OfTranslation(tag, source, translation);
            return [.. (undecodable is null ? found : found.Prepend(undecodable)).Select(FindingKinds.Grade)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [FindingKinds.Make("unreadable-file", path, Start, $"The file cannot be read: {error.Message}")];
        }
    }

    private static IEnumerable<Finding> OfTranslation(string tag, SourceLesson lesson, LessonTranslation translation)
    {
        OverlayResult overlay = LessonOverlay.Apply(lesson, translation);
        return overlay.Findings
            .Concat(GlossaryCheck.Check(tag, translation))
            .Concat(overlay.Parts.SelectMany(part => OfPart(translation.File, part)));
    }

    private static Finding[] OfPart(string file, TranslatedPart part) => part.State switch
    {
        TranslationState.Stale =>
        [
            FindingKinds.Make(
                "translation-stale", file, part.At,
                $"'{part.Key}' is older than its source. Translate it again, then run 'tcptutor i18n stamp'."),
        ],
        TranslationState.Missing =>
        [
            FindingKinds.Make(
                "translation-missing", file, part.At, $"'{part.Key}' has no translation that can be used."),
        ],
        TranslationState.Source or TranslationState.Translated or TranslationState.Incomplete => [],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.State, null),
    };
}
