namespace Tutor.Lessons.Reading.Yaml;

/// <summary>
/// Says in an author's words why a text is not YAML. The parser knows only at which sign it gave up, which for an open
/// bracket or a tab is another line than the one to repair.
/// </summary>
/// <param name="At">Where in the text; null where the parser gave up.</param>
/// <param name="Text">What to do.</param>
internal readonly record struct YamlMistake(int? At, string Text)
{
    private const string Openers = "{[";
    private const string Closers = "}]";

    /// <summary>What is probably wrong. Never fails.</summary>
    /// <param name="text">The text, which the parser refused.</param>
    /// <param name="parser">What the parser says.</param>
    public static YamlMistake Of(string text, string parser)
    {
        if (TabIndent(text) is { } tab)
        {
            return new(tab, "YAML is indented by spaces, not by tabs.");
        }

        if (Unclosed(text) is { } open)
        {
            string what = text[open] is '"' or '\'' ? "quotation mark" : "bracket";
            return new(open, $"This {what} is never closed.");
        }

        if (parser.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return new(null, "A ':' cannot stand here. Put a text with ': ' in it in straight quotes (\"), or start "
                + "the key in the same column as the keys around it.");
        }

        bool isMisaligned = parser.Contains("did not find expected key", StringComparison.Ordinal)
            || parser.Contains("did not find expected '-' indicator", StringComparison.Ordinal);
        return new(null, isMisaligned
            ? "A key or a '-' is needed here, in the same column as those above it."
            : $"This is not YAML: {parser}");
    }

    /// <summary>The first tab that indents a line.</summary>
    private static int? TabIndent(string text)
    {
        bool isIndent = true;
        for (int i = 0; i < text.Length; i++)
        {
            if (isIndent && text[i] == '\t')
            {
                return i;
            }

            isIndent = text[i] is '\n' or '\r' || (isIndent && text[i] == ' ');
        }

        return null;
    }

    /// <summary>The first bracket or quotation mark without its partner.</summary>
    private static int? Unclosed(string text)
    {
        Stack<int> open = [];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\'' && StartsWord(text, i))
            {
                int end = EndOfQuote(text, i);
                if (end < 0)
                {
                    return i;
                }

                i = end;
            }
            else if (Openers.Contains(c) && (open.Count > 0 || StartsWord(text, i)))
            {
                open.Push(i);
            }
            else if (Closers.Contains(c) && open.Count > 0)
            {
                open.Pop();
            }
            else if (c == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                i = Math.Max(i, text.IndexOf('\n', i) is var line and >= 0 ? line : text.Length);
            }
        }

        return open.Count > 0 ? open.Last() : null;
    }

    private static int EndOfQuote(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && text[end] != text[start])
        {
            end += text[start] == '"' && text[end] == '\\' ? 2 : 1;
        }

        return end < text.Length ? end : -1;
    }

    private static bool StartsWord(string text, int at)
    {
        int end = at;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return end == 0 || text[end - 1] is '\n' or '\r' or ',' or '{' or '['
            || (end < at && text[end - 1] is ':' or '-');
    }
}
