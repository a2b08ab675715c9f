namespace Tutor.Cli.Outside.Packs;

/// <summary>Where a git repository is, and which tag of it.</summary>
/// <param name="Url">The address or the path.</param>
/// <param name="Tag">The tag; empty when none is given.</param>
internal sealed record GitAddress(string Url, string Tag)
{
    private const string SchemeEnd = "://";
    private static readonly string[] Schemes = ["https", "ssh", "git", "file"];

    /// <summary>True when it is written as an address of the net, good or not: it is no path.</summary>
    public bool IsNet => Url.Contains(SchemeEnd, StringComparison.Ordinal) || IsScp;

    /// <summary>True when the way to it is one that is used; a path is.</summary>
    public bool IsSchemeAllowed => !Url.Contains(SchemeEnd, StringComparison.Ordinal)
        || Schemes.Contains(Url[..Url.IndexOf(SchemeEnd, StringComparison.Ordinal)]);

    /// <summary>True when git takes neither part for an option, and the tag is one.</summary>
    public bool IsSafe => Url.Length > 0 && Url[0] != '-' && !Url.Any(char.IsControl)
        && !Url.Contains("::", StringComparison.Ordinal)
        && (Tag.Length == 0 || (Tag[0] != '-' && !Tag.Contains("..", StringComparison.Ordinal) && Tag.All(IsOfTag)));

    /// <summary><c>user@host:path</c>.</summary>
    private bool IsScp => Url.IndexOf('@') is > 0 and var at && Url.IndexOf(':') > at && !Url[..at].Contains('/');

    /// <summary>Parts <c>URL@TAG</c>. Never fails.</summary>
    public static GitAddress Parse(string text)
    {
        int at = text.LastIndexOf('@');
        bool isTag = at > 0 && at > text.LastIndexOf('/') && at > text.LastIndexOf(':');
        return isTag ? new GitAddress(text[..at], text[(at + 1)..]) : new GitAddress(text, "");
    }

    private static bool IsOfTag(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or '+';
}
