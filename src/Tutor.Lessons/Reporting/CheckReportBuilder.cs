using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Lessons.Reporting;

/// <summary>Puts a report together, lesson by lesson. What it keeps of a lesson is what the report prints.</summary>
public sealed class CheckReportBuilder
{
    private readonly List<Finding> _findings = [];
    private readonly List<ExerciseSets> _sets = [];
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private Coverage _coverage = Coverage.None;
    private int _lessons;
    private int _exercises;
    private int _questions;

    /// <summary>Adds a lesson.</summary>
    /// <param name="report">What checking it gave.</param>
    /// <param name="folder">What stands before its file name: empty, or a folder with a slash.</param>
    public void Add(LessonReport report, string folder)
    {
        Add(report.Findings, folder);
        _sets.AddRange(report.Sets.Select(set => set with { File = folder + set.File }));
        _coverage = _coverage.With(report.Coverage);
        _lessons++;
        _exercises += report.Exercises;
        _questions += report.Questions;
    }

    /// <summary>Adds what is wrong with a pack as a whole.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="folder">What stands before their file names.</param>
    public void Add(EquatableArray<Finding> findings, string folder)
    {
        if (!_order.Contains(folder))
        {
            _order.Add(folder);
        }

        foreach (Finding finding in findings)
        {
            _folders[folder + finding.File] = folder;
            _findings.Add(FindingKinds.Grade(finding) with { File = folder + finding.File });
        }
    }

    /// <summary>The report: findings file by file, of each pack the manifest first.</summary>
    public CheckReport ToReport() => new()
    {
        Findings = EquatableArray.From(_findings
            .OrderBy(finding => _order.IndexOf(_folders[finding.File]))
            .ThenBy(finding => finding.File != _folders[finding.File] + PackManifest.File)
            .ThenBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.At.Line)
            .ThenBy(finding => finding.At.Column)
            .Distinct()),
        Sets = EquatableArray.From(_sets),
        Coverage = _coverage,
        Lessons = _lessons,
        Exercises = _exercises,
        Questions = _questions,
    };
}
