using System.CommandLine;
using Tutor.Cli.Doctoring;
using Tutor.Cli.Outside;
using Tutor.Terminal;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>doctor</c>: what the program finds around it.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    /// <param name="setting">What it is built from.</param>
    /// <param name="toRequest">The options that all commands take.</param>
    public static Command Of(CommandSetting setting, Func<ParseResult, Request> toRequest)
    {
        Command doctor = setting.Command("doctor");
        Option<bool> keys = setting.Flag("--keys");
        doctor.Options.Add(keys);
        doctor.SetAction(parsed => parsed.GetValue(keys)
            ? TestKeys(setting)
            : new DoctorRun(setting, toRequest(parsed)).Run(Language(setting, parsed)));
        return doctor;
    }

    private static LanguageChoice Language(CommandSetting setting, ParseResult parsed) => LanguageChoice.Of(
        [.. parsed.Tokens.Select(token => token.Value)],
        setting.Around.Variable,
        new Preferences(setting.Around).Settings.Language);

    private static int TestKeys(CommandSetting setting)
    {
        using TerminalHost? host = setting.Around.OpenTerminal(new HostOptions { Colours = ColourMode.None });
        if (host is null)
        {
            setting.Around.Error().WriteLine("tcptutor: " + setting.Texts.Get("doctor.keys-no-terminal"));
            return ExitCode.Usage;
        }

        return new KeyTest(host, setting.Texts).Run();
    }
}
