using Tutor.Cli.CommandLine;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Reporting;
using Tutor.Tcp;

namespace Tutor.Cli.Checking;

/// <summary>Explains the kinds of findings: <c>check --explain</c>.</summary>
/// <param name="setting">The program's texts and what surrounds it.</param>
internal sealed class KindsOnPaper(CommandSetting setting)
{
    /// <summary>Explains one kind, or lists all.</summary>
    /// <param name="id">Its id; null or empty for all.</param>
    /// <returns>The exit code.</returns>
    public int Print(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            PrintAll();
            return ExitCode.Success;
        }

        if (FindingKinds.Find(id) is { } kind)
        {
            TextWriter output = setting.Around.Output();
            output.Write($"{kind.Id} ({SeverityNames.Print(kind.Severity)}): {kind.Title}.\n{kind.Help}\n");
            output.Flush();
            return ExitCode.Success;
        }

        setting.Around.Error().WriteLine($"tcptutor: {Unknown(id)}");
        return ExitCode.Usage;
    }

    private void PrintAll()
    {
        int width = FindingKinds.All.Max(kind => kind.Id.Length);
        TextWriter output = setting.Around.Output();
        foreach (FindingKind kind in FindingKinds.All)
        {
            output.Write($"{kind.Id.PadRight(width)}  {SeverityNames.Print(kind.Severity),-7}  {kind.Title}\n");
        }

        output.Flush();
    }

    private string Unknown(string id)
    {
        MessageArgument given = new MessageArgument.Word("id", id);
        return setting.Texts.Format(FindingKinds.Nearest(id) is { } nearest
            ? Message.Of("cli.check.unknown-id.nearest", given, new MessageArgument.Word("nearest", nearest))
            : Message.Of("cli.check.unknown-id", given));
    }
}
