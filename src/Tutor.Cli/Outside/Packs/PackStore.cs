using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>
/// The installed packs: a folder for each under <c>packs</c> in the data directory, and <c>packs.lock</c> beside it.
/// </summary>
/// <remarks>
/// A pack is written under another name and then renamed, so that a crash leaves the old one or the new one. Whoever
/// changes anything holds a lock, so that two programs take turns.
/// </remarks>
/// <param name="directory">The data directory.</param>
internal sealed class PackStore(string directory)
{
    private const string Coming = ".new-";
    private const string Going = ".old-";

    private readonly string folder = FolderIn(directory);
    private readonly PackRecords records = new(Path.Combine(directory, PackRecords.Name));

    /// <summary>Where the packs are in a data directory.</summary>
    public static string FolderIn(string directory) => Path.Combine(directory, "packs");

    /// <summary>What is recorded. A program that changes it at the same moment is not waited for.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public EquatableArray<InstalledPack> Recorded() => records.Read();

    /// <summary>The ids of the folders that are there, in order.</summary>
    public IReadOnlyList<string> Ids() => IdsIn(folder);

    /// <summary>The ids of the packs in a folder, in order; none when it is not there or cannot be read.</summary>
    public static IReadOnlyList<string> IdsIn(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(PackId.IsId)
                    .Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The files of an installed pack.</summary>
    public PackFolder Files(string id) => PackFolder.Open(Path.Combine(folder, id));

    /// <summary>Installs a pack, in place of the one of that id when there is one.</summary>
    /// <param name="pack">What to record of it; its fingerprint is computed here.</param>
    /// <param name="files">Its files, all of whose paths were checked.</param>
    /// <param name="mayReplace">Whether one of that id may be there.</param>
    /// <returns>False when one is there and may not be replaced; nothing has changed then.</returns>
    /// <exception cref="IOException">It cannot be written; nothing has changed then.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; nothing has changed then.</exception>
    public bool Install(InstalledPack pack, IPackFiles files, bool mayReplace)
    {
        using FileStream held = Hold();
        EquatableArray<InstalledPack> before = records.Read();
        if (!mayReplace && before.Any(other => other.Id == pack.Id))
        {
            return false;
        }

        try
        {
            Exchange(pack, files, before);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TidyUp();
            throw;
        }

        Folders.Remove(Path.Combine(folder, Going + pack.Id));
        return true;
    }

    private void Exchange(InstalledPack pack, IPackFiles files, EquatableArray<InstalledPack> before)
    {
        string coming = Path.Combine(folder, Coming + pack.Id);
        string place = Path.Combine(folder, pack.Id);
        Copy(files, coming);
        InstalledPack recorded = pack with { Sha256 = PackFingerprint.Of(PackFolder.Open(coming)) };
        bool wasThere = SetAside(pack.Id);
        Directory.Move(coming, place);
        try
        {
            records.Write(before.Where(other => other.Id != pack.Id).Append(recorded));
        }
        catch (Exception error) when (!wasThere && error is (IOException or UnauthorizedAccessException))
        {
            Folders.Remove(place); // One that was there is put back by whoever tidies up.
            throw;
        }
    }

    /// <summary>Removes a pack.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public void Remove(string id)
    {
        using FileStream held = Hold();
        records.Write(records.Read().Where(other => other.Id != id));
        string path = Path.Combine(folder, id);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private FileStream Hold()
    {
        StateDirectory.Make(directory);
        StateDirectory.Make(folder);
        FileStream held = FileLock.Open(
            Path.Combine(directory, PackRecords.Name + ".held"),
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
            });
        TidyUp();
        return held;
    }

    /// <summary>Ends what a crash left half done: what came is taken away, what was to go comes back.</summary>
    private void TidyUp()
    {
        foreach (string path in Directory.EnumerateDirectories(folder).ToList())
        {
            string name = Path.GetFileName(path);
            if (name.StartsWith(Coming, StringComparison.Ordinal))
            {
                Folders.Remove(path);
            }
            else if (name.StartsWith(Going, StringComparison.Ordinal))
            {
                PutBack(path, Path.Combine(folder, name[Going.Length..]));
            }
        }
    }

    /// <summary>The one that was set aside is the recorded one unless the new one was recorded too.</summary>
    private void PutBack(string aside, string place)
    {
        string? recorded = records.Read().FirstOrDefault(pack => pack.Id == Path.GetFileName(place))?.Sha256;
        bool isNewInPlace = Directory.Exists(place) && PackFingerprint.Of(PackFolder.Open(place)) == recorded;
        if (isNewInPlace)
        {
            Folders.Remove(aside);
            return;
        }

        Folders.Remove(place);
        Directory.Move(aside, place);
    }

    private bool SetAside(string id)
    {
        string place = Path.Combine(folder, id);
        if (!Directory.Exists(place))
        {
            return false;
        }

        Directory.Move(place, Path.Combine(folder, Going + id));
        return true;
    }

    private static void Copy(IPackFiles files, string target)
    {
        foreach (string path in files.Paths)
        {
            string file = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, files.Read(path));
        }
    }
}
