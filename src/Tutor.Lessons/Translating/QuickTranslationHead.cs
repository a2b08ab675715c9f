using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>
/// What the list of lessons needs of a translation. It is read by hand where the front matter is of the simplest kind,
/// because a YAML reader takes longer to load than all else before the first screen.
/// </summary>
/// <param name="Title">The title; empty when it has none.</param>
/// <param name="Summary">The summary; empty when it has none.</param>
/// <param name="Objectives">The objectives.</param>
/// <param name="Stamp">The hash of the front matter that it was made from; null when it has none.</param>
internal sealed record QuickTranslationHead(
    string Title, string Summary, EquatableArray<Objective> Objectives, string? Stamp)
{
    private const string Fence = "---";

    // What begins a value that YAML would not take as it stands.
    private const string Marks = "[]{}'\"|>&*!%@`#,?:-";

    /// <summary>Reads it; null when only a YAML reader can.</summary>
    public static QuickTranslationHead? Read(string text)
    {
        string[] lines = text.Split('\n', 400);
        if (lines[0] != Fence)
        {
            return null;
        }

        Dictionary<string, string> values = [];
        List<Objective> objectives = [];
        string map = "";
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i] == Fence)
            {
                return new QuickTranslationHead(
                    values.GetValueOrDefault("title", ""),
                    values.GetValueOrDefault("summary", ""),
                    EquatableArray.From(objectives),
                    values.GetValueOrDefault("stamp." + PartKey.Head));
            }

            if (Line(lines[i]) is not { } line || (line.IsInner && map.Length == 0))
            {
                return null;
            }

            if (line.IsInner && map == "objectives")
            {
                objectives.Add(new Objective(line.Key, line.Value));
            }

            map = line.IsInner ? map : line.Value.Length == 0 ? line.Key : "";
            if (!values.TryAdd(line.IsInner ? $"{map}.{line.Key}" : line.Key, line.Value))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// A <c>key: value</c>, indented by two when it is inside another; null when it is something else.
    /// </summary>
    private static (string Key, string Value, bool IsInner)? Line(string line)
    {
        bool isInner = line.StartsWith("  ", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = line.AsSpan(isInner ? 2 : 0);
        int colon = rest.IndexOf(':');
        if (colon <= 0 || !IsKey(rest[..colon]))
        {
            return null;
        }

        ReadOnlySpan<char> value = rest[(colon + 1)..];
        if (value.IsEmpty)
        {
            return isInner ? null : (rest[..colon].ToString(), "", false);
        }

        return value[0] == ' ' && IsPlain(value[1..])
            ? (rest[..colon].ToString(), value[1..].ToString(), isInner)
            : null;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (char c in key)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(ReadOnlySpan<char> value) =>
        !value.IsEmpty
        && value[0] != ' '
        && !Marks.Contains(value[0])
        && value[^1] is not (' ' or ':')
        && value.IndexOf(": ") < 0
        && value.IndexOf(" #") < 0
        && SafeText.Clean(value.ToString()).AsSpan().SequenceEqual(value);
}
