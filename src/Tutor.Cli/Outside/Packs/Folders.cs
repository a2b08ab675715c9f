namespace Tutor.Cli.Outside.Packs;

/// <summary>Removes folders that the program itself made.</summary>
internal static class Folders
{
    /// <summary>
    /// Removes a folder and all in it, links without what they lead to. What cannot be removed stays.
    /// </summary>
    /// <param name="path">The folder; nothing happens when it is null or not there.</param>
    public static void Remove(string? path)
    {
        if (path is null || !Directory.Exists(path))
        {
            return;
        }

        try
        {
            MakeRemovable(new DirectoryInfo(path));
            Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is ours, in a place of ours, and in nobody's way; the next change of packs tries again.
        }
    }

    /// <summary>Windows removes nothing that is read-only, as the objects of a git repository are.</summary>
    private static void MakeRemovable(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (FileInfo file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.IsReadOnly = false;
        }
    }
}
