using System.CommandLine;
using System.CommandLine.Parsing;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Cli.CommandLine;

/// <summary>What is wrong with a command line, with the nearest name to each that nobody knows.</summary>
internal static class ParseProblems
{
    /// <summary>A sentence for each problem; none when there is none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="texts">The program's texts.</param>
    public static IEnumerable<string> Of(ParseResult parsed, TextCatalogue texts)
    {
        List<string> misspelt = Misspelt(parsed);
        if (misspelt.Count > 0)
        {
            return misspelt.Select(token => texts.Format(Unknown(parsed.CommandResult, token)));
        }

        if (parsed.Errors.Count == 0)
        {
            return [];
        }

        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count == 0 && command is { Action: null, Subcommands.Count: > 0 })
        {
            return [texts.Format(Needed(command))];
        }

        // What follows an unknown command is not known to be wrong.
        IEnumerable<string> unknown = command.Subcommands.Count > 0
            ? parsed.UnmatchedTokens.Take(1)
            : parsed.UnmatchedTokens;
        return parsed.UnmatchedTokens.Count > 0
            ? unknown.Select(token => texts.Format(Unknown(parsed.CommandResult, token)))
            : parsed.Errors.Select(error => error.Message);
    }

    /// <summary>The command that was named, with those above it, such as <c>pack add</c>; empty for none.</summary>
    /// <param name="parsed">The command line.</param>
    public static string CommandOf(ParseResult parsed)
    {
        List<string> names = [];
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } known; at = at.Parent)
        {
            names.Insert(0, known.Command.Name);
        }

        return string.Join(' ', names);
    }

    /// <summary>
    /// What was taken as an argument and looks like an option. Behind <c>--</c> everything is meant as it stands.
    /// </summary>
    private static List<string> Misspelt(ParseResult parsed)
    {
        bool isMeant = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash);
        return isMeant ? [] : [.. parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(value => value.StartsWith("--", StringComparison.Ordinal))];
    }

    private static Message Needed(Command command) => Message.Of(
        "cli.needs-command",
        new MessageArgument.Word("command", command.Name),
        new MessageArgument.Word("commands", string.Join(", ", command.Subcommands.Select(known => known.Name))));

    private static Message Unknown(CommandResult result, string token)
    {
        Command command = result.Command;
        bool isOption = token.StartsWith('-');
        string[] names = isOption ? [.. Options(result)] : [.. command.Subcommands.Select(known => known.Name)];
        string kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        MessageArgument.Word[] said = [new("name", token), new("command", command.Name)];
        return NearestName.Of(token, names) is { } nearest
            ? Message.Of($"cli.unknown-{kind}.nearest", [.. said, new MessageArgument.Word("nearest", nearest)])
            : Message.Of($"cli.unknown-{kind}", [.. said]);
    }

    /// <summary>The options of a command, and those of the commands above it that every command takes.</summary>
    private static IEnumerable<string> Options(CommandResult result)
    {
        foreach (Option option in result.Command.Options)
        {
            yield return option.Name;
        }

        for (SymbolResult? above = result.Parent; above is not null; above = above.Parent)
        {
            foreach (Option option in above is CommandResult known ? known.Command.Options : [])
            {
                if (option.Recursive)
                {
                    yield return option.Name;
                }
            }
        }
    }
}
