using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>One thing that can be set: its name in the file, its values, and where it is kept.</summary>
/// <param name="Name">The name in the file; what it is called on the screen is the text <c>settings.NAME</c>.</param>
/// <param name="Values">
/// The values in the file, the default first; on the screen they are the texts <c>settings.NAME.VALUE</c>.
/// </param>
/// <param name="Get">The value that some settings have.</param>
/// <param name="Set">Settings with another value.</param>
public sealed record Setting(
    string Name, EquatableArray<string> Values, Func<Settings, string> Get, Func<Settings, string, Settings> Set)
{
    /// <summary>The value of the language where the locale decides.</summary>
    public const string AutoLanguage = "auto";

    /// <summary>What begins the names of keys.</summary>
    public const string KeyPrefix = "key.";

    /// <summary>All of them, in the order of the screen. A new one is a line here and its texts.</summary>
    public static EquatableArray<Setting> All { get; } =
    [
        new(
            "theme",
            ["terminal", "dark", "light", "high-contrast"],
            settings => ValueOf(settings.Theme),
            (settings, value) => settings with { Theme = Parse<ThemeChoice>(value) }),
        new(
            "frame",
            ["auto", "unicode", "ascii"],
            settings => ValueOf(settings.Frame),
            (settings, value) => settings.With(Parse<FrameChoice>(value))),
        new(
            "mouse",
            ["on", "off"],
            settings => settings.Mouse ? "on" : "off",
            (settings, value) => settings with { Mouse = value == "on" }),
        new(
            "language",
            [AutoLanguage, .. Languages.All],
            settings => settings.Language.Length == 0 ? AutoLanguage : settings.Language,
            (settings, value) => settings with { Language = value == AutoLanguage ? "" : value }),
        new(
            NumberMode.SettingName,
            ["absolute", "relative", "symbolic"],
            settings => ValueOf(settings.Numbers),
            (settings, value) => settings with { Numbers = Parse<NumberStyle>(value) }),
    ];

    /// <summary>The one of a name; null when there is none.</summary>
    public static Setting? Find(string name)
    {
        foreach (Setting setting in All)
        {
            if (setting.Name == name)
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>The value that so many places behind another one, round and round.</summary>
    public string Next(string value, int by)
    {
        int at = Math.Max(0, Values.AsSpan().IndexOf(value));
        return Values[(at + by + Values.Count) % Values.Count];
    }

    private static string ValueOf<T>(T choice)
        where T : struct, Enum => choice.ToString() == nameof(ThemeChoice.HighContrast)
            ? "high-contrast"
            : choice.ToString().ToLowerInvariant();

    private static T Parse<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
