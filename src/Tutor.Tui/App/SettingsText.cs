using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>
/// The settings file as text: lines <c>name = value</c>; <c>#</c> begins a comment line. Written by hand and by the
/// program, which changes the line that it means and leaves all others as they are.
/// </summary>
public static class SettingsText
{
    /// <summary>The most octets of a file that is read.</summary>
    public const int MaxOctets = 64 * 1024;

    /// <summary>The longest line that is taken, in UTF-16 units.</summary>
    public const int MaxLine = 300;

    /// <summary>The most problems that are told of.</summary>
    public const int MaxProblems = 20;

    /// <summary>The settings of a text, in their order, and what is wrong with its lines. Never fails.</summary>
    public static (EquatableArray<SettingLine> Lines, EquatableArray<SettingProblem> Problems) Read(string text)
    {
        List<SettingLine> lines = [];
        List<SettingProblem> problems = [];
        int number = 0;
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            number++;
            int feed = rest.IndexOf('\n');
            ReadOnlySpan<char> line = (feed < 0 ? rest : rest[..feed]).Trim();
            rest = feed < 0 ? [] : rest[(feed + 1)..];
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            int equals = line.IndexOf('=');
            string? problem = line.Length > MaxLine ? "settings.line-too-long"
                : HasControl(line) ? "settings.line-control"
                : equals < 1 ? "settings.line-no-equals"
                : null;
            if (problem is null)
            {
                string name = line[..equals].Trim().ToString();
                lines.Add(new SettingLine(number, name, line[(equals + 1)..].Trim().ToString()));
            }
            else if (problems.Count < MaxProblems)
            {
                MessageArgument max = new MessageArgument.Count("max", MaxLine);
                problems.Add(new SettingProblem(number, Message.Of(problem, max)));
            }
        }

        return (EquatableArray.From(lines), EquatableArray.From(problems));
    }

    /// <summary>
    /// The text with a setting changed: the last line that sets it, else a new line at the end. Comments and all other
    /// lines stay as they are. Never fails.
    /// </summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="name">The setting.</param>
    /// <param name="value">Its value, of one line.</param>
    public static string With(string text, string name, string value)
    {
        string line = $"{name} = {value}";
        (int start, int end) = Find(text, name);
        if (start >= 0)
        {
            return text[..start] + line + text[end..];
        }

        string gap = text.Length == 0 || text[^1] == '\n' ? "" : "\n";
        return text + gap + line + "\n";
    }

    /// <summary>Where the last line is that sets a name, without its end; -1 when none does.</summary>
    private static (int Start, int End) Find(string text, string name)
    {
        (int Start, int End) found = (-1, -1);
        int start = 0;
        while (start < text.Length)
        {
            int feed = text.IndexOf('\n', start);
            int next = feed < 0 ? text.Length : feed + 1;
            int end = feed < 0 ? text.Length : feed > start && text[feed - 1] == '\r' ? feed - 1 : feed;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).Trim();
            int equals = line.IndexOf('=');
            if (equals > 0 && line[0] != '#' && line[..equals].Trim().SequenceEqual(name))
            {
                found = (start, end);
            }

            start = next;
        }

        return found;
    }

    private static bool HasControl(ReadOnlySpan<char> line)
    {
        foreach (char unit in line)
        {
            if ((char.IsControl(unit) && unit != '\t') || unit is '\uFFFD' or '\uFEFF')
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A line of the settings file.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Name">What it sets.</param>
/// <param name="Value">To what; may be empty.</param>
public sealed record SettingLine(int Number, string Name, string Value);

/// <summary>Something wrong in the settings file.</summary>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Text">What is wrong.</param>
public sealed record SettingProblem(int Line, Message Text);
