using Tutor.Cli.Outside;

namespace Tutor.Cli.Doctoring;

/// <summary>Where the program keeps things, and whether it really can.</summary>
/// <param name="around">What surrounds the program.</param>
/// <param name="page">Where it is said.</param>
internal sealed class DoctorPaths(Surroundings around, DoctorPage page)
{
    /// <summary>Says it, a line for each directory. Leaves nothing behind.</summary>
    public void Say()
    {
        Say("path-state", StateDirectory.Find(around.Variable));
        Say("path-data", StateDirectory.FindData(around.Variable));
        Say("path-config", StateDirectory.FindConfig(around.Variable));
    }

    private void Say(string name, string? directory)
    {
        if (directory is null)
        {
            page.Say(name, "-");
            page.Wrong(page.Word("no-home"));
            return;
        }

        string shown = StateDirectory.Shown(directory, around.Variable);
        string there = Directory.Exists(directory) ? "" : $" ({page.Word("no-directory")})";
        string? problem = Try(directory);
        page.Say(name, $"{shown}{there}{(problem is null ? ", " + page.Word("writable") : "")}");
        if (problem is not null)
        {
            page.Wrong(problem);
        }
    }

    /// <summary>Writes a file there, or in the nearest directory that there is, and takes it away again.</summary>
    /// <returns>Why that fails; null when it does not.</returns>
    private string? Try(string directory)
    {
        string place = directory;
        while (!Directory.Exists(place) && Path.GetDirectoryName(place) is { Length: > 0 } parent)
        {
            if (File.Exists(place))
            {
                return $"{StateDirectory.Shown(place, around.Variable)}: {page.Word("is-file")}";
            }

            place = parent;
        }

        string probe = Path.Combine(place, $".tcptutor-doctor-{around.Seed()}");
        try
        {
            using (FileStream file = new(
                probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose))
            {
                file.WriteByte(0);
            }

            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message.Replace(place, StateDirectory.Shown(place, around.Variable), StringComparison.Ordinal);
        }
    }
}
