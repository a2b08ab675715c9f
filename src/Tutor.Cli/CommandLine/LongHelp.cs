using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Tutor.Lessons.Texts;
using Tutor.Terminal;

namespace Tutor.Cli.CommandLine;

/// <summary>
/// The usual help, and after it what no option says: exit codes, variables, files. In another language its headings are
/// put into that language, and its lines are wrapped by columns, since the library counts characters.
/// </summary>
/// <param name="standard">The usual help.</param>
/// <param name="texts">The program's texts.</param>
internal sealed class LongHelp(HelpAction standard, TextCatalogue texts) : SynchronousCommandLineAction
{
    private static readonly string[] Sections = ["description", "usage", "arguments", "options", "commands"];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        int code = texts.Language == Languages.Source ? standard.Invoke(parseResult) : Translated(parseResult, output);
        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.Write(texts.Get("cli.help.more").Replace('|', '\n') + "\n");
        }

        return code;
    }

    private int Translated(ParseResult parseResult, TextWriter output)
    {
        int width = Math.Max(40, standard.MaxWidth);
        StringWriter page = new();
        standard.MaxWidth = int.MaxValue;
        parseResult.InvocationConfiguration.Output = page;
        int code = standard.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        foreach (string line in page.ToString().TrimEnd().Split('\n'))
        {
            foreach (string row in Wrapped(Heading(line.TrimEnd('\r', ' ')), width))
            {
                output.Write(row + "\n");
            }
        }

        output.Write("\n");
        return code;
    }

    private string Heading(string line)
    {
        foreach (string section in Sections)
        {
            string key = "cli.help.section." + section;
            if (line == TextCatalogue.English.Get(key))
            {
                return texts.Get(key);
            }
        }

        return line;
    }

    /// <summary>A line in rows of a width; what follows the first row stands under the explanation.</summary>
    private static IEnumerable<string> Wrapped(string line, int width)
    {
        int gap = line.TrimStart().IndexOf("  ", StringComparison.Ordinal);
        int indent = line.Length - line.TrimStart().Length;
        int text = gap < 0 ? indent : indent + gap;
        while (text < line.Length && line[text] == ' ')
        {
            text++;
        }

        string margin = line[..text];
        foreach (string row in TextWrap.Lines(line[text..], Math.Max(20, width - text - 1)))
        {
            yield return (margin + row).TrimEnd();
            margin = new string(' ', text);
        }
    }
}
