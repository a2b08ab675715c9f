using Tutor.Tcp;
using Tutor.Tcp.World;

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
        model.Top is Overlay.Help ? Pop(model) : Raise(model, new Overlay.Help(0));

    /// <summary>Puts an overlay on top. One of its kind that is open is closed, and what lies over it.</summary>
    internal static Model Raise(Model model, Overlay overlay)
    {
        for (int i = 0; i < model.Overlays.Count; i++)
        {
            if (model.Overlays[i].GetType() == overlay.GetType())
            {
                return Push(model with { Overlays = EquatableArray.Create(model.Overlays.AsSpan()[..i]) }, overlay);
            }
        }

        return Push(model, overlay);
    }

    /// <summary>Opens an overlay, or closes it when it is on top.</summary>
    internal static Model Toggle(Model model, Overlay overlay) =>
        model.Top?.GetType() == overlay.GetType() ? Pop(model) : Raise(model, overlay);

    /// <summary>True for one that is a box over the screen, and leaves the rest of it in sight.</summary>
    internal static bool IsBox(Overlay? overlay) => overlay
        is Overlay.ConfirmRestart or Overlay.ConfirmForget or Overlay.Palette or Overlay.SettingsPanel
        or Overlay.Reporting;

    internal static Next Run(Model model, Overlay overlay, Command command)
    {
        if (overlay is Overlay.LessonText && ReaderUpdate.Run(model, command) is { } read)
        {
            return read;
        }

        if (command == Command.Back)
        {
            return overlay is Overlay.Help { IsSearching: true } searching
                ? Replace(model, searching with { IsSearching = false, Query = "", Selected = 0 })
                : Pop(model);
        }

        return overlay switch
        {
            Overlay.Help help => RunHelp(model, help, command),
            Overlay.WhatIf fork => RunFork(model, fork, command),
            Overlay.Predict predict => Predicting.Run(model, predict, command),
            Overlay.Header header => TimeUpdate.Run(model, header, command),
            Overlay.Step step => TimeUpdate.Run(model, step, command),
            Overlay.Palette palette => PaletteUpdate.Run(model, palette, command),
            Overlay.Glossary glossary => GlossaryUpdate.Run(model, glossary, command),
            Overlay.SettingsPanel panel => SettingsUpdate.Run(model, panel, command),
            Overlay.Reporting reporting => ReportUpdate.Run(model, reporting, command),
            Overlay.Reported reported => ReportUpdate.RunWritten(model, reported, command),
            Overlay.ConfirmForget forget => PaletteUpdate.Forget(model, forget, command),
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

    /// <summary>The keys that the help lists: those of what lies below it, as far as they fit the search.</summary>
    internal static EquatableArray<Binding> HelpKeys(Model model)
    {
        EquatableArray<Binding> keys = Keymap.Of(Pop(model));
        return model.Top is Overlay.Help { Query: { Length: > 0 } query }
            ? EquatableArray.From(keys.Where(key => IsFound(model, key, query)))
            : keys;
    }

    private static bool IsFound(Model model, Binding key, string query) =>
        key.Key.Equals(query, StringComparison.OrdinalIgnoreCase)
        || Matching.Score(model.Texts.Get(Binding.SentenceOf(model, key.Command)), query) is not null
        || Matching.Score($"{key.Key} {key.FunctionKey} {CommandNames.Of(key.Command)}", query) is not null;

    private static Next RunHelp(Model model, Overlay.Help help, Command command)
    {
        if (command == Command.Search)
        {
            return Replace(model, help with { IsSearching = true, Selected = 0 });
        }

        EquatableArray<Binding> keys = HelpKeys(model);
        if (keys.IsEmpty)
        {
            return model;
        }

        int last = keys.Count - 1;
        int at = Math.Clamp(help.Selected, 0, last);
        return command == Command.Open
            ? Update.Run(Pop(model), keys[at].Command)
            : PaletteUpdate.Moved(command, at, last, 8) is { } moved
                ? Replace(model, help with { Selected = moved })
                : model;
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

    /// <summary>The next host that has a TCP.</summary>
    private static string OtherHost(Model model, string host)
    {
        string[] hosts = Copying.World(model) is { } world
            ? [.. world.Hosts.AsEnumerable().Where(HasConnection(world)).Select(each => each.Name)]
            : [];
        return hosts.Length == 0 ? host : hosts[(Array.IndexOf(hosts, host) + 1) % hosts.Length];
    }

    private static Func<Host, bool> HasConnection(WorldState world) =>
        host => world.Scenario.Find(host.Name)?.Role is HostRole.OneConnection;
}
