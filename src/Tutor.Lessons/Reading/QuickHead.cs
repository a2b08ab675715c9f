using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads front matter of the simplest kind, which nearly all of it is: a plain value, a list in brackets or an
/// indented map of plain values a key. It exists for the first screen of the program: to load a YAML reader takes
/// longer than all else that happens until then.
/// </summary>
internal static class QuickHead
{
    private const string Fence = "---";

    /// <summary>
    /// The same lesson as <see cref="HeadReader"/> gives for front matter without findings; null when only that one can
    /// tell. What is wrong with the rest is said when the lesson is opened.
    /// </summary>
    public static Lesson? Read(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (NextLine(ref rest) is not Fence || NextLine(ref rest) is not "tcptutor: 1")
        {
            return null;
        }

        HashSet<string> keys = [];
        Lesson? lesson = new() { Id = "", Title = "" };
        while (lesson is not null && !rest.IsEmpty)
        {
            ReadOnlySpan<char> line = NextLine(ref rest);
            if (line is Fence)
            {
                return lesson.Id.Length > 0 && lesson.Title.Length > 0 ? lesson : null;
            }

            int colon = line.IndexOf(':');
            bool isNew = colon > 0 && keys.Add(line[..colon].ToString());
            lesson = !isNew ? null
                : line is "objectives:" ? AddObjectives(lesson, ref rest)
                : line[^1] == ',' ? Add(lesson, Joined(line, ref rest))
                : Add(lesson, line);
        }

        return null;
    }

    /// <summary>Takes the next line off the front, without its line feed.</summary>
    internal static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('\n');
        ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    /// <summary>A list that goes on in indented lines, as one line.</summary>
    private static string Joined(scoped ReadOnlySpan<char> line, ref ReadOnlySpan<char> rest)
    {
        string joined = line.ToString();
        while (joined[^1] == ',' && rest.StartsWith("  "))
        {
            joined = string.Concat(joined, " ", NextLine(ref rest)[2..]);
        }

        return joined;
    }

    private static Lesson? AddObjectives(Lesson lesson, ref ReadOnlySpan<char> rest)
    {
        List<Objective> objectives = [];
        HashSet<string> ids = [];
        while (rest.StartsWith("  "))
        {
            ReadOnlySpan<char> line = NextLine(ref rest)[2..];
            int colon = line.IndexOf(": ");
            if (colon < 0 || Plain(line[(colon + 2)..]) is not { } value || Id(line[..colon]) is not { } id
                || !ids.Add(id))
            {
                return null;
            }

            objectives.Add(new Objective(id, value));
        }

        return objectives.Count > 0 ? lesson with { Objectives = EquatableArray.From(objectives) } : null;
    }

    private static Lesson? Add(Lesson lesson, ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(": ");
        if (colon < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = line[(colon + 2)..];
        return line[..colon] switch
        {
            "license" => Plain(value) is null ? null : lesson,
            "profile" => Profiles.Find(value.ToString()) is { } profile
                ? lesson with { Profile = profile.Profile }
                : null,
            "id" => Id(value) is { } id ? lesson with { Id = id } : null,
            "title" => Plain(value) is { } title ? lesson with { Title = title } : null,
            "summary" => Plain(value) is { } summary ? lesson with { Summary = summary } : null,
            "level" => Plain(value) is { } level ? lesson with { Level = level } : null,
            "minutes" => Minutes(value) is { } minutes ? lesson with { Minutes = minutes } : null,
            "requires" => List(value) is { } ids ? lesson with { Requires = EquatableArray.From(ids) } : null,
            "misconceptions" => List(value) is { } ids
                && ids.TrueForAll(id => Array.IndexOf(KnownNames.Misconceptions, id) >= 0)
                ? lesson with { Misconceptions = EquatableArray.From(ids) }
                : null,
            "sources" => List(value) is { } sources ? lesson with { Sources = EquatableArray.From(sources) } : null,
            _ => null,
        };
    }

    private static int? Minutes(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)
            && minutes is > 0 and <= 600
            ? minutes
            : null;

    /// <summary>An id of a lesson or a part; null when the value is none.</summary>
    internal static string? Id(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return null;
            }
        }

        return value.Length is > 0 and <= 64 ? value.ToString() : null;
    }

    /// <summary>
    /// A value that means to YAML what it says, and to a terminal too: no comment, no mark in front; or all of it in
    /// double quotes with nothing in them that YAML reads otherwise.
    /// </summary>
    internal static string? Plain(ReadOnlySpan<char> value)
    {
        if (value.Length > 2 && value[0] == '"' && value[^1] == '"')
        {
            return Quoted(value[1..^1]);
        }

        bool isPlain = !value.IsEmpty
            && char.IsAsciiLetterOrDigit(value[0])
            && value[^1] is not (' ' or ':' or '\r')
            && value.IndexOf(": ") < 0
            && value.IndexOf(" #") < 0;
        if (!isPlain)
        {
            return null;
        }

        string text = value.ToString();
        return !value.ContainsAnyExceptInRange(' ', '~') || SafeText.Clean(text) == text ? text : null;
    }

    /// <summary>What stands between double quotes: ASCII without a quote or a backslash.</summary>
    private static string? Quoted(ReadOnlySpan<char> text) =>
        text[0] != ' ' && text[^1] != ' ' && !text.ContainsAnyExceptInRange(' ', '~') && text.IndexOfAny('"', '\\') < 0
            ? text.ToString()
            : null;

    /// <summary>A list of plain values, which may be in double quotes.</summary>
    internal static List<string>? List(ReadOnlySpan<char> value)
    {
        if (value.Length < 3 || value[0] != '[' || value[^1] != ']')
        {
            return null;
        }

        List<string> items = [];
        ReadOnlySpan<char> rest = value[1..^1];
        while (!rest.IsEmpty)
        {
            int comma = rest[0] == '"' ? BehindQuotes(rest) : rest.IndexOf(", ");
            if (Item(comma < 0 ? rest : rest[..comma]) is not { } item)
            {
                return null;
            }

            items.Add(item);
            rest = comma < 0 ? [] : rest[(comma + 2)..];
        }

        return items;
    }

    /// <summary>The place of the comma behind the quotes that are in front; -1 when there is none.</summary>
    private static int BehindQuotes(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf("\", ");
        return end < 0 ? -1 : end + 1;
    }

    private static string? Item(ReadOnlySpan<char> item)
    {
        if (item.Length > 0 && item[0] == '"')
        {
            return Plain(item);
        }

        foreach (char c in item)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '-' or '.'))
            {
                return null;
            }
        }

        return Plain(item);
    }
}
