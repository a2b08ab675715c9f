using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>Title, summary and objectives in the language of a translation.</summary>
internal static class TranslatedHead
{
    /// <summary>A lesson without blocks under its translated title, as the list of lessons shows it.</summary>
    public static Lesson Over(Lesson head, LessonTranslation translation)
    {
        if (QuickTranslationHead.Read(translation.Text) is { } quick)
        {
            return Over(head, quick, translation.SourceTag);
        }

        FindingLog log = new(translation.File);
        return TranslationFile.Read(new SourceText(translation.File, translation.Text), log) is { } file
            ? Over(head, file, translation.SourceTag)
            : Marked(head, translation.SourceTag);
    }

    /// <summary>The lesson under the title of its translation; under its own with a mark when that is old.</summary>
    public static Lesson Over(Lesson lesson, TranslationFile file, string sourceTag) => Over(
        lesson,
        new QuickTranslationHead(
            file.Title,
            file.Summary,
            EquatableArray.From(file.Objectives.Select(o => o.Text)),
            file.Stamps.GetValueOrDefault(PartKey.Head)),
        sourceTag);

    /// <summary>How far the translation of the front matter is.</summary>
    public static TranslationState State(Lesson source, string title, string? stamp) =>
        title.Length == 0 ? TranslationState.Missing
        : stamp == SourceHash.OfHead(source) ? TranslationState.Translated
        : TranslationState.Stale;

    private static Lesson Over(Lesson lesson, QuickTranslationHead head, string sourceTag)
    {
        if (State(lesson, head.Title, head.Stamp) != TranslationState.Translated)
        {
            return Marked(lesson, sourceTag);
        }

        return lesson with
        {
            Title = head.Title,
            Summary = head.Summary.Length > 0 ? head.Summary : lesson.Summary,
            Objectives = EquatableArray.From(lesson.Objectives.Select(ours =>
                head.Objectives.FirstOrDefault(theirs => theirs.Id == ours.Id) ?? ours)),
        };
    }

    /// <summary>The lesson under its own title, with the mark that it is in the language of the source.</summary>
    public static Lesson Marked(Lesson lesson, string sourceTag) =>
        lesson with { Title = $"({sourceTag}) {lesson.Title}" };
}
