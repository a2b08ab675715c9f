using System.Text;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.Plain;
using Tutor.Tui.View.Parts;

namespace Tutor.Cli;

/// <summary>Writes rows as lines: bold and underlined at a terminal, plain elsewhere. Never a colour.</summary>
internal static class RowWriter
{
    private const string Bold = "\e[1m";
    private const string Underline = "\e[4m";
    private const string Reset = "\e[0m";

    /// <summary>Writes them.</summary>
    /// <param name="rows">The rows; what a terminal would obey in them is replaced.</param>
    /// <param name="output">Where to.</param>
    /// <param name="hasStyles">True when a terminal shows them.</param>
    public static void Write(EquatableArray<TextRow> rows, TextWriter output, bool hasStyles)
    {
        foreach (TextRow row in rows)
        {
            string line = Line(row, hasStyles);
            output.Write(line.TrimEnd(' '));
            output.Write('\n');
        }
    }

    private static string Line(TextRow row, bool hasStyles)
    {
        StringBuilder line = new();
        foreach (StyledRun run in row.Runs)
        {
            string text = Speech.Clean(run.Text);
            Attributes attributes = run.Style.Attributes;
            string style = (attributes.HasFlag(Attributes.Bold) ? Bold : "")
                + (attributes.HasFlag(Attributes.Underline) ? Underline : "");
            line.Append(hasStyles && style.Length > 0 && text.Length > 0 ? style + text + Reset : text);
        }

        return line.ToString();
    }
}
