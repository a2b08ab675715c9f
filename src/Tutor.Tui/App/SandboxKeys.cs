using Tutor.Study.Sandbox;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>The keys of a sandbox. Everything is also in its list of actions, for arrows and Enter.</summary>
internal static class SandboxKeys
{
    /// <summary>Adds the keys that work now.</summary>
    internal static void Add(List<Binding> keys, Screen.Sandbox screen)
    {
        switch (screen.Dialog)
        {
            case null:
                AddPlay(keys, screen);
                break;
            case SandboxDialog.Making making:
                AddForm(keys, making.Form);
                break;
            case SandboxDialog.Asking:
                Add(keys, "Enter", null, Command.Open, 1);
                break;
            case SandboxDialog.Rules:
                AddList(keys);
                Add(keys, "Left", null, Command.LeftHost, 3);
                Add(keys, "Right", null, Command.RightHost, 4);
                break;
            case SandboxDialog.Starts or SandboxDialog.Kept or SandboxDialog.Formats:
                AddList(keys);
                break;
        }
    }

    private static void AddPlay(List<Binding> keys, Screen.Sandbox screen)
    {
        bool isOnWire = screen.Focus == SandboxFocus.Wire;
        bool isUnderWay = !screen.Shown.World.InFlight.IsEmpty;
        bool isCalling = isOnWire && !isUnderWay;
        Add(keys, "Enter", null, isOnWire ? Command.Deliver : Command.Open, isCalling ? 0 : 1);
        Add(keys, "Tab", null, Command.OtherPane, 2);
        Add(keys, "Shift-Tab", null, Command.OtherPane);
        Add(keys, "Left", null, Command.LeftHost);
        Add(keys, "Right", null, Command.RightHost, isCalling ? 4 : 0);
        AddWire(keys, isOnWire, screen.Shown.World);
        AddCalls(keys, isCalling);
        Add(keys, "R", "F8", Command.Starts);
        Add(keys, "W", null, Command.SaveSandbox);
        Add(keys, "L", null, Command.LoadSandbox);
        Add(keys, "E", null, Command.ExportSandbox);
        Add(keys, "u", "F7", Command.Undo, screen.Session.At == 0 ? 0 : 5);
        Add(keys, "U", "Shift-F7", Command.Redo);
        Add(keys, "[", null, Command.StepBack);
        Add(keys, "]", null, Command.StepForward);
        Add(keys, "e", "Shift-F6", Command.Explain, screen.Shown.Events.IsEmpty ? 0 : 7);
        Add(keys, "v", "Shift-F4", Command.Numbers);
        Add(keys, "d", "F4", Command.Diagram);
        Add(keys, "y", "Shift-F12", Command.Copy);
        Keymap.AddScrolling(keys);
        Add(keys, "l", "F3", Command.Lessons);
        Add(keys, "q", null, Command.Back, 9);
    }

    /// <summary>Keys that would only say that nothing is under way, or that no timer runs, are not offered.</summary>
    private static void AddWire(List<Binding> keys, bool isOnWire, WorldState world)
    {
        bool isUnderWay = !world.InFlight.IsEmpty;
        bool hasTimer = !SandboxTime.Timers(world).IsEmpty;
        Add(keys, "x", null, Command.Drop, isOnWire && isUnderWay ? 3 : 0);
        Add(keys, "c", null, Command.Duplicate, isOnWire && isUnderWay ? 6 : 0);
        Add(keys, "+", null, Command.Delay, isOnWire && isUnderWay ? 7 : 0);
        Add(keys, "Space", null, Command.NextEvent, isUnderWay || hasTimer ? 4 : 0);
        Add(keys, "t", null, Command.NextTimer, hasTimer ? 5 : 0);
    }

    private static void AddCalls(List<Binding> keys, bool isFirst)
    {
        Add(keys, "o", null, Command.CallOpen, isFirst ? 1 : 0);
        Add(keys, "p", null, Command.CallListen, isFirst ? 3 : 0);
        Add(keys, "s", null, Command.CallSend);
        Add(keys, "r", null, Command.CallReceive);
        Add(keys, "f", null, Command.CallClose);
        Add(keys, "H", null, Command.CallShutdown);
        Add(keys, "A", null, Command.CallAbort);
        Add(keys, "a", null, Command.Automatic);
        Add(keys, "i", null, Command.WriteSegment);
        Add(keys, "F", null, Command.Forge);
        Add(keys, "P", null, Command.HostRules);
    }

    private static void AddForm(List<Binding> keys, SandboxForm form)
    {
        Add(keys, "Enter", null, Command.Send, 1);
        Add(keys, "Tab", null, Command.NextField, 2);
        Add(keys, "Shift-Tab", null, Command.PreviousField);
        Add(keys, "Down", null, Command.NextField);
        Add(keys, "Up", null, Command.PreviousField);
        Add(keys, "Left", null, Command.Left);
        Add(keys, "Right", null, Command.Right);
        bool isEnd = form.Focus is SandboxField.Source or SandboxField.Destination;
        if (form.Focus == SandboxField.Flags)
        {
            Add(keys, "Space", null, Command.ToggleFocused, 3);
        }
        else if (!isEnd)
        {
            Add(keys, "0-9", null, Command.TypeNumber);
            Add(keys, "=", "Shift-F5", Command.Formula, 3);
        }

        if (!isEnd)
        {
            Add(keys, "s", null, Command.ToggleSyn);
            Add(keys, "a", null, Command.ToggleAck);
            Add(keys, "f", null, Command.ToggleFin);
            Add(keys, "r", null, Command.ToggleRst);
            Add(keys, "p", null, Command.TogglePsh);
            Add(keys, "q", null, Command.Back, 9);
        }
    }

    private static void AddList(List<Binding> keys)
    {
        Add(keys, "Enter", null, Command.Open, 1);
        Keymap.AddScrolling(keys);
        Add(keys, "q", null, Command.Back, 9);
    }

    private static void Add(List<Binding> keys, string key, string? functionKey, Command command, int rank = 0) =>
        keys.Add(new Binding(key, functionKey, command, rank));
}
