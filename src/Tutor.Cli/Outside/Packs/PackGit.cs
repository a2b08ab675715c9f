using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>
/// Fetches one tag of a repository with the <c>git</c> program. Nothing of the repository is run: no hooks, no
/// submodules, no filters; nobody is asked for a password; only https, ssh, git, files.
/// </summary>
/// <param name="around">Where git is looked for, and where is said what goes on.</param>
internal sealed class PackGit(Surroundings around)
{
    /// <summary>How long git may take, in seconds.</summary>
    public const int MaxSeconds = 120;

    private const int StepSeconds = 10;
    private const int MaxReason = 2000;

    private static readonly string Nowhere = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private static readonly string[] Inherited =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_TEMPLATE_DIR", "SSH_ASKPASS"];

    /// <summary>Clones a tag.</summary>
    /// <param name="address">A safe address with a tag.</param>
    /// <param name="into">A folder that is not there yet.</param>
    /// <returns>Why it could not be done; null when it is.</returns>
    public Message? Clone(GitAddress address, string into)
    {
        if (Find() is not { } git)
        {
            return Message.Of("pack.git.missing");
        }

        Say("pack.git.fetching", new MessageArgument.Word("source", address.Url + "@" + address.Tag));
        try
        {
            using Process process = Process.Start(Command(git, address, into))!;
            return Wait(process);
        }
        catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
        {
            return Failed(error.Message);
        }
    }

    /// <summary>
    /// The program in one of the folders of PATH. It is looked for here, since the framework would take one from the
    /// current directory first.
    /// </summary>
    private string? Find()
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (around.Variable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static ProcessStartInfo Command(string git, GitAddress address, string into)
    {
        ProcessStartInfo start = new(git)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string[] settings =
        [
            "protocol.allow=never", "protocol.https.allow=always", "protocol.ssh.allow=always",
            "protocol.git.allow=always", "protocol.file.allow=always", "protocol.ext.allow=never",
            $"core.hooksPath={Nowhere}", "core.askPass=", "core.autocrlf=false", "submodule.recurse=false",
            "filter.lfs.smudge=", "filter.lfs.process=", "filter.lfs.required=false", "advice.detachedHead=false",
        ];
        string[] clone =
        [
            "clone", "--quiet", "--depth", "1", "--branch", address.Tag, "--no-recurse-submodules", "--template=", "--",
            address.Url, into,
        ];
        foreach (string argument in settings.SelectMany(setting => new[] { "-c", setting }).Concat(clone))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string name in Inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_LFS_SKIP_SMUDGE"] = "1";
        start.Environment.TryAdd("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        return start;
    }

    private Message? Wait(Process process)
    {
        StringBuilder reason = new();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (reason.Length < MaxReason)
            {
                reason.Append(line.Data).Append(' ');
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        for (int seconds = StepSeconds; !process.WaitForExit(TimeSpan.FromSeconds(StepSeconds)); seconds += StepSeconds)
        {
            if (seconds >= MaxSeconds)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return Message.Of("pack.git.slow", new MessageArgument.Count("seconds", MaxSeconds));
            }

            Say("pack.git.waiting", new MessageArgument.Count("seconds", seconds));
        }

        process.WaitForExit(); // The whole of what it said, too.
        return process.ExitCode == 0 ? null : Failed(reason.ToString().Trim());
    }

    private static Message Failed(string reason) =>
        Message.Of("pack.git.failed", new MessageArgument.Word("reason", SafeText.Clean(reason)));

    private void Say(string key, MessageArgument argument) =>
        around.Error().WriteLine(TextCatalogue.English.Format(Message.Of(key, argument)));
}
