using System.Runtime.Versioning;
using System.Text;
using Tutor.Tui.App;

namespace Tutor.Cli.Outside;

/// <summary>
/// A small file of lines <c>name = value</c> that people and the program write: the settings. A change is written to
/// another file that then takes its place, so that a crash leaves the old one or the new one; whoever changes it holds
/// a lock, so that two programs take turns; a symbolic link is followed and stays one.
/// </summary>
/// <param name="path">The file. It and its directory are made at the first change.</param>
internal sealed class LineFile(string path)
{
    private const string Coming = ".new";
    private const string Held = ".held";

    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>Its text; empty when there is no file, null when it is larger than is read.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string? Read()
    {
        if (!System.IO.Path.Exists(path))
        {
            return "";
        }

        byte[]? octets = PatientFile.Read(path, SettingsText.MaxOctets);
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return octets is null ? null
            : Encoding.UTF8.GetString(octets.AsSpan().StartsWith(mark) ? octets.AsSpan(mark.Length) : octets);
    }

    /// <summary>Sets a line; all others stay as they are.</summary>
    /// <exception cref="IOException">It cannot be written, or what is there is too large to be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Set(string name, string value)
    {
        StateDirectory.Make(System.IO.Path.GetDirectoryName(path)!);
        using FileStream held = Hold();
        string before = Read() ?? throw new IOException($"{path}: > {SettingsText.MaxOctets}");
        string after = SettingsText.With(before, name, value);
        if (after != before)
        {
            Replace(after);
        }
    }

    private FileStream Hold() => FileLock.Open(path + Held, new FileStreamOptions
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
    });

    private void Replace(string text)
    {
        bool isLink = new FileInfo(path).LinkTarget is not null;
        string place = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        string coming = place + Coming;
        using (FileStream file = new(coming, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
        }

        if (!OperatingSystem.IsWindows() && File.Exists(place))
        {
            KeepMode(place, coming);
        }

        File.Move(coming, place, overwrite: true);
    }

    [UnsupportedOSPlatform("windows")]
    private static void KeepMode(string place, string coming) =>
        File.SetUnixFileMode(coming, File.GetUnixFileMode(place));
}
