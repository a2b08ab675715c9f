using Tutor.Lessons.Packs;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;

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

    /// <summary>Forgets what was done in a lesson, or in the whole pack; a copy is kept. Never fails.</summary>
    /// <param name="pack">The pack's id.</param>
    /// <param name="lesson">The lesson's id; empty for the whole pack.</param>
    /// <param name="shown">A path as it is shown.</param>
    public Msg Forget(string pack, string lesson, Func<string, string> shown) =>
        Change(pack, () => File(pack)?.Forget(lesson, around.Now()), "forget.done", shown);

    /// <summary>Brings back what was forgotten last. Never fails.</summary>
    /// <param name="pack">The pack's id.</param>
    /// <param name="shown">A path as it is shown.</param>
    public Msg Recall(string pack, Func<string, string> shown) =>
        Change(pack, () => File(pack)?.Recall(), "forget.recalled", shown);

    /// <summary>Changes a log, and reads it again.</summary>
    private Msg Change(string pack, Func<string?> change, string done, Func<string, string> shown)
    {
        try
        {
            Of(pack).TrySave();
            return change() is { } copy
                ? new Msg.ProgressReplaced(
                    pack, Of(pack).Read(), Message.Of(done, new MessageArgument.Word("path", shown(copy))))
                : new Msg.Notify(Message.Of("forget.nothing-recalled"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Msg.Notify(
                Message.Of("forget.failed", new MessageArgument.Word("reason", error.Message)));
        }
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
