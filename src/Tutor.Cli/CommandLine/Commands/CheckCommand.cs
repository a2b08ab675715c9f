using System.CommandLine;
using Tutor.Cli.Checking;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>check DIR|FILE...</c>: proves lessons and packs, and says what is wrong with them.</summary>
internal sealed class CheckCommand
{
    private static readonly string[] Formats = ["text", "json", "sarif"];

    private readonly CommandSetting setting;
    private readonly Argument<string[]> paths;
    private readonly Option<string> format;
    private readonly Option<bool> strict;
    private readonly Option<bool> sets;
    private readonly Option<bool> coverage;
    private readonly Option<bool> context;
    private readonly Option<string?> explain;
    private readonly Option<string?> render;
    private readonly Option<string?> outDirectory;

    private CheckCommand(CommandSetting setting)
    {
        this.setting = setting;
        paths = new Argument<string[]>("PATH")
        {
            Description = setting.Help("check.path"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        format = Named(new Option<string>("--format") { DefaultValueFactory = _ => Formats[0] }, "FORMAT");
        format.AcceptOnlyFromAmong(Formats);
        strict = Named(new Option<bool>("--strict"), null);
        sets = Named(new Option<bool>("--sets", "-v"), null);
        coverage = Named(new Option<bool>("--coverage"), null);
        context = Named(new Option<bool>("--context"), null);
        explain = Named(new Option<string?>("--explain") { Arity = ArgumentArity.ZeroOrOne }, "ID");
        render = Named(new Option<string?>("--render"), "SIZES");
        outDirectory = Named(new Option<string?>("--out"), "DIR");
    }

    /// <summary>The command.</summary>
    /// <param name="setting">What it is built from.</param>
    /// <param name="isAscii">Whether pictures are drawn with ASCII characters.</param>
    public static Command Of(CommandSetting setting, Func<ParseResult, bool> isAscii)
    {
        CheckCommand check = new(setting);
        Command command = setting.Command("check");
        command.Add(check.paths);
        Option[] options =
        [
            check.format, check.strict, check.sets, check.coverage, check.context, check.explain, check.render,
            check.outDirectory,
        ];
        Array.ForEach(options, command.Add);
        command.SetAction(parsed => check.Run(parsed, isAscii(parsed)));
        return command;
    }

    private int Run(ParseResult parsed, bool ascii)
    {
        if (parsed.GetResult(explain) is { Implicit: false })
        {
            return new KindsOnPaper(setting).Print(parsed.GetValue(explain));
        }

        string sizes = parsed.GetValue(render) ?? "";
        if (ScreenSizes.Read(sizes) is not { } read)
        {
            setting.Around.Error().WriteLine($"tcptutor: {setting.Texts.Get("cli.check.bad-size")}");
            return ExitCode.Usage;
        }

        CheckRequest request = new()
        {
            Paths = parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."],
            Format = parsed.GetRequiredValue(format),
            Strict = parsed.GetValue(strict),
            Sets = parsed.GetValue(sets),
            Coverage = parsed.GetValue(coverage),
            Context = parsed.GetValue(context) || setting.Around.OutputColumns() is not null,
            Sizes = read,
            Out = parsed.GetValue(outDirectory),
            Ascii = ascii,
        };
        return new CheckRun(setting, request).Run();
    }

    private T Named<T>(T option, string? value)
        where T : Option
    {
        option.Description = setting.Help("check." + option.Name.TrimStart('-'));
        option.HelpName = value;
        return option;
    }
}
