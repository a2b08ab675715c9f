using System.Text;
using Tutor.Cli.Outside.Packs;

namespace Tutor.Cli.Outside;

/// <summary>A pack in a folder, which <c>i18n</c> reads and stamps. Links are not followed.</summary>
internal sealed class TranslationFolder
{
    private readonly string folder;

    /// <summary>Lists the pack.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public TranslationFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Files = Directory.Exists(folder)
            ? PackFolder.Open(folder)
            : throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
    }

    /// <summary>Its files.</summary>
    public PackFolder Files { get; }

    /// <summary>Replaces a text, all of it or nothing.</summary>
    /// <param name="path">One of the files.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(string path, string text)
    {
        string real = Real(path);
        string fresh = real + ".new";
        try
        {
            File.WriteAllText(fresh, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(real));
            }

            File.Move(fresh, real, overwrite: true);
        }
        finally
        {
            File.Delete(fresh); // Still there only when something failed.
        }
    }

    private string Real(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
