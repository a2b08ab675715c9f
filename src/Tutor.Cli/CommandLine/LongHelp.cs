using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
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
        bool isTranslated = texts.Language != Languages.Source;
        int width = Math.Max(40, standard.MaxWidth);
        standard.MaxWidth = isTranslated ? int.MaxValue : standard.MaxWidth;
        StringWriter page = new();
        parseResult.InvocationConfiguration.Output = page;
        int code = standard.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        string help = WithOptional(page.ToString(), parseResult.CommandResult.Command);
        output.Write(isTranslated ? Translated(help, width) : help);
        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.Write(texts.Get("cli.help.more").Replace('|', '\n') + "\n");
        }

        return code;
    }

    /// <summary>
    /// The page with what need not be given in brackets where the commands are listed: the library writes all alike
    /// there. Brackets are as wide, so that the columns stay.
    /// </summary>
    private static string WithOptional(string page, Command command)
    {
        foreach (Command listed in command.Subcommands)
        {
            foreach (Argument argument in listed.Arguments.Where(each => each.Arity.MinimumNumberOfValues == 0))
            {
                string before = $"  {listed.Name} ";
                int row = page.IndexOf("\n" + before, StringComparison.Ordinal);
                int end = row < 0 ? -1 : page.IndexOf('\n', row + 1);
                string name = $"<{argument.HelpName ?? argument.Name}>";
                int at = end < 0 ? -1 : page.IndexOf(name, row, end - row, StringComparison.Ordinal);
                page = at < 0 ? page : $"{page[..at]}[{name[1..^1]}]{page[(at + name.Length)..]}";
            }
        }

        return page;
    }

    private string Translated(string page, int width)
    {
        StringBuilder translated = new();
        foreach (string line in page.TrimEnd().Split('\n'))
        {
            foreach (string row in Wrapped(Heading(line.TrimEnd('\r', ' ')), width))
            {
                translated.Append(row).Append('\n');
            }
        }

        return translated.Append('\n').ToString();
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
