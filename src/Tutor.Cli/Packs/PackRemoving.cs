using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Packs;

/// <summary><c>pack remove ID</c>.</summary>
/// <param name="desk">Where packs are, and how something is said.</param>
internal sealed class PackRemoving(PackDesk desk)
{
    /// <summary>Removes a pack; what the learner did in it stays.</summary>
    public int Remove(string id) => desk.WithStore(store =>
    {
        if (id == PackId.Core)
        {
            return desk.Refuse(Message.Of("pack.remove.core"));
        }

        List<string> ids = [.. store.Ids().Union(store.Recorded().Select(pack => pack.Id))];
        if (!ids.Contains(id))
        {
            return desk.Unknown(id, ids);
        }

        store.Remove(id);
        desk.Say("pack.remove.done", PackDesk.Word("id", id));
        return ExitCode.Success;
    });
}
