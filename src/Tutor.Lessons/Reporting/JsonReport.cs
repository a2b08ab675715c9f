using System.Text.Json;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reporting;

/// <summary>Prints a report for programs.</summary>
/// <remarks>
/// The form of version 1, which only grows: new keys may come, none goes or changes its meaning.
/// <code>
/// { "version": 1,
///   "program": "1.2.0",
///   "summary": { "errors": 0, "warnings": 0, "notes": 0, "lessons": 2, "exercises": 4, "questions": 10 },
///   "findings": [ { "id", "severity": "error" | "warning" | "note", "file", "line", "column", "text" } ],
///   "exercises": [ { "file", "line", "id", "turns": [ { "after", "correct": [..], "tolerated": [..] } ] } ],
///   "coverage": { "states" | "transitions" | "rules" | "codes": { "reached": [..], "missing": [..] } } }
/// </code>
/// Lines and columns count from 1, columns in UTF-16 units. Files are relative to where the program was started.
/// <c>exercises</c> is empty unless the sets were asked for.
/// </remarks>
public static class JsonReport
{
    /// <summary>The version of the form.</summary>
    public const int Version = 1;

    /// <summary>Prints it, ending in a line feed.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="report">The report.</param>
    /// <param name="program">The version of the program.</param>
    public static void Write(TextWriter output, CheckReport report, string program) => JsonText.Write(output, json =>
    {
        json.WriteNumber("version", Version);
        json.WriteString("program", program);
        WriteSummary(json, report);
        json.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("exercises");
        foreach (ExerciseSets sets in report.Sets)
        {
            WriteSets(json, sets);
        }

        json.WriteEndArray();
        json.WriteStartObject("coverage");
        foreach (CoverageList list in CoverageText.Of(report.Coverage))
        {
            json.WriteStartObject(list.Name);
            WriteStrings(json, "reached", list.Reached);
            WriteStrings(json, "missing", list.Missing);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static void WriteSummary(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("notes", report.Count(Severity.Note));
        json.WriteNumber("lessons", report.Lessons);
        json.WriteNumber("exercises", report.Exercises);
        json.WriteNumber("questions", report.Questions);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("severity", SeverityNames.Print(finding.Severity));
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.At.Line);
        json.WriteNumber("column", finding.At.Column);
        json.WriteString("text", finding.Text);
        json.WriteEndObject();
    }

    private static void WriteSets(Utf8JsonWriter json, ExerciseSets sets)
    {
        json.WriteStartObject();
        json.WriteString("file", sets.File);
        json.WriteNumber("line", sets.At.Line);
        json.WriteString("id", sets.ExerciseId);
        json.WriteStartArray("turns");
        foreach (TurnSets turn in sets.Turns)
        {
            json.WriteStartObject();
            json.WriteNumber("after", turn.After);
            WriteStrings(json, "correct", turn.Correct);
            WriteStrings(json, "tolerated", turn.Tolerated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, EquatableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
