using Tutor.Study.Labs;
using Tutor.Tcp.Labs;

namespace Tutor.Tui.App;

/// <summary>The keys of a lab.</summary>
internal static class LabKeys
{
    /// <summary>Adds them.</summary>
    internal static void Add(List<Binding> keys, LabSession session)
    {
        bool isAsked = session.Pending is not null;
        if (isAsked)
        {
            keys.Add(new("Enter", null, Command.LockIn, 1));
            keys.Add(new("1-9", null, Command.Choose, 2));
        }
        else if (session.IsTelling)
        {
            keys.Add(new("Enter", null, Command.LabGoOn, 1));
        }

        int rank = session.IsHeld ? 0 : 1;
        keys.Add(new("Up", null, Command.Up, 0));
        keys.Add(new("Down", null, Command.Down, 0));
        keys.Add(new("Space", null, Command.LabRun, isAsked || session.IsTelling ? rank * 3 : 1));
        keys.Add(new(".", "F6", Command.LabSecond, rank * 3));
        keys.Add(new("Tab", null, Command.NextKnob, 4));
        keys.Add(new("Shift-Tab", null, Command.PreviousKnob, 0));
        keys.Add(new("+", null, Command.KnobUp, 5));
        keys.Add(new("Right", null, Command.KnobUp, 0));
        keys.Add(new("-", null, Command.KnobDown, 5));
        keys.Add(new("Left", null, Command.KnobDown, 0));
        if (session.HasControl(LabKnob.Cookies))
        {
            keys.Add(new("c", "F5", Command.Cookies, 5));
        }

        keys.Add(new("[", "PgUp", Command.LookBack, 7));
        keys.Add(new("]", "PgDn", Command.LookOn, 0));
        keys.Add(new("t", "F4", Command.Sockets, 6));
        keys.Add(new("N", "F12", Command.Notebook, 7));
        keys.Add(new("R", "F8", Command.LabReset, 7));
        keys.Add(new("y", "Shift-F12", Command.Copy, 0));
    }

    /// <summary>Adds the keys of what lies over a lab: its sockets, its notebook.</summary>
    internal static void AddOver(List<Binding> keys, Overlay overlay)
    {
        keys.Add(overlay is Overlay.Sockets ? new("t", "F4", Command.Back, 0) : new("N", "F12", Command.Back, 0));
        Keymap.AddScrolling(keys);
    }
}
