using Tutor.Study.Carrying;

namespace Tutor.Tui.App;

/// <summary>The keys of a task whose wire the learner is; those of the wire are the sandbox's.</summary>
internal static class CarryKeys
{
    /// <summary>Adds the keys that work now.</summary>
    internal static void Add(List<Binding> keys, WireRun run)
    {
        bool isReached = run.IsReached;
        bool goesOn = run.GoesOn;
        keys.Add(new("Enter", null, isReached ? Command.NextPage : Command.Deliver, isReached || goesOn ? 1 : 0));
        keys.Add(new("x", null, Command.Drop, goesOn ? 2 : 0));
        keys.Add(new("c", null, Command.Duplicate, goesOn ? 3 : 0));
        keys.Add(new("Space", null, Command.NextEvent, goesOn ? 4 : 0));
        keys.Add(new("h", "F2", Command.Hint, 5));
        keys.Add(new("u", "F7", Command.Undo, 5));
        keys.Add(new("U", "Shift-F7", Command.Redo, 0));
        keys.Add(new("R", "F8", Command.Restart, 6));
        keys.Add(new("S", "Shift-F2", Command.ShowMe, 7));
        keys.Add(new("v", "Shift-F4", Command.Numbers, 0));
        keys.Add(new("d", "F4", Command.Diagram, 5));
        keys.Add(new("y", "Shift-F12", Command.Copy, 0));
        Keymap.AddScrolling(keys);
    }
}
