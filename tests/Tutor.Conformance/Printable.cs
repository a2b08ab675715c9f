namespace Tutor.Conformance;

/// <summary>Text from a file, made fit for a terminal.</summary>
internal static class Printable
{
    private const int Most = 400;

    /// <summary>The text with control characters as <c>?</c>, and cut when it is very long. Never fails.</summary>
    public static string Text(string text)
    {
        string cut = text.Length <= Most ? text : text[..Most] + "...";
        return string.Concat(cut.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
