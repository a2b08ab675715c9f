using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>
/// The lessons as plain text, one a line: what to call it, how far the learner is, the title. With several packs each
/// has a line of its own before its lessons.
/// </summary>
/// <param name="library">The lessons.</param>
/// <param name="book">What the learner has done.</param>
/// <param name="texts">The program's texts.</param>
internal sealed class LessonTable(Library library, ProgressBook book, TextCatalogue texts)
{
    /// <summary>Prints it.</summary>
    public static void Print(Library library, ProgressBook book, TextCatalogue texts, TextWriter output) =>
        new LessonTable(library, book, texts).Print(output);

    private void Print(TextWriter output)
    {
        int nameWidth = library.Lessons.Select(lesson => Name(lesson).Length).DefaultIfEmpty(0).Max();
        int wordWidth = library.Lessons.Select(lesson => TextWidth.Of(Word(lesson))).DefaultIfEmpty(0).Max();
        int at = 0;
        foreach (Shelf shelf in library.Shelves)
        {
            if (library.Shelves.Count > 1)
            {
                output.Write((at > 0 ? "\n" : "") + Title(shelf) + "\n");
            }

            for (int i = 0; i < (shelf.Pack?.Lessons.Count ?? 0); i++)
            {
                LibraryLesson lesson = library.Lessons[at++];
                string word = TextWidth.Pad(Word(lesson), wordWidth);
                output.Write($"{Name(lesson).PadRight(nameWidth)}  {word}  {lesson.Head.Title}{Changed(lesson)}\n");
            }
        }
    }

    private string Title(Shelf shelf) => shelf.Pack is { } pack
        ? $"{pack.Manifest.Title} {pack.Manifest.Version}"
        : $"{shelf.Id}: {texts.Get("list.broken-pack")}";

    /// <summary>The id where that alone is enough for 'learn'.</summary>
    private string Name(LibraryLesson lesson) =>
        library.Find(lesson.Head.Id) is { } first && library.Lessons[first] == lesson
            ? lesson.Head.Id
            : lesson.FullName;

    private string Word(LibraryLesson lesson) => texts.Format(book.Of(lesson.PackId).HowFar(
        lesson.Head.Id, () => lesson.Hash));

    private string Changed(LibraryLesson lesson) =>
        ChangedItems.InList(book.Of(lesson.PackId).Of(lesson.Head.Id), () => lesson.Hash) is { } changed
            ? $"  ({texts.Format(changed)})"
            : "";
}
