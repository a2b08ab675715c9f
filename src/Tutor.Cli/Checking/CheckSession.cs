using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reporting;
using Tutor.Tcp;

namespace Tutor.Cli.Checking;

/// <summary>Checks one target after the other and puts the report together.</summary>
/// <param name="program">The program's version.</param>
/// <param name="withSets">Whether to write down what may be sent at each turn.</param>
/// <param name="progress">Told of each lesson that is done: how many are, and of how many.</param>
internal sealed class CheckSession(string program, bool withSets, Action<int, int> progress)
{
    private readonly CheckReportBuilder report = new();

    /// <summary>The report so far.</summary>
    public CheckReport Report => report.ToReport();

    /// <summary>Checks a target.</summary>
    /// <param name="target">It.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public void Check(CheckTarget target, CancellationToken cancellation)
    {
        if (target.LessonFile is { } file)
        {
            CheckLesson(target, file);
            return;
        }

        PackResult read = PackReader.Read(target.Files, program);
        report.Add(read.Findings, target.Folder);
        if (read.Pack is not { } pack)
        {
            return;
        }

        List<LessonReport> lessons = [];
        foreach (LessonReport lesson in PackCheck.Lessons(pack, withSets, cancellation))
        {
            report.Add(lesson, target.Folder);
            lessons.Add(lesson with { Findings = [], Sets = [], Coverage = Coverage.None });
            progress(lessons.Count, pack.Lessons.Count);
        }

        report.Add(PackCheck.Whole(pack, lessons), target.Folder);
    }

    private void CheckLesson(CheckTarget target, string file)
    {
        byte[] octets = target.Files.Read(file);
        LessonReport lesson = LessonCheck.Check(
            file, PackText.Decode(octets), withSets, SharedScenarios.Of(target.Files));
        ILookup<bool, Finding> isOwn = lesson.Findings.ToLookup(finding => finding.File == file);
        report.Add(lesson with { Findings = EquatableArray.From(isOwn[true]) }, target.Folder);
        report.Add(EquatableArray.From(isOwn[false]), target.PackRoot);
        if (PackText.Undecodable(file, octets) is { } undecodable)
        {
            report.Add([undecodable], target.Folder);
        }
    }
}
