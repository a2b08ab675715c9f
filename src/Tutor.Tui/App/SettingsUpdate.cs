using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The settings: changed at once, and kept for the next time.</summary>
internal static class SettingsUpdate
{
    internal static Next Run(Model model, Overlay.SettingsPanel panel, Command command)
    {
        int last = Setting.All.Count - 1;
        int at = Math.Clamp(panel.Selected, 0, last);
        return command switch
        {
            Command.ChangeSetting => Change(model, Setting.All[at], 1),
            Command.ChangeSettingBack => Change(model, Setting.All[at], -1),
            _ => PaletteUpdate.Moved(command, at, last, last) is { } moved
                ? Overlays.Replace(model, panel with { Selected = moved })
                : model,
        };
    }

    /// <summary>Gives a setting a value and keeps it.</summary>
    internal static Next Set(Model model, Setting setting, string value)
    {
        Settings settings = setting.Set(model.Settings, value);
        Next changed = setting.Name == NumberMode.SettingName
            ? NumberMode.Chosen(model, settings.Numbers)
            : model with { Settings = settings };
        changed = changed with { Model = changed.Model with { Notice = Said(changed.Model, setting, value) } };
        if (setting.Name == "language")
        {
            changed = changed.And(new Cmd.Speak(changed.Model.Settings.Language));
        }

        return changed.And(new Cmd.KeepSetting(setting.Name, value));
    }

    /// <summary>How wide the terminal draws ambiguous characters: in two columns they tear every frame.</summary>
    internal static Model Measured(Model model, int columns)
    {
        if (columns is not (1 or 2) || model.Settings.AutoAscii == (columns == 2))
        {
            return model;
        }

        Settings settings = model.Settings with { AutoAscii = columns == 2 };
        bool isAutomatic = settings.Frame == FrameChoice.Auto;
        return model with
        {
            Settings = isAutomatic ? settings.With(FrameChoice.Auto) : settings,
            Notice = isAutomatic && columns == 2 ? Message.Of("settings.frame-wide") : model.Notice,
        };
    }

    private static Next Change(Model model, Setting setting, int by) =>
        Set(model, setting, setting.Next(setting.Get(model.Settings), by));

    /// <summary>Only what cannot be seen at once is said.</summary>
    private static Message? Said(Model model, Setting setting, string value) => setting.Name switch
    {
        "theme" when model.Settings.IsColourless => Message.Of("settings.colourless"),
        "mouse" => Message.Of(value == "on" ? "notice.mouse-on" : "notice.mouse-off"),
        _ => null,
    };
}
