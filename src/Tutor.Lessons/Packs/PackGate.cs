using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
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

        LessonReport[] lessons = [.. PackCheck.Lessons(pack, withSets: false, CancellationToken.None)];
        IEnumerable<Finding> findings = read.Findings.Select(FindingKinds.Grade)
            .Concat(lessons.SelectMany(lesson => lesson.Findings))
            .Concat(PackCheck.Whole(pack, lessons));
        return read with { Findings = EquatableArray.From(findings) };
    }

    /// <summary>True when nothing among the findings is an error.</summary>
    public static bool IsOpen(EquatableArray<Finding> findings) =>
        findings.All(finding => finding.Severity != Severity.Error);
}
