using System.Globalization;
using Tutor.Cli.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Reporting;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli.Checking;

/// <summary>Runs the command <c>check</c> from its request to its exit code.</summary>
/// <param name="setting">The program's texts and what surrounds it.</param>
/// <param name="request">What is asked for.</param>
internal sealed class CheckRun(CommandSetting setting, CheckRequest request)
{
    private const int Interrupted = 130;
    private static readonly string Program = typeof(CheckRun).Assembly.GetName().Version!.ToString(3);
    private readonly TextWriter error = setting.Around.Error();
    private readonly bool showsProgress = setting.Around.IsErrorTerminal();

    /// <summary>Checks, and draws what is to be drawn.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        List<CheckTarget> targets = [];
        foreach (string path in request.Paths)
        {
            (CheckTarget? target, string? refusal) = CheckTarget.Of(path, setting.Texts);
            if (target is null)
            {
                error.WriteLine($"tcptutor: {SafeText.Clean(refusal!)}");
                return ExitCode.Usage;
            }

            targets.Add(target);
        }

        using Interruption interruption = new();
        try
        {
            CheckSession session = new(Program, request.Sets, ShowProgress);
            targets.ForEach(target => session.Check(target, interruption.Token));
            HideProgress();
            int code = Print(session.Report, targets);
            return Draw(targets, interruption.Token) ? code : ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            HideProgress();
            return Interrupted;
        }
    }

    private int Print(CheckReport report, List<CheckTarget> targets)
    {
        TextWriter output = setting.Around.Output();
        switch (request.Format)
        {
            case "json":
                JsonReport.Write(output, report, Program);
                break;
            case "sarif":
                SarifReport.Write(output, report, Program);
                break;
            default:
                new TextReport(output)
                {
                    WithFullCoverage = request.Coverage,
                    LineOf = request.Context ? new SourceLines(targets).Of : null,
                }.Write(report);
                break;
        }

        output.Flush();
        return report.Fails(request.Strict) ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>Draws the pages of every pack; false when a picture cannot be written.</summary>
    private bool Draw(List<CheckTarget> targets, CancellationToken cancellation)
    {
        string folder = request.Out ?? "render";
        int written = 0;
        try
        {
            foreach (CheckTarget target in request.Sizes.Count == 0 ? [] : targets)
            {
                foreach (ScreenSize size in request.Sizes)
                {
                    written += Draw(target, size, folder, cancellation);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"tcptutor: {Say("cli.check.undrawn", folder, failure.Message)}");
            return false;
        }

        if (request.Sizes.Count > 0)
        {
            // On the error stream, so that a report for programs stays one.
            error.WriteLine(Say("cli.check.drawn", folder, written.ToString(CultureInfo.InvariantCulture)));
        }

        return true;
    }

    private int Draw(CheckTarget target, ScreenSize size, string folder, CancellationToken cancellation)
    {
        int written = 0;
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in new PagePictures(request.Ascii).Of(target.ToPack(), size))
        {
            cancellation.ThrowIfCancellationRequested();
            File.WriteAllText(Path.Combine(folder, name), text);
            written++;
        }

        return written;
    }

    private string Say(string key, string folder, string text) => SafeText.Clean(setting.Texts.Format(Message.Of(
        key, new MessageArgument.Word("folder", folder), new MessageArgument.Word("text", text))));

    private void ShowProgress(int done, int all)
    {
        if (showsProgress && all > 10)
        {
            setting.Around.Progress().Write($"\r{done}/{all}");
        }
    }

    private void HideProgress()
    {
        if (showsProgress)
        {
            setting.Around.Progress().Write("\r\u001b[K");
        }
    }
}
