using Tutor.Lessons.Markup;

namespace Tutor.Lessons.Reading;

/// <summary>
/// The front matter of another program (Hexo, Jekyll, Hugo): YAML between <c>---</c>, or TOML between <c>+++</c>. Only
/// its title is of use here.
/// </summary>
/// <param name="Title">The title; null when it names none.</param>
/// <param name="EndLine">The line behind it, from 0; 0 when there is none.</param>
internal readonly record struct PlainFrontMatter(string? Title, int EndLine)
{
    private const int MostLines = 200;

    /// <summary>Looks for front matter at the start of a text. Never fails.</summary>
    public static PlainFrontMatter Read(SourceText source)
    {
        string fence = source.Line(0).TrimEnd();
        char separator = fence == "---" ? ':' : fence == "+++" ? '=' : '\0';
        if (separator == '\0')
        {
            return default;
        }

        string? title = null;
        bool hasKeys = false;
        for (int i = 1; i < Math.Min(source.LineCount, MostLines); i++)
        {
            string line = source.Line(i).TrimEnd();
            if (line == fence || (separator == ':' && line == "..."))
            {
                return hasKeys ? new PlainFrontMatter(title, i + 1) : default;
            }

            int at = line.IndexOf(separator, StringComparison.Ordinal);
            bool isKey = at > 0 && line[..at].TrimEnd().All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
            if (line.Length > 0 && !isKey && !hasKeys && line[0] != '#')
            {
                return default; // A line across, and text under it.
            }

            hasKeys |= isKey;
            title ??= isKey && line[..at].TrimEnd() == "title" ? TitleOf(line[(at + 1)..]) : null;
        }

        return default;
    }

    private static string? TitleOf(string value)
    {
        string text = value.Trim();
        bool isQuoted = text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0];
        text = SafeText.Clean(isQuoted ? text[1..^1] : text);
        return text.Length > 0 && text[0] is not ('|' or '>') ? text : null;
    }
}
