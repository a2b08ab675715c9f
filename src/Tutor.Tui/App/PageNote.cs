using Tutor.Study.Lessons;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What is said under the text of a page that this version can only show.</summary>
internal static class PageNote
{
    /// <summary>The sentence; null for pages that say all themselves.</summary>
    internal static Message? Of(LessonPage page) => page switch
    {
        LessonPage.Lab => Message.Of("reading.lab-opens"),
        LessonPage.Capture capture => Message.Of(
            "reading.capture", new MessageArgument.Word("file", capture.Block.File)),
        _ => null,
    };
}
