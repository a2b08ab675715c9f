using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>
/// The hosts behind the first two: they have no lifeline and no pane, so that their addresses and states stand under
/// the wire.
/// </summary>
internal static class FurtherHosts
{
    /// <summary>How many hosts have panes and lifelines.</summary>
    internal const int Pair = 2;

    private const int LeastShare = 3;
    private const string Between = ", ";
    private const string Gap = "   ";

    /// <summary>Those that have a TCP.</summary>
    internal static IEnumerable<Host> Of(WorldState world) => world.Hosts.AsEnumerable().Skip(Pair)
        .Where(host => world.Scenario.Find(host.Name)?.Role is HostRole.OneConnection);

    /// <summary>Draws them at the bottom of a room, in a third of it at most; gives the room above.</summary>
    internal static Rect Draw(Sheet sheet, Rect room, WorldState world)
    {
        List<Host> hosts = [.. Of(world)];
        if (hosts.Count == 0 || room.Height < LeastShare)
        {
            return room;
        }

        List<string> rows = Rows(sheet.Words, hosts, room.Width - 2, room.Height / LeastShare);
        (Rect above, Rect below) = room.SplitBottom(rows.Count);
        sheet.Put(below.Shrink(1, 0), [.. rows.Select(row => TextRow.Of(row, sheet.Theme.Plain))]);
        return above;
    }

    /// <summary>A row that ends with their states, or with how many there are when they do not fit.</summary>
    /// <param name="words">The words of a language.</param>
    /// <param name="row">What the row begins with.</param>
    /// <param name="world">The world.</param>
    /// <param name="width">Columns of the row.</param>
    internal static string Behind(Words words, string row, WorldState world, int width)
    {
        List<Host> hosts = [.. Of(world)];
        string whole = string.Join(Gap, hosts.Select(Connection.StateOf).Prepend(row));
        return hosts.Count == 0 || TextWidth.Of(whole) <= width
            ? whole
            : row + Gap + words.Fill("wire.more-hosts", ("n", hosts.Count));
    }

    /// <summary>A row for each with its address, else names and states alone, else how many there are more.</summary>
    private static List<string> Rows(Words words, List<Host> hosts, int width, int most)
    {
        List<string> rows = [.. hosts.Select(WithAddress)];
        if (rows.Count <= most && rows.TrueForAll(row => TextWidth.Of(row) <= width))
        {
            return rows;
        }

        List<List<string>> packed = Packed(hosts.Select(Connection.StateOf), width);
        if (packed.Count <= most)
        {
            return [.. packed.Select(row => string.Join(Between, row))];
        }

        int hidden = packed.Skip(most - 1).Sum(row => row.Count);
        return
        [
            .. packed.Take(most - 1).Select(row => string.Join(Between, row)),
            words.Fill("wire.more-hosts", ("n", hidden)),
        ];
    }

    private static string WithAddress(Host host) =>
        Connection.StateOf(host).Insert(host.Name.Length, " " + host.Endpoint.Address);

    /// <summary>As many in a row as fit.</summary>
    private static List<List<string>> Packed(IEnumerable<string> states, int width)
    {
        List<List<string>> rows = [];
        foreach (string state in states)
        {
            if (rows.Count > 0 && TextWidth.Of(string.Join(Between, [.. rows[^1], state])) <= width)
            {
                rows[^1].Add(state);
            }
            else
            {
                rows.Add([state]);
            }
        }

        return rows;
    }
}
