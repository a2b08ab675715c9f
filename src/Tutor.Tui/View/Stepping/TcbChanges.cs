using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Stepping;

/// <summary>A variable of a control block that a step changed.</summary>
/// <param name="Name">Its name, such as <c>SND.NXT</c>.</param>
/// <param name="Before">Its value before, as it is written; <c>-</c> for none.</param>
/// <param name="After">Its value after.</param>
internal readonly record struct TcbChange(string Name, string Before, string After)
{
    /// <summary>What stands for no value.</summary>
    internal const string None = "-";

    /// <summary>Old and new in one piece; a variable that had no value only has a new one.</summary>
    public override string ToString() => Before == None ? $"{Name}={After}" : $"{Name} {Before} -> {After}";
}

/// <summary>What changed at one host between two moments, as far as the screen shows it.</summary>
internal static class TcbChanges
{
    /// <summary>The variables in the order of their pane. Hidden ones are not told.</summary>
    internal static IEnumerable<TcbChange> Of(
        Words words, WorldState before, WorldState after, string host, EquatableArray<string> hidden)
    {
        TcbPicture old = PictureOf(words, before, host, hidden);
        TcbPicture now = PictureOf(words, after, host, hidden);
        foreach (((string name, string was), (string _, string is_)) in old.Variables().Zip(now.Variables()))
        {
            if (was != is_)
            {
                yield return new TcbChange(name, was, is_);
            }
        }

        string sent = string.Join(", ", old.Outstanding());
        string sentNow = string.Join(", ", now.Outstanding());
        if (sent != sentNow)
        {
            yield return new TcbChange(words.Parts.SentNotAcked, OrNone(sent), OrNone(sentNow));
        }
    }

    /// <summary>The names of the variables that changed.</summary>
    internal static EquatableArray<string> Names(
        Words words, WorldState before, WorldState after, string host, EquatableArray<string> hidden) =>
        EquatableArray.From(Of(words, before, after, host, hidden).Select(change => change.Name));

    /// <summary>The control block of a host as a pane shows it.</summary>
    internal static TcbPicture PictureOf(Words words, WorldState world, string host, EquatableArray<string> hidden)
    {
        Tcb tcb = Connection.Shown(world[host]);
        string peer = world.PeerOf(host).Name;
        return new TcbPicture(
            tcb,
            number => words.OwnNumber(number, host, "ISS"),
            number => words.OwnNumber(number, peer, "IRS"),
            world.Now,
            hidden);
    }

    private static string OrNone(string value) => value.Length == 0 ? TcbChange.None : value;
}
