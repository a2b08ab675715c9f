using System.Text.Json;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reporting;

/// <summary>Prints the findings of a report as SARIF 2.1.0, which code hosts show beside the lines.</summary>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Prints it, ending in a line feed.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="report">The report.</param>
    /// <param name="program">The version of the program.</param>
    public static void Write(TextWriter output, CheckReport report, string program) => JsonText.Write(output, json =>
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, program);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Finding finding in report.Findings)
        {
            WriteResult(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteTool(Utf8JsonWriter json, string program)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tcptutor");
        json.WriteString("version", program);
        json.WriteStartArray("rules");
        foreach (FindingKind kind in FindingKinds.All)
        {
            json.WriteStartObject();
            json.WriteString("id", kind.Id);
            WriteText(json, "shortDescription", kind.Title);
            WriteText(json, "help", kind.Help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SeverityNames.Print(kind.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteString("level", SeverityNames.Print(finding.Severity));
        WriteText(json, "message", finding.Text);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(finding.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.At.Line);
        json.WriteNumber("startColumn", finding.At.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The path as a reference (RFC 3986): each part escaped, parted by slashes.</summary>
    private static string Uri(string file) =>
        string.Join('/', file.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
}
