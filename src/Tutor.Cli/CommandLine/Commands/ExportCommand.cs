using System.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>export</c>: a lesson's questions, or a connection that the engine plays, for other programs.</summary>
internal sealed class ExportCommand
{
    private static readonly string[] Formats = ["gift", "moodle", "anki", "mermaid", "packetdrill", "text"];

    private readonly CommandSetting setting;
    private readonly Option<ulong?> seed;
    private readonly Argument<string> lesson;
    private readonly Option<string> to;
    private readonly Option<string?> item;
    private readonly Option<string?> target;
    private readonly Option<bool> force;

    private ExportCommand(CommandSetting setting, Option<ulong?> seed)
    {
        (this.setting, this.seed) = (setting, seed);
        lesson = new("LESSON") { Description = setting.Help("export.lesson") };
        to = new("--to") { Description = setting.Help("export.to"), HelpName = "FORMAT", Required = true };
        to.AcceptOnlyFromAmong(Formats);
        item = new("--item") { Description = setting.Help("export.item"), HelpName = "ID" };
        target = new("--out") { Description = setting.Help("export.out"), HelpName = "FILE" };
        force = new("--force") { Description = setting.Help("export.force") };
    }

    /// <summary>The command.</summary>
    /// <param name="setting">The program's texts and what surrounds it.</param>
    /// <param name="seed">The option that varies numbers.</param>
    public static Command Of(CommandSetting setting, Option<ulong?> seed)
    {
        ExportCommand export = new(setting, seed);
        Command command = setting.Command("export");
        command.Add(export.lesson);
        command.Add(export.to);
        command.Add(export.item);
        command.Add(export.target);
        command.Add(export.force);
        command.SetAction(export.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        LessonSource source = LessonSource.Find(setting, parsed.GetRequiredValue(lesson));
        if (source.Text is null)
        {
            return Say([SafeText.Clean("tcptutor: " + setting.Texts.Format(source.Problem!))], ExitCode.Usage);
        }

        LessonResult found = source.Read();
        if (found.Lesson is null || found.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            Say(found.Findings.Select(finding => finding.ToString()), ExitCode.Failure);
            return Say([setting.Texts.Get("cli.export.unsound")], ExitCode.Failure);
        }

        string format = parsed.GetRequiredValue(to);
        ExportOrder order = new(
            (ExportFormat)Array.IndexOf(Formats, format), parsed.GetValue(item), parsed.GetValue(seed));
        ExportResult result = LessonExport.Of(found.Lesson, order);
        Say(result.Notes.Select(note => $"{format}: {SafeText.Clean(note)}"), ExitCode.Success);
        return result.Text is { } text ? Write(text.EndsWith('\n') ? text : text + '\n', parsed) : ExitCode.Usage;
    }

    private int Write(string text, ParseResult parsed)
    {
        if (parsed.GetValue(target) is not { } path)
        {
            TextWriter output = setting.Around.Output();
            output.Write(text);
            output.Flush();
            return ExitCode.Success;
        }

        string? problem = new BoundedFile(setting.Texts).Write(path, text, parsed.GetValue(force));
        return problem is null ? ExitCode.Success : Say([problem], ExitCode.Usage);
    }

    private int Say(IEnumerable<string> lines, int code)
    {
        TextWriter error = setting.Around.Error();
        foreach (string line in lines)
        {
            error.WriteLine(line);
        }

        return code;
    }
}
