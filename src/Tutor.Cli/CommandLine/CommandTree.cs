using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Tutor.Cli.CommandLine.Commands;
using Tutor.Lessons.Texts;

namespace Tutor.Cli.CommandLine;

/// <summary>The commands of the program, and the options that all of them take.</summary>
internal sealed class CommandTree
{
    private readonly Option<bool> plain;
    private readonly Option<bool> ascii;
    private readonly Option<bool> noColour;
    private readonly Option<bool> noMouse;
    private readonly Option<ulong?> seed;
    private readonly Option<bool> firstMinute;

    /// <summary>Builds them.</summary>
    /// <param name="setting">The program's texts and what surrounds it.</param>
    /// <param name="study">Runs the tutor.</param>
    public CommandTree(CommandSetting setting, Func<Request, int> study)
    {
        plain = Everywhere(setting.Flag("--plain"));
        ascii = Everywhere(setting.Flag("--ascii"));
        noColour = Everywhere(setting.Flag("--no-color"));
        noMouse = Everywhere(setting.Flag("--no-mouse"));
        seed = Everywhere(setting.Option<ulong?>("--seed", "N"));
        seed.CustomParser = given => ReadSeed(given, setting.Texts);
        firstMinute = setting.Flag("--first-minute");
        Option language = Everywhere(setting.Option<string>(LanguageChoice.Option, "TAG")); // LanguageChoice reads it.
        Root = new RootCommand(setting.Help("about")) { plain, ascii, noColour, noMouse, seed, language, firstMinute };
        Root.Directives.Clear();
        Root.SetAction(parsed => study(ToRequest(parsed, null)));
        Root.Subcommands.Add(LearnCommand.Of(setting, (parsed, lesson) => study(ToRequest(parsed, lesson))));
        Root.Subcommands.Add(LabCommand.Of(
            setting, (parsed, lab) => study(ToRequest(parsed, null) with { Lab = lab })));
        Root.Subcommands.Add(SandboxCommand.Of(
            setting, (parsed, sandbox) => study(ToRequest(parsed, null) with { Sandbox = sandbox })));
        foreach (Command command in StudyCommands.Of(
            setting, (parsed, lesson, opening) => study(ToRequest(parsed, lesson) with { Opening = opening })))
        {
            Root.Subcommands.Add(command);
        }

        Root.Subcommands.Add(ListCommand.Of(setting));
        Root.Subcommands.Add(CheckCommand.Of(setting, IsAscii));
        Root.Subcommands.Add(PackCommand.Of(setting));
        Root.Subcommands.Add(DevCommand.Of(setting, parsed => ToRequest(parsed, null)));
        Root.Subcommands.Add(ReadCommand.Of(setting, IsAscii));
        Root.Subcommands.Add(ExportCommand.Of(setting, seed));
        Root.Subcommands.Add(ImportCommand.Of(setting));
        Root.Subcommands.Add(I18nCommand.Of(setting));
        Root.Subcommands.Add(DoctorCommand.Of(setting, parsed => ToRequest(parsed, null)));
        ExtendHelp(setting);
    }

    /// <summary>The program as a command.</summary>
    public RootCommand Root { get; }

    private static T Everywhere<T>(T option)
        where T : Option
    {
        option.Recursive = true;
        return option;
    }

    private static ulong? ReadSeed(ArgumentResult given, TextCatalogue texts)
    {
        if (given.Tokens is [{ Value: var text }]
            && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number))
        {
            return number;
        }

        given.AddError(texts.Get("cli.bad-seed"));
        return null;
    }

    private bool IsAscii(ParseResult parsed) => parsed.GetValue(ascii);

    private Request ToRequest(ParseResult parsed, string? lesson) => new()
    {
        Lesson = lesson,
        Plain = parsed.GetValue(plain),
        Ascii = parsed.GetValue(ascii),
        NoColour = parsed.GetValue(noColour),
        NoMouse = parsed.GetValue(noMouse),
        Seed = parsed.GetValue(seed),
        FirstMinute = parsed.GetValue(firstMinute),
    };

    private void ExtendHelp(CommandSetting setting)
    {
        foreach (Option option in Root.Options)
        {
            option.Description = option switch
            {
                HelpOption => setting.Help("help"),
                VersionOption => setting.Help("version"),
                _ => option.Description,
            };
            if (option is HelpOption { Action: HelpAction standard } help)
            {
                help.Action = new LongHelp(standard, setting.Texts);
            }
        }
    }
}
