using System.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Lessons.Exchange.Gift;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>import</c>: a lesson made of a GIFT file.</summary>
internal sealed class ImportCommand
{
    private readonly CommandSetting setting;
    private readonly Argument<string> file;
    private readonly Option<string?> target;
    private readonly Option<string?> id;
    private readonly Option<string?> title;
    private readonly Option<bool> force;

    private ImportCommand(CommandSetting setting)
    {
        this.setting = setting;
        file = new("FILE") { Description = setting.Help("import.file") };
        target = new("--out") { Description = setting.Help("import.out"), HelpName = "FILE" };
        id = new("--id") { Description = setting.Help("import.id"), HelpName = "ID" };
        title = new("--title") { Description = setting.Help("import.title"), HelpName = "TEXT" };
        force = new("--force") { Description = setting.Help("export.force") };
    }

    /// <summary>The command.</summary>
    public static Command Of(CommandSetting setting)
    {
        ImportCommand import = new(setting);
        Command command = setting.Command("import");
        command.Add(import.file);
        command.Add(import.target);
        command.Add(import.id);
        command.Add(import.title);
        command.Add(import.force);
        command.SetAction(import.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        TextWriter error = setting.Around.Error();
        BoundedFile files = new(setting.Texts);
        string path = parsed.GetRequiredValue(file);
        if (files.Read(path, GiftLimits.MaxFileOctets, out string problem) is not { } octets)
        {
            error.WriteLine(problem);
            return ExitCode.Usage;
        }

        GiftImportResult result = GiftImport.Read(path, octets, parsed.GetValue(id), parsed.GetValue(title));
        foreach (Finding finding in result.Findings)
        {
            error.WriteLine(finding.ToString());
        }

        if (result.Lesson is null || !Write(result.Lesson, parsed, files, error))
        {
            return ExitCode.Usage;
        }

        error.WriteLine(setting.Texts.Format(
            Message.Of("cli.import.done", new MessageArgument.Count("count", result.Questions))));
        bool hasErrors = result.Findings.Any(finding => finding.Severity == Severity.Error);
        return hasErrors ? ExitCode.Failure : ExitCode.Success;
    }

    private bool Write(string lesson, ParseResult parsed, BoundedFile files, TextWriter error)
    {
        if (parsed.GetValue(target) is not { } path)
        {
            TextWriter output = setting.Around.Output();
            output.Write(lesson);
            output.Flush();
            return true;
        }

        string? problem = files.Write(path, lesson, parsed.GetValue(force));
        if (problem is not null)
        {
            error.WriteLine(problem);
        }

        return problem is null;
    }
}
