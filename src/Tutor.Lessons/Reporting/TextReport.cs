using Tutor.Lessons.Checking;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reporting;

/// <summary>Prints a report for people: one finding a line, then what is covered, then a summary.</summary>
/// <param name="output">Takes it.</param>
public sealed class TextReport(TextWriter output)
{
    private const int MostColumns = 100;
    private const int ColumnsBefore = 60;

    /// <summary>Prints what may be sent at each turn of each exercise, all that is covered, too.</summary>
    public bool WithFullCoverage { get; init; }

    /// <summary>
    /// Gives a line of a file, from 1, to be shown under its finding; null, the default, shows none, and so does a line
    /// that is null.
    /// </summary>
    public Func<string, int, string?>? LineOf { get; init; }

    /// <summary>Prints it.</summary>
    public void Write(CheckReport report)
    {
        foreach (Finding finding in report.Findings)
        {
            Write(finding);
        }

        foreach (ExerciseSets sets in report.Sets)
        {
            Write(sets);
        }

        // Where nothing is played, nothing is missed.
        if (!report.Coverage.States.IsEmpty)
        {
            Write(CoverageText.Of(report.Coverage));
        }

        output.Write($"{Summary(report)}\n");
    }

    private static string Summary(CheckReport report)
    {
        string over = $"in {Count(report.Lessons, "lesson")} ({Count(report.Exercises, "exercise")}, "
            + $"{Count(report.Questions, "question")})";
        return report.Findings.IsEmpty
            ? $"Nothing to report {over}."
            : $"{Count(report.Count(Severity.Error), "error")}, {Count(report.Count(Severity.Warning), "warning")}, "
                + $"{Count(report.Count(Severity.Note), "note")} {over}.";
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private void Write(Finding finding)
    {
        string severity = SeverityNames.Print(finding.Severity);
        output.Write(
            $"{SafeText.Clean(finding.File)}:{finding.At.Line}:{finding.At.Column}: {severity}: {finding.Text} "
            + $"[{finding.Id}]\n");
        if (LineOf?.Invoke(finding.File, finding.At.Line) is { } line)
        {
            WriteLine(SafeText.Clean(line), Math.Clamp(finding.At.Column - 1, 0, line.Length));
        }
    }

    /// <summary>The line with a caret under the place; of a long line the part around it.</summary>
    private void WriteLine(string line, int at)
    {
        int start = at < MostColumns ? 0 : at - ColumnsBefore;
        string shown = line[start..Math.Min(line.Length, start + MostColumns)];
        output.Write($"    {shown}\n    {new string(' ', TextSize.Width(line[start..at]))}^\n");
    }

    private void Write(ExerciseSets sets)
    {
        output.Write($"{SafeText.Clean(sets.File)}:{sets.At.Line}: exercise '{sets.ExerciseId}'\n");
        foreach (TurnSets turn in sets.Turns)
        {
            output.Write($"  after {turn.After}\n");
            Write("correct", turn.Correct);
            Write("tolerated", turn.Tolerated);
        }
    }

    private void Write(string name, EquatableArray<string> moves)
    {
        foreach (string move in moves)
        {
            output.Write($"    {name,-9}  {move}\n");
        }
    }

    /// <summary>How much of TCP is brought up. A small pack has no need to reach it all, so one line will do.</summary>
    private void Write(EquatableArray<CoverageList> lists)
    {
        if (!WithFullCoverage)
        {
            output.Write($"Reached: {string.Join(", ", lists.Select(Count))} (--coverage lists them).\n");
            return;
        }

        foreach (CoverageList list in lists)
        {
            output.Write($"{Count(list)}\n");
            Write("reached", list.Reached);
            Write("missing", list.Missing);
        }
    }

    private static string Count(CoverageList list) =>
        $"{list.Name} {list.Reached.Count} of {list.Reached.Count + list.Missing.Count}";
}
