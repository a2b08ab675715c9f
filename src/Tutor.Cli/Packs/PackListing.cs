using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Packs;

/// <summary><c>pack list</c>.</summary>
/// <param name="desk">Where packs are, and how something is said.</param>
internal sealed class PackListing(PackDesk desk)
{
    /// <summary>Prints the packs, the one inside the program first, and what is wrong with any.</summary>
    public int List() => desk.WithStore(store =>
    {
        EquatableArray<InstalledPack> recorded = store.Recorded();
        List<string[]> rows = [Row(CorePack.Load(), desk.Get("pack.inside"))];
        foreach (string id in store.Ids().Union(recorded.Select(pack => pack.Id)).Order(StringComparer.Ordinal))
        {
            rows.Add(Row(store, id, recorded.FirstOrDefault(pack => pack.Id == id)));
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => row[i].Length))];
        foreach (string[] row in rows)
        {
            desk.Print(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }

        return ExitCode.Success;
    });

    private string[] Row(PackStore store, string id, InstalledPack? recorded)
    {
        PackFolder files = store.Files(id);
        if (PackReader.Load(files) is not { } pack || pack.Manifest.Id != id)
        {
            return [id, recorded?.Version ?? "", "", "", desk.Get("pack.list.broken")];
        }

        string state = recorded is null ? desk.Get("pack.list.not-recorded")
            : IsAsRecorded(files, recorded) ? ""
            : desk.Get("pack.list.changed");
        return Row(pack, state);
    }

    private static bool IsAsRecorded(PackFolder files, InstalledPack recorded)
    {
        try
        {
            return files.Problems.IsEmpty && PackFingerprint.Of(files) == recorded.Sha256;
        }
        catch (IOException)
        {
            return false; // What cannot be read is not what was installed.
        }
    }

    private string[] Row(Pack pack, string state)
    {
        PackManifest manifest = pack.Manifest;
        string lessons = desk.Format(Message.Of("pack.list.lessons", PackDesk.Count("n", pack.Lessons.Count)));
        string title = state.Length > 0 ? $"{manifest.Title}  ({state})" : manifest.Title;
        return [manifest.Id, manifest.Version, string.Join(",", manifest.Languages), lessons, title];
    }
}
