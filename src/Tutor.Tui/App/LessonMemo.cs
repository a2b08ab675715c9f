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
    private string shared = "";
    private LessonResult? read;

    /// <summary>The lesson of a text, read at most once in a row.</summary>
    /// <param name="wanted">The text, with its translation and its shared scenarios.</param>
    /// <param name="reader">Reads it; the same text always gives the same lesson.</param>
    internal LessonResult Read(SourceLesson wanted, Func<SourceLesson, LessonResult> reader)
    {
        string scenarios = wanted.Shared.TextsFor(wanted.Text);
        if (read is null || shared != scenarios || source != wanted with { Shared = source!.Shared })
        {
            (source, shared, read) = (wanted, scenarios, reader(wanted));
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
