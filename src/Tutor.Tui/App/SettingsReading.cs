using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What a settings file comes to.</summary>
/// <param name="Settings">The settings; what is wrong in the file is as it was before.</param>
/// <param name="Problems">What is wrong, in the order of the lines.</param>
public sealed record SettingsReading(Settings Settings, EquatableArray<SettingProblem> Problems)
{
    /// <summary>Reads a file's text over the settings that hold without it. Never fails, whatever is in it.</summary>
    public static SettingsReading Of(Settings settings, string text)
    {
        (EquatableArray<SettingLine> lines, EquatableArray<SettingProblem> unread) = SettingsText.Read(text);
        List<SettingProblem> problems = [.. unread];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (SettingLine line in lines)
        {
            if (problems.Count >= SettingsText.MaxProblems)
            {
                break; // A file that is wrong throughout is no settings file.
            }

            Message? problem = line.Name.StartsWith(Setting.KeyPrefix, StringComparison.Ordinal)
                ? ReadKey(ref settings, line)
                : ReadSetting(ref settings, line);
            problem ??= seen.Add(line.Name) ? null : Say("settings.twice", line);
            if (problem is not null)
            {
                problems.Add(new SettingProblem(line.Number, problem));
            }
        }

        return new SettingsReading(settings, problems.Count == 0 ? [] : InOrder(problems));
    }

    private static EquatableArray<SettingProblem> InOrder(List<SettingProblem> problems) =>
        EquatableArray.From(problems.OrderBy(problem => problem.Line));

    private static Message? ReadSetting(ref Settings settings, SettingLine line)
    {
        if (Setting.Find(line.Name) is not { } setting)
        {
            return UnknownSetting(line);
        }

        string value = setting.Name == "language" && line.Value != Setting.AutoLanguage
            ? Languages.Match(line.Value) ?? line.Value
            : line.Value;
        if (!setting.Values.AsSpan().Contains(value))
        {
            return Say("settings.bad-value", line, string.Join(", ", setting.Values));
        }

        settings = setting.Set(settings, value);
        return null;
    }

    private static Message? ReadKey(ref Settings settings, SettingLine line)
    {
        string name = line.Name[Setting.KeyPrefix.Length..];
        string key = FullWidth.Narrow(line.Value);
        if (CommandNames.Find(name) is not { } command)
        {
            return Unknown("settings.unknown-command", name, CommandNames.All);
        }

        if (!KeyRemaps.IsKey(key))
        {
            return Say("settings.bad-key", line);
        }

        if (KeyRemaps.IsReserved(key))
        {
            return Say("settings.reserved-key", line);
        }

        List<KeyRemap> others = [.. settings.Keys.Where(other => other.Command != command)];
        if (others.Find(other => other.Key == key) is { } owner)
        {
            return Say("settings.key-twice", line, CommandNames.Of(owner.Command));
        }

        settings = settings with { Keys = [.. others, new KeyRemap(command, key)] };
        return null;
    }

    private static Message UnknownSetting(SettingLine line) =>
        Unknown("settings.unknown-name", line.Name, Setting.All.Select(each => each.Name));

    private static Message Unknown(string key, string name, IEnumerable<string> names)
    {
        MessageArgument given = new MessageArgument.Word("name", Short(name));
        return NearestName.Of(name, names) is { } nearest
            ? Message.Of(key + ".nearest", given, new MessageArgument.Word("nearest", nearest))
            : Message.Of(key, given);
    }

    private static Message Say(string key, SettingLine line, string known = "") => Message.Of(
        key,
        new MessageArgument.Word("name", Short(line.Name)),
        new MessageArgument.Word("value", Short(line.Value)),
        new MessageArgument.Word("known", known));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40];
}
