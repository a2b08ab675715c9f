using System.Text;
using System.Text.Unicode;
using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>The text of a file in whatever encoding it is.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Notes">What a reader should know: that characters were replaced. Empty when all is well.</param>
public sealed record PlainDocumentText(string Text, EquatableArray<Message> Notes)
{
    /// <summary>
    /// Decodes UTF-8, and UTF-16 or UTF-32 with a byte order mark. What is in none of them is replaced by U+FFFD, which
    /// a note says. Never fails.
    /// </summary>
    /// <param name="octets">The file.</param>
    public static PlainDocumentText Decode(ReadOnlySpan<byte> octets)
    {
        (Encoding encoding, int mark) = EncodingOf(octets);
        ReadOnlySpan<byte> rest = octets[mark..];
        string text = encoding.GetString(rest);
        List<Message> notes = [];
        bool isWhole = encoding is UTF8Encoding
            ? Utf8.IsValid(rest)
            : !text.Contains('\uFFFD', StringComparison.Ordinal);
        if (!isWhole)
        {
            notes.Add(Message.Of("document.encoding"));
        }

        string lines = text.ReplaceLineEndings("\n").Replace('\t', ' ');
        if (SafeText.Clean(lines, keepLines: true) != lines)
        {
            notes.Add(Message.Of("document.controls"));
        }

        return new PlainDocumentText(text, EquatableArray.From(notes));
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> octets) => octets switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Encoding.UTF8, 0),
    };
}
