using System.Text;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>Writes into a translation of which source it was made.</summary>
public static class TranslationStamps
{
    /// <summary>
    /// The text of a translation with the stamps of its source as it is now. Nothing but the key <c>stamp</c> of the
    /// front matter changes, not even the ends of lines. Null when one of the files cannot be read. Never fails.
    /// </summary>
    /// <param name="source">The lesson as it was written.</param>
    /// <param name="translation">Its translation.</param>
    public static string? Write(SourceLesson source, LessonTranslation translation)
    {
        FindingLog log = new(translation.File);
        SourceText text = new(translation.File, translation.Text);
        OverlayResult overlay = LessonOverlay.Apply(source, translation);
        if (overlay.Lesson is null || overlay.Parts.IsEmpty || TranslationFile.Read(text, log) is not { } file)
        {
            return null;
        }

        string feed = text.Text.AsSpan(0, text.StartOf(1)).EndsWith("\r\n") ? "\r\n" : "\n";
        (int first, int end) = file.StampLines ?? (file.HeadEnd, file.HeadEnd);
        string mark = translation.Text[..(translation.Text.Length - text.Text.Length)];
        return string.Concat(
            mark, text.Text.AsSpan(0, text.StartOf(first)), Stamps(overlay, feed), text.Text.AsSpan(text.StartOf(end)));
    }

    /// <summary>One line a part, so that two people who stamp different parts do not get in each other's way.</summary>
    private static string Stamps(OverlayResult overlay, string feed)
    {
        StringBuilder stamps = new("stamp:" + feed);
        foreach (TranslatedPart part in overlay.Parts)
        {
            if (part.State != TranslationState.Missing)
            {
                stamps.Append("  ").Append(part.Key).Append(": ").Append(part.Hash).Append(feed);
            }
        }

        return stamps.ToString();
    }
}
