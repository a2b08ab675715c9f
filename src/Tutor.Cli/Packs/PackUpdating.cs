using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Cli.Packs;

/// <summary><c>pack update [ID[@TAG]]</c>.</summary>
/// <param name="desk">Where packs are, and how something is said.</param>
internal sealed class PackUpdating(PackDesk desk)
{
    /// <summary>Fetches installed packs from where they came, and installs what is new and sound.</summary>
    /// <param name="given">The id, perhaps with the git tag to go to; null for all packs.</param>
    /// <returns>The exit code: the highest of those of the packs.</returns>
    public int Update(string? given) => desk.WithStore(store =>
    {
        EquatableArray<InstalledPack> recorded = store.Recorded();
        if (given is null)
        {
            if (recorded.IsEmpty)
            {
                desk.Say("pack.update.none");
            }

            return recorded.Select(pack => Update(store, pack, pack.Tag)).DefaultIfEmpty(ExitCode.Success).Max();
        }

        string[] parts = given.Split('@', 2);
        if (recorded.FirstOrDefault(pack => pack.Id == parts[0]) is not { } one)
        {
            return desk.Unknown(parts[0], recorded.Select(pack => pack.Id));
        }

        return parts.Length == 2 && one.Tag.Length == 0
            ? desk.Refuse(Message.Of("pack.update.no-git", PackDesk.Word("id", one.Id)))
            : Update(store, one, parts.Length == 2 ? parts[1] : one.Tag);
    });

    private int Update(PackStore store, InstalledPack old, string tag)
    {
        MessageArgument id = PackDesk.Word("id", old.Id);
        string source = tag.Length > 0 ? $"{old.Source}@{tag}" : old.Source;
        using FetchedPack fetched = new PackSource(desk.Around).Fetch(source);
        if (fetched.Files is not { } files)
        {
            desk.Refuse(fetched.Refusal!);
            return Kept(old);
        }

        if (new PackAdding(desk).Check(files) is not { } pack)
        {
            return Kept(old);
        }

        if (pack.Manifest.Id != old.Id)
        {
            desk.Refuse(Message.Of("pack.update.other", id, PackDesk.Word("other", pack.Manifest.Id)));
            return Kept(old);
        }

        if (PackFingerprint.Of(files) == old.Sha256 && PackFingerprint.Of(store.Files(old.Id)) == old.Sha256)
        {
            desk.Say("pack.update.same", id, PackDesk.Word("version", old.Version));
            return ExitCode.Success;
        }

        store.Install(PackAdding.Record(pack, fetched), files, mayReplace: true);
        desk.Say(
            "pack.update.done", id,
            PackDesk.Word("old", old.Version), PackDesk.Word("version", pack.Manifest.Version));
        foreach (string line in ChangeLog.Since(files, old.Version))
        {
            desk.Print(SafeText.Clean(line));
        }

        return ExitCode.Success;
    }

    private int Kept(InstalledPack old)
    {
        desk.Say("pack.update.kept", PackDesk.Word("id", old.Id), PackDesk.Word("version", old.Version));
        return ExitCode.Failure;
    }
}
