using System.Net;

namespace Tutor.Lessons.Markup;

/// <summary>One HTML tag.</summary>
/// <param name="Name">Its name in small letters.</param>
/// <param name="IsClosing">True for <c>&lt;/name&gt;</c>.</param>
/// <param name="End">The place behind its <c>&gt;</c>.</param>
/// <param name="Inside">What stands between the name and the <c>&gt;</c>.</param>
internal readonly record struct HtmlTag(string Name, bool IsClosing, int End, string Inside)
{
    private const int LongestName = 16;

    // The elements of HTML, also those of old pages. What is none of them, such as <String>, is text.
    private static readonly HashSet<string> Elements = new(
        ("a abbr address article aside audio b base big blockquote body br button canvas caption center cite code col "
        + "colgroup dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 "
        + "h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta "
        + "meter nav nobr noscript object ol optgroup option p param picture pre progress q rp rt ruby s samp script "
        + "section select small source span strike strong style sub summary sup svg table tbody td template textarea "
        + "tfoot th thead time title tr tt u ul var video wbr").Split(' '),
        StringComparer.Ordinal);

    /// <summary>
    /// The tag that begins at a place; null when none does. A tag ends at the first <c>&gt;</c> and holds no other
    /// <c>&lt;</c>, so that a walk over a text costs no more than its length.
    /// </summary>
    public static HtmlTag? Read(string text, int open)
    {
        int at = open + 1;
        bool isClosing = at < text.Length && text[at] == '/';
        at += isClosing ? 1 : 0;
        int nameEnd = at;
        while (nameEnd < text.Length && nameEnd - at <= LongestName && char.IsAsciiLetterOrDigit(text[nameEnd]))
        {
            nameEnd++;
        }

        string name = text[at..nameEnd].ToLowerInvariant();
        bool isEnded = nameEnd < text.Length && text[nameEnd] is '>' or '/' or ' ' or '\t' or '\n' or '\r';
        if (!isEnded || !Elements.Contains(name))
        {
            return null;
        }

        int end = text.AsSpan(nameEnd).IndexOfAny('<', '>');
        return end < 0 || text[nameEnd + end] == '<'
            ? null
            : new HtmlTag(name, isClosing, nameEnd + end + 1, text.Substring(nameEnd, end));
    }

    /// <summary>The value of an attribute; null when there is none, empty when it has no value.</summary>
    public string? Attribute(string wanted)
    {
        int at = 0;
        while (at < Inside.Length)
        {
            int nameStart = at;
            while (at < Inside.Length && !char.IsWhiteSpace(Inside[at]) && Inside[at] is not ('=' or '/'))
            {
                at++;
            }

            string name = Inside[nameStart..at];
            string value = ReadValue(ref at);
            if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return SafeText.Clean(WebUtility.HtmlDecode(value)).Trim();
            }
        }

        return null;
    }

    // Moves behind the value, or at least by one character.
    private string ReadValue(ref int at)
    {
        if (at >= Inside.Length || Inside[at] != '=')
        {
            at++;
            return "";
        }

        at++;
        char quote = at < Inside.Length ? Inside[at] : ' ';
        if (quote is not ('"' or '\''))
        {
            int start = at;
            while (at < Inside.Length && !char.IsWhiteSpace(Inside[at]))
            {
                at++;
            }

            return Inside[start..at];
        }

        int end = Inside.IndexOf(quote, at + 1);
        string value = end < 0 ? Inside[(at + 1)..] : Inside[(at + 1)..end];
        at = end < 0 ? Inside.Length : end + 1;
        return value;
    }
}
