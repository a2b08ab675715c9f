using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>What checking one lesson gave.</summary>
/// <param name="File">The file, relative to the pack.</param>
public sealed record LessonReport(string File)
{
    /// <summary>
    /// What is wrong, in the order of the file; then what is wrong in the shared scenarios that it names, with their
    /// files.
    /// </summary>
    public EquatableArray<Finding> Findings { get; init; }

    /// <summary>Whatever keeps progress: exercises, questions, examples, drills and so on, with their ids.</summary>
    public EquatableArray<ItemPlace> Items { get; init; }

    /// <summary>The files that it names.</summary>
    public EquatableArray<NamedFile> Names { get; init; }

    /// <summary>What may be sent at each turn of each exercise; empty unless it was asked for.</summary>
    public EquatableArray<ExerciseSets> Sets { get; init; }

    /// <summary>What of TCP it brings up.</summary>
    public Coverage Coverage { get; init; } = Coverage.None;

    /// <summary>How many exercises it has.</summary>
    public int Exercises { get; init; }

    /// <summary>How many questions it has.</summary>
    public int Questions { get; init; }
}

/// <summary>An id and where it is given.</summary>
/// <param name="Id">The id.</param>
/// <param name="At">The place.</param>
public readonly record struct ItemPlace(string Id, SourcePosition At);

/// <summary>A file that a lesson names.</summary>
/// <param name="Path">The path as it is written, relative to the lesson.</param>
/// <param name="At">The place.</param>
/// <param name="IsImage">True for an image; false for a link, a capture or a shared scenario.</param>
public readonly record struct NamedFile(string Path, SourcePosition At, bool IsImage)
{
    /// <summary>True for the recording of a capture.</summary>
    public bool IsCapture { get; init; }

    /// <summary>True when it is named from the pack's top, as captures and shared scenarios are.</summary>
    public bool IsOfPack { get; init; }
}
