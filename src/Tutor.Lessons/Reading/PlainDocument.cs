using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Opens any Markdown file for reading: study notes, a README. It becomes a lesson of pages of text; nothing in it is
/// an error, and what costs too much to read as Markdown is shown as the text that it is.
/// </summary>
public static class PlainDocument
{
    /// <summary>The id of such a lesson. Ids of packs have no full stop, so that it is none of theirs.</summary>
    public const string Id = "file.md";

    /// <summary>The largest file, in octets.</summary>
    public const int MaxOctets = 4 * 1024 * 1024;

    private const string LessonKey = "tcptutor:";

    /// <summary>
    /// True when a text says that it is a lesson of this program: its front matter holds the key <c>tcptutor</c>.
    /// </summary>
    public static bool IsLesson(string text)
    {
        SourceText source = new("", text);
        if (source.Line(0).TrimEnd() != "---")
        {
            return false;
        }

        for (int i = 1; i < source.LineCount && source.Line(i).TrimEnd() != "---"; i++)
        {
            if (source.Line(i).StartsWith(LessonKey, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a lesson as a lesson and any other text as a document. Never fails.</summary>
    /// <param name="file">The file's name, for the title and the findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="shared">The shared scenarios of its pack; none by default.</param>
    public static LessonResult ReadAny(string file, string text, SharedScenarios? shared = null) =>
        IsLesson(text) ? LessonReader.Read(file, text, shared) : Read(file, text);

    /// <summary>Reads a document. Never fails, and always gives a lesson; its findings are notes.</summary>
    /// <param name="file">The file's name, for the title and the findings.</param>
    /// <param name="text">Its text.</param>
    public static LessonResult Read(string file, string text)
    {
        FindingLog log = new(file);
        // Only what an editor counts as a line end: findings name the editor's lines.
        SourceText source = new(file, text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        PlainFrontMatter front = PlainFrontMatter.Read(source);
        PlainPages pages = new(source, log);
        foreach (PlainStretch stretch in PlainStretches.Of(source, front.EndLine))
        {
            pages.Add(stretch);
        }

        EquatableArray<LessonBlock> blocks = pages.Finish();
        Lesson lesson = new()
        {
            Id = Id,
            Title = front.Title ?? FirstHeading(blocks) ?? NameOf(file),
            Blocks = blocks,
        };
        return new LessonResult(lesson, log.InOrder());
    }

    private static string? FirstHeading(EquatableArray<LessonBlock> blocks)
    {
        foreach (TextBlock block in blocks.OfType<LessonBlock.Prose>().SelectMany(prose => prose.Text))
        {
            if (block is TextBlock.Heading { Text.IsEmpty: false } heading)
            {
                return TextRuns.Plain(heading.Text).Replace('\n', ' ');
            }
        }

        return null;
    }

    private static string NameOf(string file)
    {
        string name = SafeText.Clean(Path.GetFileNameWithoutExtension(file));
        return name.Length > 0 ? name : SafeText.Clean(file);
    }
}
