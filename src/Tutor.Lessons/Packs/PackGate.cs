using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>Decides whether a pack may come to a learner: it is read whole, and every lesson of it is proved.</summary>
public static class PackGate
{
    /// <summary>The pack, and everything that is wrong with it and its lessons. Never fails.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="program">The program's version.</param>
    public static PackResult Check(IPackFiles files, string program)
    {
        PackResult read = PackReader.Read(files, program);
        if (read.Pack is not { } pack)
        {
            return read;
        }

        List<Finding> findings = [.. read.Findings];
        foreach (PackLesson lesson in pack.Lessons)
        {
            findings.AddRange(CheckLesson(pack, lesson));
        }

        if (pack.Lessons.IsEmpty && findings.Count == 0)
        {
            findings.Add(new Finding(
                "no-lessons", PackManifest.File, new SourcePosition(1, 1),
                "The pack has no lesson. Write one in 'lessons/'."));
        }

        return read with { Findings = EquatableArray.From(findings) };
    }

    /// <summary>True when nothing among the findings is an error.</summary>
    public static bool IsOpen(EquatableArray<Finding> findings) =>
        findings.All(finding => finding.Severity != Severity.Error);

    private static EquatableArray<Finding> CheckLesson(Pack pack, PackLesson lesson)
    {
        string text;
        try
        {
            text = pack.TextOf(lesson);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [new Finding("unreadable-file", lesson.File, new SourcePosition(1, 1), error.Message)];
        }

        LessonResult read = LessonReader.Read(lesson.File, text);
        return read.Lesson is { } whole && IsOpen(read.Findings)
            ? read.Findings.AddRange(LessonCheck.Check(lesson.File, whole))
            : read.Findings;
    }
}
