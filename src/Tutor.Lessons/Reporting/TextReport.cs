using Tutor.Lessons.Checking;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reporting;

/// <summary>Prints a report for people: one finding a line, then what is covered, then a summary.</summary>
/// <param name="output">Takes it.</param>
public sealed class TextReport(TextWriter output)
{
    private const int MostShown = 4;
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
        foreach (CoverageList list in report.Coverage.States.IsEmpty ? [] : CoverageText.Of(report.Coverage))
        {
            Write(list);
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

    private void Write(CoverageList list)
    {
        int all = list.Reached.Count + list.Missing.Count;
        string shown = string.Join(", ", list.Missing.Take(MostShown));
        int more = list.Missing.Count - MostShown;
        string missing = list.Missing.IsEmpty ? ""
            : more > 0 ? $" (missing: {shown} and {more} more)"
            : $" (missing: {shown})";
        output.Write($"{list.Name} {list.Reached.Count} of {all}{(WithFullCoverage ? "" : missing)}\n");
        if (WithFullCoverage)
        {
            Write("reached", list.Reached);
            Write("missing", list.Missing);
        }
    }
}
