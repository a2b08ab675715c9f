namespace Tutor.Tui.App;

/// <summary>
/// What input methods for Chinese and Japanese type: letters, digits and signs as wide as two columns.
/// </summary>
internal static class FullWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';
    private const char Space = '\u3000';

    /// <summary>The text with each of them replaced by the ASCII character that it stands for. Never fails.</summary>
    internal static string Narrow(string text) => text.AsSpan().ContainsAnyInRange(First, Last) || text.Contains(Space)
        ? string.Create(text.Length, text, Fill)
        : text;

    private static void Fill(Span<char> narrow, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            narrow[i] = text[i] switch
            {
                >= First and <= Last => (char)(text[i] - First + '!'),
                Space => ' ',
                _ => text[i],
            };
        }
    }
}
