using System.CommandLine;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>lab [ID]</c>.</summary>
internal static class LabCommand
{
    /// <summary>The command.</summary>
    /// <param name="setting">What it is built from.</param>
    /// <param name="study">Opens the lab of that id; the first for an empty one.</param>
    public static Command Of(CommandSetting setting, Func<ParseResult, string, int> study)
    {
        Argument<string?> lab = new("ID")
        {
            Description = setting.Help("lab.id"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command command = setting.Command("lab");
        command.Add(lab);
        command.SetAction(parsed => study(parsed, parsed.GetValue(lab) ?? ""));
        return command;
    }
}
