using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reporting;

/// <summary>What a check gave, over all that was checked.</summary>
public sealed record CheckReport
{
    /// <summary>What is wrong, file by file, in the order of each file.</summary>
    public EquatableArray<Finding> Findings { get; init; }

    /// <summary>What may be sent at each turn; empty unless it was asked for.</summary>
    public EquatableArray<ExerciseSets> Sets { get; init; }

    /// <summary>What of TCP is brought up.</summary>
    public Coverage Coverage { get; init; } = Coverage.None;

    /// <summary>How many lessons were read.</summary>
    public int Lessons { get; init; }

    /// <summary>How many exercises they have.</summary>
    public int Exercises { get; init; }

    /// <summary>How many questions they have.</summary>
    public int Questions { get; init; }

    /// <summary>How many findings are of that severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>True when there is an error, or, if warnings count too, a warning.</summary>
    /// <param name="strict">Whether warnings count.</param>
    public bool Fails(bool strict) => Count(Severity.Error) > 0 || (strict && Count(Severity.Warning) > 0);
}
