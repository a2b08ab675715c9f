using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What lies over a screen.</summary>
internal static class Overlays
{
    internal static Model Push(Model model, Overlay overlay) =>
        model with { Overlays = model.Overlays.Add(overlay) };

    internal static Model Pop(Model model) => model.Overlays.IsEmpty
        ? model
        : model with { Overlays = model.Overlays.RemoveAt(model.Overlays.Count - 1) };

    internal static Model ToggleHelp(Model model) =>
        model.Top is Overlay.Help ? Pop(model) : Push(model, new Overlay.Help(0));

    internal static Next Run(Model model, Overlay overlay, Command command)
    {
        if (overlay is Overlay.LessonText && ReaderUpdate.Run(model, command) is { } read)
        {
            return read;
        }

        if (command == Command.Back)
        {
            return Pop(model);
        }

        return overlay switch
        {
            Overlay.Help help => RunHelp(model, help, command),
            Overlay.WhatIf fork => RunFork(model, fork, command),
            Overlay.Predict predict => Predicting.Run(model, predict, command),
            Overlay.Header header => TimeUpdate.Run(model, header, command),
            Overlay.Step step => TimeUpdate.Run(model, step, command),
            Overlay.ConfirmRestart when command == Command.Confirm => ExerciseUpdate.Restart(Pop(model)),
            Overlay.Diagram diagram when command == Command.OtherSide =>
                OpenDiagram(Pop(model), OtherHost(model, diagram.Host)),
            _ => Scrolling.Over(model, overlay, command),
        };
    }

    internal static Model Replace(Model model, Overlay overlay) =>
        model with { Overlays = model.Overlays.SetItem(model.Overlays.Count - 1, overlay) };

    /// <summary>The diagram of a host, its current state in sight.</summary>
    internal static Model OpenDiagram(Model model, string host)
    {
        Model opened = Push(model, new Overlay.Diagram(host, 0));
        return Replace(opened, new Overlay.Diagram(host, View.Screens.DiagramScroll(opened, host)));
    }

    /// <summary>The keys that the help lists: those of what lies below it.</summary>
    internal static EquatableArray<Binding> HelpKeys(Model model) => Keymap.Of(Pop(model));

    private static Next RunHelp(Model model, Overlay.Help help, Command command)
    {
        EquatableArray<Binding> keys = HelpKeys(model);
        int last = keys.Count - 1;
        return command switch
        {
            Command.Open => Update.Run(Pop(model), keys[Math.Clamp(help.Selected, 0, last)].Command),
            Command.Up => Select(help.Selected - 1),
            Command.Down => Select(help.Selected + 1),
            Command.PageUp => Select(help.Selected - 8),
            Command.PageDown => Select(help.Selected + 8),
            Command.Top => Select(0),
            Command.Bottom => Select(last),
            _ => model,
        };

        Next Select(int index) => Replace(model, help with { Selected = Math.Clamp(index, 0, last) });
    }

    private static Next RunFork(Model model, Overlay.WhatIf fork, Command command) => command switch
    {
        Command.StepForward => Replace(model, To(fork, fork.At + 1)),
        Command.StepBack => Replace(model, To(fork, fork.At - 1)),
        Command.Top => Replace(model, To(fork, 0)),
        Command.Bottom => Replace(model, To(fork, fork.Run.Steps.Count - 1)),
        Command.Explain => Push(model, new Overlay.Explain(fork.Judgement, 0)),
        Command.Header => TimeUpdate.OpenHeader(model, fork.Run.Steps[fork.At]),
        Command.Copy => Copying.Ladder(model, fork.Run.Steps[fork.At]),
        _ => Scrolling.Over(model, fork, command),
    };

    private static Overlay.WhatIf To(Overlay.WhatIf fork, int step) =>
        fork with { At = Math.Clamp(step, 0, fork.Run.Steps.Count - 1), Scroll = 0 };

    private static string OtherHost(Model model, string host) =>
        Copying.World(model) is { } world ? world.PeerOf(host).Name : host;
}
