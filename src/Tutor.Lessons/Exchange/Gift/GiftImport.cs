using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>
/// Makes a lesson of a GIFT file. Whatever the file says stays text: nothing in it can become a directive.
/// </summary>
public static class GiftImport
{
    /// <summary>Reads a file and writes a lesson. Never fails: what is wrong is in the findings.</summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="octets">What is in it: UTF-8, with or without a byte order mark.</param>
    /// <param name="id">The lesson's id, <c>[a-z0-9-]</c>; null to make one of its title.</param>
    /// <param name="title">The lesson's title; null to take the category, else the file's name.</param>
    public static GiftImportResult Read(string file, ReadOnlySpan<byte> octets, string? id, string? title)
    {
        GiftLog log = new(file);
        if (Decode(octets, log) is not { } text)
        {
            return new GiftImportResult(null, 0, log.InOrder());
        }

        SourceText source = new(file, text);
        log.Source = source;
        List<ImportedQuestion> questions = new GiftReader(source, log).Read();
        if (questions.Count == 0)
        {
            log.Error("gift-empty", 0, "No question of this file can be used.");
            return new GiftImportResult(null, 0, log.InOrder());
        }

        if (id is not null && !ValueText.IsId(id))
        {
            log.Error("bad-id", 0, $"'{id}' is not an id. Use a-z, 0-9 and '-', at most 64.");
            return new GiftImportResult(null, 0, log.InOrder());
        }

        string name = SafeText.Clean(title ?? TitleOf(file, questions)).Trim();
        name = name.Length == 0 ? "Questions" : name[..Math.Min(name.Length, 200)];
        string lesson = LessonText.Write(id ?? new GiftIds().Take(name, "imported"), name, questions);
        if (Encoding.UTF8.GetByteCount(lesson) > SourceLimits.MaxLessonOctets)
        {
            log.Error("lesson-too-long", 0, "The lesson would be longer than 256 KB. Split the file.");
            return new GiftImportResult(null, 0, log.InOrder());
        }

        return new GiftImportResult(lesson, questions.Count, log.InOrder());
    }

    private static string TitleOf(string file, List<ImportedQuestion> questions)
    {
        string category = questions[0].Category;
        return category.Length > 0 && questions.TrueForAll(q => q.Category == category)
            ? category
            : file[(file.LastIndexOfAny(['/', '\\']) + 1)..].Split('.')[0];
    }

    private static string? Decode(ReadOnlySpan<byte> octets, GiftLog log)
    {
        if (octets.Length > GiftLimits.MaxFileOctets)
        {
            log.Error("gift-too-long", 0, "The file is larger than 256 KB. Split it.");
            return null;
        }

        char[] text = new char[octets.Length];
        System.Text.Unicode.Utf8.ToUtf16(octets, text, out int read, out int written, replaceInvalidSequences: false);
        string decoded = new(text, 0, written);
        log.Source = new SourceText("", decoded);
        if (read == octets.Length)
        {
            return decoded;
        }

        log.Error("gift-utf8", written, "This is not UTF-8. Save the file as UTF-8.");
        return null;
    }
}
