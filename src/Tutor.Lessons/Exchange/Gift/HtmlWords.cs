using System.Net;
using System.Text;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Takes the words out of HTML. No browser: tags go, and those that start a new line leave one.</summary>
internal static class HtmlWords
{
    private static readonly string[] Lines = ["br", "p", "div", "li", "tr", "pre", "ul", "ol", "table", "blockquote"];

    /// <summary>The words, entities decoded.</summary>
    /// <param name="html">The HTML, which may be broken in any way.</param>
    /// <param name="hasDropped">True when it had tags that say more than where a line ends.</param>
    public static string Read(string html, out bool hasDropped)
    {
        StringBuilder text = new();
        hasDropped = false;
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            int close = open < 0 ? -1 : html.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            bool isTag = open + 1 < close && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!');
            text.Append(html, at, (isTag ? open : open + 1) - at);
            at = isTag ? close + 1 : open + 1;
            string name = isTag ? Name(html.AsSpan(open + 1, close - open - 1)) : "";
            bool isLine = Lines.Contains(name);
            text.Append(!isLine ? "" : name is "br" or "li" or "tr" ? "\n" : "\n\n");
            hasDropped |= isTag && !isLine;
        }

        return WebUtility.HtmlDecode(text.Append(html, at, html.Length - at).ToString());
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        int end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag[..end].ToString().ToLowerInvariant();
    }
}
