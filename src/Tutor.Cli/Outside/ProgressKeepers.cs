using Tutor.Lessons.Packs;
using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Cli.Outside;

/// <summary>A log for each pack. Those of packs that are never opened are never made.</summary>
/// <param name="around">What surrounds the program.</param>
internal sealed class ProgressKeepers(Surroundings around)
{
    private const string Suffix = ".jsonl";

    private readonly Dictionary<string, ProgressKeeper> keepers = new(StringComparer.Ordinal);

    /// <summary>Why the last attempt to read or save failed, of any pack; null when all is well.</summary>
    public string? Problem
    {
        get
        {
            foreach (ProgressKeeper keeper in keepers.Values)
            {
                if (keeper.Problem is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }
    }

    /// <summary>What the logs of packs say. Never fails, as <see cref="ProgressKeeper"/>.</summary>
    /// <param name="packs">The ids of the packs.</param>
    public ProgressBook Read(IEnumerable<string> packs)
    {
        ProgressBook book = ProgressBook.Empty;
        foreach (string pack in packs)
        {
            book = book.With(pack, Of(pack).Read());
        }

        return book;
    }

    /// <summary>Saves an entry of a pack. Never fails.</summary>
    /// <returns>What to tell the learner; null when nothing.</returns>
    public Message? Save(string pack, ProgressEntry entry) => Of(pack).Save(entry);

    /// <summary>Tries once more to save what is not saved yet. Never fails.</summary>
    /// <returns>True when nothing is left unsaved.</returns>
    public bool TrySave()
    {
        bool isSaved = true;
        foreach (ProgressKeeper keeper in keepers.Values)
        {
            isSaved &= keeper.TrySave();
        }

        return isSaved;
    }

    private ProgressKeeper Of(string pack)
    {
        if (!keepers.TryGetValue(pack, out ProgressKeeper? keeper))
        {
            keeper = new ProgressKeeper(File(pack), around.Now);
            keepers.Add(pack, keeper);
        }

        return keeper;
    }

    /// <summary>The file is named by the pack: an id is a safe file name.</summary>
    private ProgressFile? File(string pack) =>
        PackId.IsId(pack) && StateDirectory.Find(around.Variable) is { } directory
            ? new ProgressFile(Path.Combine(directory, pack + Suffix))
            : null;
}
