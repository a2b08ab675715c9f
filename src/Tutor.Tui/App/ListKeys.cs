namespace Tutor.Tui.App;

/// <summary>The keys of the list of lessons, besides those that move its cursor.</summary>
internal static class ListKeys
{
    /// <summary>Adds them; while a filter is typed, letters are text.</summary>
    internal static void Add(List<Binding> keys, Screen.LessonList list)
    {
        Add(keys, "Enter", null, Command.Open, 1);
        if (list.Filter is not null)
        {
            Add(keys, "Down", null, Command.Down, 2);
            Add(keys, "Up", null, Command.Up, 3);
            Add(keys, "PgDn", null, Command.PageDown);
            Add(keys, "PgUp", null, Command.PageUp);
            return;
        }

        Add(keys, "r", null, Command.Review, 2);
        Add(keys, "Q", null, Command.Check, 3);
        Add(keys, "D", null, Command.Endless, 4);
        Add(keys, "s", null, Command.Sandbox, 4);
        Add(keys, "P", "Shift-F6", Command.Packs, 5);
        Add(keys, "/", "Ctrl-f", Command.Filter, 6);
        Add(keys, "q", "Shift-F10", Command.Quit, 9);
    }

    private static void Add(List<Binding> keys, string key, string? other, Command command, int rank = 0) =>
        keys.Add(new Binding(key, other, command, rank));
}
