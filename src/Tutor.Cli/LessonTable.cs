using Tutor.Lessons.Model;
using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>The lessons as plain text, one a line: the id, how far the learner is, the title.</summary>
internal static class LessonTable
{
    /// <summary>Prints it.</summary>
    public static void Print(Library library, LearnerProgress progress, TextCatalogue texts, TextWriter output)
    {
        int idWidth = 0;
        int wordWidth = 0;
        foreach (Lesson head in library.Heads)
        {
            idWidth = Math.Max(idWidth, head.Id.Length);
            wordWidth = Math.Max(wordWidth, TextWidth.Of(Word(head, progress, texts)));
        }

        foreach (Lesson head in library.Heads)
        {
            string word = Word(head, progress, texts);
            output.Write($"{head.Id.PadRight(idWidth)}  {TextWidth.Pad(word, wordWidth)}  {head.Title}\n");
        }
    }

    private static string Word(Lesson head, LearnerProgress progress, TextCatalogue texts) =>
        texts.Format(progress.HowFar(head.Id));
}
