using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Packs;

/// <summary>
/// <c>pack migrate DIR</c>. There is one format so far, so that it only tells which one a pack is in.
/// </summary>
/// <param name="desk">Where packs are, and how something is said.</param>
internal sealed class PackMigrating(PackDesk desk)
{
    /// <summary>Says that a pack is in the current format, or why it cannot be brought there.</summary>
    public int Migrate(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return desk.Refuse(Message.Of("pack.migrate.no-folder", PackDesk.Word("folder", PackPath.Shown(folder))));
        }

        PackResult read = PackReader.Read(PackFolder.Open(folder));
        if (read.Pack is null)
        {
            desk.Complain(read.Findings);
            return desk.Refuse(Message.Of("pack.migrate.refused", PackDesk.Count("format", FormatVersion.Current)));
        }

        desk.Say("pack.migrate.nothing", PackDesk.Count("format", FormatVersion.Current));
        return ExitCode.Success;
    }
}
