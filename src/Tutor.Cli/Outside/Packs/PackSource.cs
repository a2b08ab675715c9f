using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>Finds the files of a pack wherever somebody says that they are.</summary>
/// <param name="around">What surrounds the program.</param>
internal sealed class PackSource(Surroundings around)
{
    /// <summary>Fetches a pack. Never fails: why it cannot be had is in the answer.</summary>
    /// <param name="given">A folder, a zip archive, or a git address with <c>@TAG</c>.</param>
    public FetchedPack Fetch(string given)
    {
        if (Directory.Exists(given))
        {
            return new FetchedPack(Path.GetFullPath(given), "") { Files = PackFolder.Open(given) };
        }

        if (File.Exists(given))
        {
            return new FetchedPack(Path.GetFullPath(given), "") { Files = PackZip.Open(given) };
        }

        GitAddress address = GitAddress.Parse(given);
        if (!address.IsNet && !Directory.Exists(address.Url))
        {
            return Refuse(given, Missing(given));
        }

        if (!address.IsSafe || !address.IsSchemeAllowed)
        {
            return Refuse(given, Message.Of("pack.source.bad-address", Word(given)));
        }

        return address.Tag.Length == 0
            ? Refuse(given, Message.Of("pack.source.no-tag", Word(given)))
            : Clone(address.IsNet ? address : address with { Url = Path.GetFullPath(address.Url) });
    }

    private FetchedPack Clone(GitAddress address)
    {
        string folder = Path.Combine(Path.GetTempPath(), "tcptutor-" + Path.GetRandomFileName());
        FetchedPack fetched = new(address.Url, address.Tag) { Temporary = folder };
        if (new PackGit(around).Clone(address, folder) is { } refusal)
        {
            return fetched with { Refusal = refusal };
        }

        return fetched with { Files = PackFolder.Open(folder) };
    }

    private static FetchedPack Refuse(string given, Message refusal) => new(given, "") { Refusal = refusal };

    /// <summary>That there is no such file, with the nearest name beside it.</summary>
    private static Message Missing(string given)
    {
        try
        {
            string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(given));
            string folder = Path.GetDirectoryName(Path.GetFullPath(given)) ?? "";
            IEnumerable<string> names = Directory.Exists(folder)
                ? Directory.EnumerateFileSystemEntries(folder)
                    .Take(PackLimits.MaxFiles)
                    .Select(f => Path.GetFileName(f))
                : [];
            return NearestName.Of(name, names) is { } nearest
                ? Message.Of("pack.source.missing.nearest", Word(given), new MessageArgument.Word("nearest", nearest))
                : Message.Of("pack.source.missing", Word(given));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Message.Of("pack.source.missing", Word(given));
        }
    }

    private static MessageArgument.Word Word(string given) => new("source", PackPath.Shown(given));
}
