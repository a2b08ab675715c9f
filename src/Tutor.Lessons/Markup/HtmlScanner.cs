using System.Net;

namespace Tutor.Lessons.Markup;

/// <summary>A piece of HTML: a tag, or text between tags with its entities decoded.</summary>
/// <param name="Tag">The tag; null for text.</param>
/// <param name="Text">The text; empty for a tag.</param>
internal readonly record struct HtmlPiece(HtmlTag? Tag, string Text);

/// <summary>
/// Cuts HTML into tags and text, broken HTML too. Comments, declarations, scripts and styles are dropped. Its cost is
/// in proportion to the length of the text.
/// </summary>
internal sealed class HtmlScanner(string html)
{
    private int _at;

    /// <summary>The next piece; null at the end.</summary>
    public HtmlPiece? Next()
    {
        while (_at < html.Length)
        {
            if (html[_at] != '<')
            {
                return TextUpTo(NextOpen(_at));
            }

            if (Dropped() is { } end)
            {
                _at = end;
                continue;
            }

            if (HtmlTag.Read(html, _at) is not { } tag)
            {
                return TextUpTo(NextOpen(_at + 1));
            }

            _at = tag is { Name: "script" or "style", IsClosing: false } ? EndOf(tag) : tag.End;
            return new HtmlPiece(tag, "");
        }

        return null;
    }

    private HtmlPiece TextUpTo(int end)
    {
        string text = WebUtility.HtmlDecode(html[_at..end]);
        _at = end;
        return new HtmlPiece(null, text);
    }

    private int NextOpen(int from)
    {
        int open = from < html.Length ? html.IndexOf('<', from) : -1;
        return open < 0 ? html.Length : open;
    }

    // The end of a comment, a declaration or an instruction that begins here; null when none does.
    private int? Dropped()
    {
        ReadOnlySpan<char> rest = html.AsSpan(_at);
        string close = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<!") || rest.StartsWith("<?") ? ">" : "";
        if (close.Length == 0)
        {
            return null;
        }

        int end = html.IndexOf(close, _at + 2, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + close.Length;
    }

    private int EndOf(HtmlTag tag)
    {
        int end = html.IndexOf($"</{tag.Name}", tag.End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }
}
