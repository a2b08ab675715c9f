using Tutor.Tcp;

namespace Tutor.Study.Progress;

/// <summary>Says when a learner was in a lesson last, and how far that went.</summary>
public static class LastTime
{
    private const long Hour = 60 * 60 * 1000;
    private const long Day = 24 * Hour;

    /// <summary>
    /// One sentence; null when the lesson was never opened, or when nobody knows the time. Never fails.
    /// </summary>
    /// <param name="known">Where the learner is in the lesson; null when it was never opened.</param>
    /// <param name="nowUnixMs">The time, in milliseconds since 1970-01-01 UTC; 0 when not known.</param>
    public static Message? Of(LessonProgress? known, long nowUnixMs) =>
        known is not { LastUnixMs: > 0 } || nowUnixMs <= 0 ? null : Message.Of(
            "list.last",
            new MessageArgument.Nested("when", When(nowUnixMs - known.LastUnixMs)),
            new MessageArgument.Count("page", known.Page + 1L),
            new MessageArgument.Nested("hints", Message.Of(
                "list.last-hints", new MessageArgument.Count("n", known.Hints))));

    /// <summary>By the time that has passed: for a calendar the program would need the learner's time zone.</summary>
    private static Message When(long passed) => passed switch
    {
        < Hour => Message.Of("list.last-now"),
        < Day => Message.Of("list.last-hours", new MessageArgument.Count("n", passed / Hour)),
        _ => Message.Of("list.last-days", new MessageArgument.Count("n", passed / Day)),
    };
}
