using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

// What concerns lessons in other languages. A part that cannot be used is shown as it was written first, so that most
// of these are no errors: who changes a lesson need not wait for who translates it.
public static partial class FindingKinds
{
    private static EquatableArray<FindingKind> Translations =>
    [
        Warning("glossary", "A translation uses another word than the agreed one",
            "Use the agreed word: a term has one name in all lessons."),
        Error("translation-data", "A translation holds data, such as a scenario",
            "Delete it there: data is taken from the source."),
        Warning("translation-incomplete", "A translated block lacks a hint, a feedback or a text",
            "Translate it, too: until then the source is shown in its place."),
        Error("translation-kind", "A block has another directive than in its source",
            "Use the directive of the source under the same id."),
        Warning("translation-missing", "A part of a lesson has no translation that can be used",
            "Translate it, then run 'tcptutor i18n stamp': until then the source is shown in its place."),
        Note("translation-none", "A lesson is not translated",
            "Put a translation at 'i18n/TAG/' with the path of the lesson."),
        Error("translation-of", "A translation does not name its lesson",
            "Write 'translation-of: ID' with the id of the lesson."),
        Error("translation-option", "A translated block has options",
            "Delete them there: options are taken from the source."),
        Warning("translation-shape", "A translated question is built unlike its source",
            "Give it the same heading, options, feedback and explanation, in the order of the source."),
        Warning("translation-stale", "A translated part is older than its source",
            "Translate it again, then run 'tcptutor i18n stamp': until then the source is shown in its place."),
        Error("translation-stray", "A translation of a lesson that the pack does not have",
            "Rename the file as its lesson is named, or delete it."),
        Warning("translation-surplus", "A translation has a part that its source does not have",
            "Delete it, or give it the id that its source has now."),
        Warning("translation-unlisted", "The languages of pack.yaml are not those of the folder i18n",
            "List each language in 'languages:', the one of the lessons first, and each other one with a folder "
            + "below i18n."),
    ];
}
