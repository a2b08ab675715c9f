using System.CommandLine;
using Tutor.Lessons.Markup;
using Tutor.Study.Sandbox;
using Tutor.Tcp.State;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>sandbox [NAME]</c>.</summary>
internal static class SandboxCommand
{
    /// <summary>The command.</summary>
    /// <param name="setting">What it is built from.</param>
    /// <param name="study">Opens the sandbox.</param>
    public static Command Of(CommandSetting setting, Func<ParseResult, SandboxRequest, int> study)
    {
        Argument<string?> name = new("NAME")
        {
            Description = setting.Help("sandbox.name"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> profile = new("--profile") { Description = setting.Help("sandbox.profile"), HelpName = "P" };
        profile.AcceptOnlyFromAmong([.. Profiles.All.Select(each => each.Profile)]);
        Option<string?> file = new("--load") { Description = setting.Help("sandbox.load"), HelpName = "FILE" };
        Command command = setting.Command("sandbox");
        command.Add(name);
        command.Add(profile);
        command.Add(file);
        command.SetAction(parsed =>
        {
            SandboxRequest asked = new(parsed.GetValue(name), parsed.GetValue(profile), parsed.GetValue(file));
            return Problem(asked) is { } key ? Refuse(setting, key) : study(parsed, asked);
        });
        return command;
    }

    private static string? Problem(SandboxRequest asked)
    {
        int given = new[] { asked.Name, asked.Profile, asked.File }.Count(each => each is not null);
        return given > 1 ? "cli.sandbox.several"
            : asked.Name is { } name && !SandboxName.IsGood(name) ? "sandbox.bad-name"
            : null;
    }

    private static int Refuse(CommandSetting setting, string key)
    {
        setting.Around.Error().WriteLine(SafeText.Clean("tcptutor: " + setting.Texts.Get(key)));
        return ExitCode.Usage;
    }
}
