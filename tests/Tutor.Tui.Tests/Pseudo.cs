using System.Text;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;

namespace Tutor.Tui.Tests;

/// <summary>
/// A language that nobody speaks: English with two letters of five as wide as two columns, which makes each text two
/// fifths longer, in brackets, so that a text that lost its end shows it. Gaps, templates and code stay as they are.
/// </summary>
internal static class Pseudo
{
    internal const string Tag = "pseudo";
    internal const char Open = '［';
    internal const char Close = '］';

    /// <summary>All texts of the program.</summary>
    internal static TextCatalogue Texts { get; } = Catalogue();

    /// <summary>A pack with translations into it.</summary>
    internal static Pack Of(Pack pack)
    {
        Dictionary<string, byte[]> files = pack.Files.Paths.ToDictionary(path => path, pack.Files.Read);
        foreach (PackLesson lesson in pack.Lessons)
        {
            SourceLesson source = new(lesson.File, pack.TextOf(lesson));
            LessonTranslation raw = new($"i18n/{Tag}/{lesson.File}", Lesson(source.Text), "en");
            string stamped = TranslationStamps.Write(source, raw) ?? throw new InvalidOperationException(lesson.File);
            files[raw.File] = Encoding.UTF8.GetBytes(stamped);
        }

        return TranslatedPack.Of(pack with { Files = new MemoryPackFiles(files) }, Tag);
    }

    /// <summary>Letters outside of braces and backticks, two of five widened.</summary>
    internal static string Widen(string text)
    {
        StringBuilder wide = new();
        int letters = 0;
        bool isKept = false;
        foreach (char c in text)
        {
            isKept = c is '{' || (c is '`' ? !isKept : isKept && c is not '}');
            bool isWidened = !isKept && char.IsAsciiLetter(c) && letters++ % 5 is 0 or 2;
            wide.Append(isWidened ? (char)(c - '!' + '！') : c);
        }

        return wide.ToString();
    }

    private static TextCatalogue Catalogue()
    {
        StringBuilder lines = new();
        foreach (string key in TextCatalogue.English.Keys)
        {
            string text = TextCatalogue.English.Get(key);
            bool isFrame = key is "text.sentences" or "wire.states" or "question.right-number";
            lines.Append(key).Append(" = ").Append(isFrame ? text : $"{Open}{Widen(text)}{Close}").Append('\n');
        }

        return TextCatalogue.Parse(Tag, lines.ToString());
    }

    private static string Lesson(string text)
    {
        StringBuilder wide = new("---\n");
        bool isHead = true;
        bool isData = false;
        foreach (string line in text.Split('\n').Skip(1))
        {
            if (isHead)
            {
                isHead = line != "---";
                wide.Append(line == "---" ? "---\n" : Head(line));
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isData = !isData;
            }
            else if (!isData && !IsOption(line))
            {
                wide.Append(line.StartsWith(':') || line.Contains("[!") ? line : Widen(line)).Append('\n');
            }
        }

        return wide.ToString();
    }

    private static string Head(string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        return line.StartsWith("id: ", StringComparison.Ordinal) ? $"translation-of: {line[4..]}\n"
            : line == "objectives:" ? line + "\n"
            : colon < 0 ? "" // A list that goes on in its next line.
            : line.StartsWith("  ", StringComparison.Ordinal) || line.Split(':')[0] is "title" or "summary"
                ? $"{line[..colon]}: {Widen(line[(colon + 2)..])}\n"
                : "";
    }

    private static bool IsOption(string line) =>
        line.StartsWith(':') && !line.StartsWith("::", StringComparison.Ordinal);
}
