namespace Tutor.Tui.App;

/// <summary>The keys of what a check or a review came to.</summary>
internal static class ResultKeys
{
    internal static void Add(List<Binding> keys, Screen.Result result)
    {
        Add(keys, "Enter", null, Command.Back, 1);
        Add(keys, "R", "F8", Command.Again, 2);
        if (result.Session is Session.Check)
        {
            Add(keys, "t", null, Command.TryExercise, 3);
        }

        Keymap.AddScrolling(keys);
        Add(keys, "l", "F3", Command.Lessons);
        Add(keys, "q", null, Command.Back, 9);
    }

    private static void Add(List<Binding> keys, string key, string? functionKey, Command command, int rank = 0) =>
        keys.Add(new Binding(key, functionKey, command, rank));
}
