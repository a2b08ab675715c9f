using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The keys of what is opened over every screen: help, palette, glossary, settings, reports.</summary>
internal static class ToolKeys
{
    /// <summary>The keys that open them.</summary>
    internal static void AddEverywhere(List<Binding> keys, Overlay? top)
    {
        Add(keys, ":", "Shift-F3", Command.Palette, top is null ? 7 : 0);
        Add(keys, "Ctrl-p", null, Command.Palette);
        Add(keys, "K", "Shift-F8", Command.Glossary);
        Add(keys, ",", null, Command.Settings);
        Add(keys, "!", "Shift-F11", Command.Report);
    }

    /// <summary>The keys that work in them.</summary>
    internal static void AddOverlay(List<Binding> keys, Overlay overlay)
    {
        switch (overlay)
        {
            case Overlay.Help help:
                Add(keys, "Enter", null, Command.Open, 1);
                Add(keys, "/", null, Command.Search, help.IsSearching ? 0 : 2);
                Keymap.AddScrolling(keys);
                break;
            case Overlay.Palette:
                Add(keys, "Enter", null, Command.Open, 1);
                Keymap.AddScrolling(keys);
                break;
            case Overlay.Glossary glossary:
                Add(keys, "Enter", null, glossary.Link is null ? Command.Back : Command.FollowLink, 1);
                Add(keys, "Tab", null, Command.NextLink, 2);
                Add(keys, "Shift-Tab", null, Command.PreviousLink);
                Keymap.AddScrolling(keys);
                break;
            case Overlay.SettingsPanel:
                Add(keys, "Enter", null, Command.ChangeSetting, 1);
                Add(keys, "Right", null, Command.ChangeSetting);
                Add(keys, "Space", null, Command.ChangeSetting);
                Add(keys, "Left", null, Command.ChangeSettingBack, 2);
                Keymap.AddScrolling(keys);
                break;
            case Overlay.Reporting:
                Add(keys, "Enter", null, Command.WriteReport, 1);
                break;
            case Overlay.Reported:
                Add(keys, "Enter", null, Command.Back);
                Add(keys, "y", "Shift-F12", Command.Copy, 1);
                Keymap.AddScrolling(keys);
                break;
            case Overlay.ConfirmForget:
                Add(keys, "Enter", null, Command.Forget, 1);
                break;
        }
    }

    /// <summary>Letters go into the field of the overlay: what has another key keeps that one alone.</summary>
    internal static EquatableArray<Binding> WithoutLetters(List<Binding> keys)
    {
        List<Binding> named = new(keys.Count);
        foreach (Binding binding in keys)
        {
            if (binding.Key.Length > 1 && binding.Key is not "Space")
            {
                named.Add(binding);
            }
            else if (binding.FunctionKey is { Length: > 1 } function)
            {
                named.Add(binding with { Key = function, FunctionKey = null });
            }
        }

        return EquatableArray.From(named);
    }

    private static void Add(List<Binding> keys, string key, string? functionKey, Command command, int rank = 0) =>
        keys.Add(new Binding(key, functionKey, command, rank));
}
