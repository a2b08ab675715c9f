using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a lesson file.</summary>
public static class LessonReader
{
    /// <summary>The longest lesson, in octets of UTF-8.</summary>
    public const int MaxOctets = SourceLimits.MaxLessonOctets;

    /// <summary>Reads a whole lesson. Never fails: what is wrong is in the findings.</summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="shared">The shared scenarios of its pack; none by default.</param>
    /// <returns>
    /// The lesson without the blocks that a finding makes unusable; no lesson when the front matter or the fences are
    /// unsound.
    /// </returns>
    public static LessonResult Read(string file, string text, SharedScenarios? shared = null)
    {
        FindingLog log = new(file);
        SourceText source = new(file, text);
        if (!SourceLimits.Allow(source, log) || HeadReader.Read(source, log) is not { } head)
        {
            return new LessonResult(null, log.InOrder());
        }

        LessonContext context = new(source, log, head, shared ?? SharedScenarios.None);
        EquatableArray<LessonBlock>? blocks = BodyReader.Read(context);
        Lesson? lesson = blocks is { } read
            ? head with { Blocks = read, Shared = context.SharedWithoutBlock() }
            : null;
        return new LessonResult(lesson, [.. log.InOrder(), .. context.Shared.Findings])
        {
            SharedFiles = EquatableArray.From(context.Shared.Files),
        };
    }

    /// <summary>Reads the front matter only, for the lesson list: a lesson without blocks. Fast; never fails.</summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="text">Its text.</param>
    /// <remarks>No Markdown is read, and Markdig is not loaded.</remarks>
    public static LessonResult ReadHead(string file, string text)
    {
        if (QuickHead.Read(text) is { } quick)
        {
            return new LessonResult(quick, []);
        }

        FindingLog log = new(file);
        return new LessonResult(HeadReader.Read(new SourceText(file, text), log), log.InOrder());
    }
}
