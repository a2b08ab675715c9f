using Tutor.Lessons.Model;

namespace Tutor.Lessons.Packs;

/// <summary>Looks into front matter without reading it as YAML.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>True when a text begins with front matter that holds the key <c>tcptutor</c>.</summary>
    public static bool IsOfLesson(string text)
    {
        foreach (string line in Lines(text))
        {
            if (line.StartsWith("tcptutor:", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a word stands behind a key; else the key's place, at worst the first line.</summary>
    public static SourcePosition PlaceOf(string text, string key, string word)
    {
        int number = 1;
        SourcePosition? keyAt = null;
        foreach (string line in Lines(text))
        {
            number++;
            bool isKey = line.StartsWith(key + ":", StringComparison.Ordinal);
            if (keyAt is not null && !isKey && line.Length > 0 && line[0] is not (' ' or '-' or '#'))
            {
                break;
            }

            keyAt ??= isKey ? new SourcePosition(number, 1) : null;
            int at = keyAt is null ? -1 : line.IndexOf(word, isKey ? key.Length + 1 : 0, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new SourcePosition(number, at + 1);
            }
        }

        return keyAt ?? new SourcePosition(1, 1);
    }

    /// <summary>The lines of the front matter, without its fences; none when the text begins with none.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        using StringReader reader = new(text);
        if (reader.ReadLine()?.TrimEnd() != Fence)
        {
            yield break;
        }

        while (reader.ReadLine() is { } line && line.TrimEnd() != Fence)
        {
            yield return line;
        }
    }
}
