using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Packs;

/// <summary><c>pack add SOURCE</c>.</summary>
/// <param name="desk">Where packs are, and how something is said.</param>
internal sealed class PackAdding(PackDesk desk)
{
    private const int OctetsPerKb = 1024;

    /// <summary>Fetches a pack, checks it, shows it and installs it.</summary>
    /// <returns>The exit code: 1 when it has errors, 2 when there is no such pack or it is there already.</returns>
    public int Add(string source) => desk.WithStore(store =>
    {
        using FetchedPack fetched = new PackSource(desk.Around).Fetch(source);
        if (fetched.Files is not { } files)
        {
            return desk.Refuse(fetched.Refusal!);
        }

        if (Check(files) is not { } pack)
        {
            return ExitCode.Failure;
        }

        string id = pack.Manifest.Id;
        if (id == PackId.Core)
        {
            return desk.Refuse(Message.Of("pack.add.core"));
        }

        if (store.Recorded().Any(other => other.Id == id))
        {
            return desk.Refuse(Message.Of("pack.add.there", PackDesk.Word("id", id)));
        }

        Show(pack);
        if (!store.Install(Record(pack, fetched), files, mayReplace: false))
        {
            return desk.Refuse(Message.Of("pack.add.there", PackDesk.Word("id", id)));
        }

        desk.Say("pack.add.done", PackDesk.Word("id", id), PackDesk.Word("lesson", pack.Lessons[0].Head.Id));
        return ExitCode.Success;
    });

    /// <summary>The pack; null when it has errors, which are then said.</summary>
    public Pack? Check(IPackFiles files)
    {
        PackResult read = PackGate.Check(files, PackDesk.Version);
        desk.Complain(read.Findings);
        if (read.Pack is { } pack && PackGate.IsOpen(read.Findings))
        {
            return pack;
        }

        int errors = read.Findings.Count(finding => finding.Severity == Severity.Error);
        desk.Fail(Message.Of("pack.errors", PackDesk.Count("n", errors)));
        return null;
    }

    /// <summary>What to record of a pack; the store fills in its fingerprint.</summary>
    public static InstalledPack Record(Pack pack, FetchedPack fetched) =>
        new(pack.Manifest.Id, pack.Manifest.Version, fetched.Source, fetched.Tag, "");

    private void Show(Pack pack)
    {
        PackManifest manifest = pack.Manifest;
        desk.Print($"{manifest.Title}  ({manifest.Id} {manifest.Version})");
        if (manifest.Summary.Length > 0)
        {
            desk.Print(manifest.Summary);
        }

        long octets = pack.Files.Paths.Sum(path => (long)pack.Files.Read(path).Length);
        Row("pack.authors", string.Join(", ", manifest.Authors));
        Row("pack.license", manifest.License);
        Row("pack.languages", string.Join(", ", manifest.Languages));
        Row("pack.lessons", string.Join(", ", pack.Lessons.Select(lesson => lesson.Head.Id)));
        Row(Message.Of(
            "pack.size",
            PackDesk.Count("files", pack.Files.Paths.Count),
            PackDesk.Count("kb", (octets + OctetsPerKb - 1) / OctetsPerKb)));
    }

    private void Row(string key, string value) =>
        Row(Message.Of(key, PackDesk.Word("value", value.Length > 0 ? value : desk.Get("pack.not-said"))));

    private void Row(Message text) => desk.Print("  " + desk.Format(text));
}
