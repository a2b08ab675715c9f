using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Tutor.Cli.CommandLine;

/// <summary>The usual help, and after it what no option says: exit codes, variables, files.</summary>
/// <param name="standard">The usual help.</param>
/// <param name="more">The rest; a bar starts a new line.</param>
internal sealed class LongHelp(HelpAction standard, string more) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = standard.Invoke(parseResult);
        if (parseResult.CommandResult.Command is RootCommand)
        {
            parseResult.InvocationConfiguration.Output.Write(more.Replace('|', '\n') + "\n");
        }

        return code;
    }
}
