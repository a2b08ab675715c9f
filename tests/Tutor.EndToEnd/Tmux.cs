using System.Diagnostics;

namespace Tutor.EndToEnd;

/// <summary>The tmux program: whether it is there, and running it.</summary>
internal static class Tmux
{
    private static readonly Lazy<string?> Missing = new(Find);

    /// <summary>Why no test can use tmux; null when they can. Installs tmux first, where that is ours to do.</summary>
    public static string? WhyMissing => Missing.Value;

    /// <summary>Runs tmux and waits for it.</summary>
    /// <returns>What it printed; null when it failed.</returns>
    public static string? Run(params IEnumerable<string> arguments) => RunProgram("tmux", arguments);

    private static string? Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return "Needs tmux, which Windows does not have.";
        }

        if (Run("-V") is null && Environment.UserName == "root")
        {
            RunProgram("apt-get", ["update", "-qq"]);
            RunProgram("apt-get", ["install", "-y", "-qq", "tmux"]);
        }

        return Run("-V") is null ? "Needs tmux, which is not installed here." : null;
    }

    private static string? RunProgram(string name, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("TMUX");
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.Wait();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // There is no such program.
        }
    }
}
