using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reporting;

/// <summary>The words for severities: <c>error</c>, <c>warning</c>, <c>note</c>; also the levels of SARIF.</summary>
public static class SeverityNames
{
    /// <summary>The word.</summary>
    public static string Print(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
    };
}
