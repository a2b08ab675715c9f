using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli.Outside;

/// <summary>Keeps sandboxes: a file each, written whole beside the old one and then put in its place.</summary>
/// <param name="directory">The state directory; null when there is none.</param>
internal sealed class SandboxFiles(string? directory)
{
    private const string Ending = ".json";
    private const int MostNames = 1000;

    /// <summary>True once saving what is open has failed and was told, so that it is not told at every move.</summary>
    private bool hasComplained;

    private string? Folder => directory is null ? null : Path.Combine(directory, "sandbox");

    /// <summary>Does what a sandbox asks for. Never fails.</summary>
    public SandboxReply Do(SandboxErrand errand) => errand switch
    {
        SandboxErrand.Save save => Save(save),
        SandboxErrand.Read read => Read(read),
        SandboxErrand.List => new SandboxReply.Names(Names()),
        SandboxErrand.Export export => Export(export),
        _ => throw new InvalidOperationException("The union of errands is closed."),
    };

    /// <summary>Opens a file that a person names.</summary>
    /// <param name="path">The file.</param>
    public static SandboxReply Open(string path) => Load("", path);

    private SandboxReply Save(SandboxErrand.Save save)
    {
        bool isLast = save.Name == SandboxName.Last;
        if (Folder is not { } folder)
        {
            return Complain(isLast, Message.Of("cli.sandbox.nowhere"));
        }

        string path = Path.Combine(folder, save.Name + Ending);
        try
        {
            Write(folder, path, save.Text);
            hasComplained = hasComplained && !isLast;
            return isLast ? new SandboxReply.Done() : Said("cli.sandbox.saved", path, "");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Complain(isLast, Message.Of("cli.sandbox.unsaved", Word("reason", error.Message)));
        }
    }

    private SandboxReply Complain(bool isLast, Message problem)
    {
        if (isLast && hasComplained)
        {
            return new SandboxReply.Done();
        }

        hasComplained = hasComplained || isLast;
        return new SandboxReply.Said(problem);
    }

    private static void Write(string folder, string path, string text)
    {
        StateDirectory.Make(folder);
        string beside = $"{path}.{Environment.ProcessId}.tmp";
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (FileStream file = new(beside, options))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw;
        }
    }

    private SandboxReply Read(SandboxErrand.Read read)
    {
        if (Folder is not { } folder || !SandboxName.IsGood(read.Name)
            || Path.Combine(folder, read.Name + Ending) is not { } path || !File.Exists(path))
        {
            return read.IsResumed
                ? new SandboxReply.Done()
                : new SandboxReply.Said(Message.Of("cli.sandbox.none", Word("name", read.Name)));
        }

        return Load(read.Name, path);
    }

    private static SandboxReply Load(string name, string path)
    {
        try
        {
            const int most = SandboxLimits.MostFileOctets;
            return PatientFile.Read(path, most) is { } octets
                ? new SandboxReply.Kept(name, SafeText.Clean(path), Encoding.UTF8.GetString(octets))
                : new SandboxReply.Said(Message.Of(
                    "cli.sandbox.unread",
                    Word("path", path),
                    new MessageArgument.Nested("reason", Message.Of(
                        "cli.sandbox.too-large", new MessageArgument.Count("most", most / 1024)))));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Said("cli.sandbox.unread", path, error.Message);
        }
    }

    /// <summary>What has another name than a sandbox can have was not put there by us.</summary>
    private EquatableArray<string> Names()
    {
        if (Folder is not { } folder || !Directory.Exists(folder))
        {
            return [];
        }

        try
        {
            return EquatableArray.From(Directory.EnumerateFiles(folder, "*" + Ending)
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(SandboxName.IsGood)
                .Take(MostNames)
                .Order(StringComparer.Ordinal));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static SandboxReply.Said Export(SandboxErrand.Export export)
    {
        string path = export.File;
        try
        {
            path = Path.GetFullPath(export.File);
            using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(export.Text));
            return Said("cli.sandbox.exported", path, "");
        }
        catch (IOException) when (File.Exists(path))
        {
            return Said("cli.sandbox.exists", path, "");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Said("cli.sandbox.unwritten", path, error.Message);
        }
    }

    private static SandboxReply.Said Said(string key, string path, string reason) =>
        new(Message.Of(key, Word("path", path), Word("reason", reason)));

    private static MessageArgument.Word Word(string name, string value) => new(name, SafeText.Clean(value));
}
