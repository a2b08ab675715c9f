using Tutor.Lessons.Model;
using Tutor.Lessons.Translating;

namespace Tutor.Tui.App;

/// <summary>
/// The lesson that was read last, so that it is not read again while its text is the same. It is no part of the value
/// that holds it: any two are equal. One thread at a time.
/// </summary>
internal sealed class LessonMemo : IEquatable<LessonMemo>
{
    private SourceLesson? source;
    private LessonResult? read;

    /// <summary>The lesson of a text, read at most once in a row.</summary>
    /// <param name="wanted">The text, with its translation.</param>
    /// <param name="reader">Reads it; the same text always gives the same lesson.</param>
    internal LessonResult Read(SourceLesson wanted, Func<SourceLesson, LessonResult> reader)
    {
        if (read is null || source != wanted)
        {
            (source, read) = (wanted, reader(wanted));
        }

        return read;
    }

    /// <inheritdoc/>
    public bool Equals(LessonMemo? other) => other is not null;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LessonMemo);

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
