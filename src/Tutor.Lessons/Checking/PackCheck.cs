using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Translating;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>Checks a pack: its lessons one by one, then what concerns several of them.</summary>
public static class PackCheck
{
    /// <summary>A check over a whole pack, after its lessons were checked.</summary>
    private delegate IEnumerable<Finding> PackStep(Pack pack, IReadOnlyList<LessonReport> lessons);

    /// <summary>In this order.</summary>
    private static readonly PackStep[] Steps =
    [
        Emptiness, WithoutPart, DuplicateItems.Find, PackFileUse.Missing, PackFileUse.Unused,
        (pack, _) => TranslationCheck.Check(pack),
    ];

    /// <summary>
    /// The report of each lesson, in order; several are checked at a time, and none is kept. Fails only when the token
    /// is cancelled.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <param name="withSets">Whether to write down what may be sent at each turn.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static IEnumerable<LessonReport> Lessons(Pack pack, bool withSets, CancellationToken cancellation) =>
        pack.Lessons.AsParallel().AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithCancellation(cancellation)
            .Select(lesson => Check(pack, lesson, withSets));

    /// <summary>What is wrong with the pack as a whole.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="lessons">The reports of all its lessons.</param>
    public static EquatableArray<Finding> Whole(Pack pack, IReadOnlyList<LessonReport> lessons) =>
        EquatableArray.From(Steps.SelectMany(step => step(pack, lessons)));

    private static IEnumerable<Finding> Emptiness(Pack pack, IReadOnlyList<LessonReport> lessons)
    {
        if (lessons.Count == 0 && !pack.Files.Paths.Any(PackReader.IsLessonPath))
        {
            yield return FindingKinds.Make(
                "no-lessons", PackManifest.File, new SourcePosition(1, 1),
                "The pack has no lesson. Write one in 'lessons/'.");
        }
    }

    /// <summary>They are shown last, under no title of their own.</summary>
    private static IEnumerable<Finding> WithoutPart(Pack pack, IReadOnlyList<LessonReport> lessons) =>
        from lesson in pack.Lessons
        where !pack.Manifest.Parts.IsEmpty && !pack.Manifest.Lessons.Contains(lesson.Head.Id)
        select FindingKinds.Make(
            "lesson-without-part", lesson.File, new SourcePosition(1, 1),
            $"No part of {PackManifest.File} has the lesson '{lesson.Head.Id}'. Name it in the 'lessons' of one.");

    private static LessonReport Check(Pack pack, PackLesson lesson, bool withSets)
    {
        string text;
        try
        {
            text = pack.TextOf(lesson);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            SourcePosition start = new(1, 1);
            return new LessonReport(lesson.File)
            {
                Findings =
                [
                    FindingKinds.Make(
                        "unreadable-file", lesson.File, start, $"The file cannot be read: {error.Message}"),
                ],
            };
        }

        LessonReport report = LessonCheck.Check(lesson.File, text, withSets, SharedScenarios.Of(pack.Files));

        // What is wrong in a shared scenario is said once, of the pack.
        return report with { Findings = EquatableArray.From(report.Findings.Where(f => f.File == lesson.File)) };
    }
}
