using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>Finds the files that a lesson names in images, links and captures.</summary>
internal static class NamedFiles
{
    /// <summary>All of them; addresses with a scheme (<c>https:</c>) and places in the same file are none.</summary>
    /// <param name="source">The lesson's text, which was read without an error.</param>
    /// <param name="lesson">The lesson.</param>
    public static EquatableArray<NamedFile> Of(SourceText source, Lesson lesson)
    {
        IEnumerable<NamedFile> captures = lesson.Blocks.OfType<LessonBlock.Capture>()
            .Select(capture => new NamedFile(capture.File, capture.At, IsImage: false)
            {
                IsCapture = true,
                IsOfPack = true,
            });
        bool hasLinks = source.Text.Contains("](", StringComparison.Ordinal)
            || source.Text.Contains("]:", StringComparison.Ordinal);
        return EquatableArray.From(hasLinks ? captures.Concat(Links(source)) : captures);
    }

    private static IEnumerable<NamedFile> Links(SourceText source) =>
        from link in LessonMarkdown.Parse(source.Text).Descendants<LinkInline>()
        let path = Path(link.Url)
        where path.Length > 0 && !path.Contains(':', StringComparison.Ordinal)
        select new NamedFile(path, source.At(link.Span.Start), link.IsImage);

    private static string Path(string? url)
    {
        string text = url ?? "";
        int end = text.IndexOfAny(['#', '?']);
        return Uri.UnescapeDataString(end < 0 ? text : text[..end]);
    }
}
