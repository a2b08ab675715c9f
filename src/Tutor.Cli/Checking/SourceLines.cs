using Tutor.Lessons.Packs;

namespace Tutor.Cli.Checking;

/// <summary>Gives lines of files again, to be shown under findings. The last file is kept.</summary>
/// <param name="targets">What was checked.</param>
internal sealed class SourceLines(IReadOnlyList<CheckTarget> targets)
{
    private static readonly string[] TextFiles = [".md", ".yaml"];
    private string file = "";
    private string[] lines = [];

    /// <summary>
    /// Line <paramref name="number"/>, from 1; null when there is none, or the file is no text of a pack or cannot be
    /// read.
    /// </summary>
    public string? Of(string path, int number)
    {
        if (path != file)
        {
            (file, lines) = (path, TextFiles.Contains(Path.GetExtension(path)) ? Read(path) : []);
        }

        return number <= lines.Length ? lines[number - 1].TrimEnd('\r') : null;
    }

    private string[] Read(string path)
    {
        try
        {
            return targets.Where(target => target.Inside(path) is not null)
                .Select(target => PackText.Decode(target.Files.Read(target.Inside(path)!)).Split('\n'))
                .FirstOrDefault([]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // The finding itself says so, or the file has gone since.
        }
    }
}
