using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>How far the translations of a pack are, and what is wrong with them.</summary>
public static class TranslationCheck
{
    /// <summary>The findings of all translations of a pack.</summary>
    /// <param name="files">The pack.</param>
    /// <param name="sourceTag">The language of its lessons.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <remarks>
    /// Parts that are older than the source or missing are warnings: a learner sees the source in their place. What
    /// cannot be used as it stands is an error.
    /// </remarks>
    public static EquatableArray<Finding> Check(IPackFiles files, string sourceTag = "en")
    {
        List<Finding> findings = [];
        PackTranslations translations = new(files, sourceTag);
        List<SourceLesson> lessons = translations.Tags.IsEmpty ? [] : [.. translations.Lessons()];
        foreach (string tag in translations.Tags)
        {
            findings.AddRange(translations.Strays(tag, lessons).Select(path => new Finding(
                "translation-stray", path, new SourcePosition(1, 1),
                "There is no lesson of that path beside the folder i18n. Rename the file, or delete it.")));
            foreach (SourceLesson lesson in lessons)
            {
                AddLesson(findings, tag, lesson, translations.Find(tag, lesson.File));
            }
        }

        return EquatableArray.From(findings);
    }

    private static void AddLesson(List<Finding> findings, string tag, SourceLesson lesson, LessonTranslation? translation)
    {
        if (translation is null)
        {
            findings.Add(new Finding(
                "translation-none", lesson.File, new SourcePosition(1, 1), $"The lesson has no translation to {tag}.")
            {
                Severity = Severity.Note,
            });
            return;
        }

        OverlayResult overlay = LessonOverlay.Apply(lesson, translation);
        findings.AddRange(overlay.Findings.Select(finding => finding with
        {
            Severity = finding.Id is "translation-incomplete" ? Severity.Warning : finding.Severity,
        }));
        findings.AddRange(GlossaryCheck.Check(tag, translation));
        foreach (TranslatedPart part in overlay.Parts)
        {
            if (part.State is TranslationState.Stale or TranslationState.Missing)
            {
                string text = part.State == TranslationState.Stale
                    ? $"'{part.Key}' is older than its source. Translate it again, then run 'tcptutor i18n stamp'."
                    : $"'{part.Key}' has no translation that can be used.";
                string id = part.State == TranslationState.Stale ? "translation-stale" : "translation-missing";
                findings.Add(new Finding(id, translation.File, part.At, text) { Severity = Severity.Warning });
            }
        }
    }
}
