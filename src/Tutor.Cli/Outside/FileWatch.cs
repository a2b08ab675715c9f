namespace Tutor.Cli.Outside;

/// <summary>
/// Tells that a file was saved, however its editor does that: in place, or by a new file and a rename.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private readonly FileSystemWatcher watcher;

    /// <summary>Begins to watch.</summary>
    /// <param name="path">The file; several with a <c>*</c> in its name.</param>
    /// <param name="changed">Called after each change, on any thread; often more than once for one saving.</param>
    /// <exception cref="IOException">The system watches no more files.</exception>
    /// <exception cref="ArgumentException">The file's folder is not there.</exception>
    public FileWatch(string path, Action changed)
    {
        string full = Path.GetFullPath(path);
        watcher = new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
    }

    /// <inheritdoc/>
    public void Dispose() => watcher.Dispose();
}
