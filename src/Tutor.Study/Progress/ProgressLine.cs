using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Tutor.Study.Progress;

/// <summary>One progress entry as one line of JSON, and back.</summary>
/// <remarks>
/// A line names its kind in <c>k</c>. Lines of kinds that this version does not know, and lines cut short by a crash,
/// are skipped by readers and left as they are by writers.
/// </remarks>
public static class ProgressLine
{
    /// <summary>The longest line that is read, in octets. What we write is far shorter.</summary>
    public const int MaxLength = 4096;

    /// <summary>The entry as one line, without the line feed. Never fails.</summary>
    public static string Write(ProgressEntry entry)
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("t", entry.UnixMs);
            json.WriteString("k", Kind(entry));
            json.WriteString("lesson", entry.Lesson);
            json.WriteString("item", entry.Item);
            ProgressWriting.WriteFields(json, entry);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// The entry of a line; null when the line is cut short, of an unknown kind, or not ours. Never fails.
    /// </summary>
    /// <param name="line">The line in UTF-8, without the line feed.</param>
    public static ProgressEntry? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length is 0 or > MaxLength || !Utf8.IsValid(line))
        {
            return null;
        }

        try
        {
            return ProgressFields.Read(line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A line that a crash or a full disk cut short, or half a surrogate pair, which JSON can escape and no text
            // can hold. What it would have said is lost, the others are not.
            return null;
        }
    }

    private static string Kind(ProgressEntry entry) => entry switch
    {
        ProgressEntry.Moved => "move",
        ProgressEntry.Undid => "undo",
        ProgressEntry.Began => "begin",
        ProgressEntry.Solved => "solved",
        ProgressEntry.Hinted => "hint",
        ProgressEntry.Experimented => "lab",
        ProgressEntry.Predicted => "predict",
        ProgressEntry.Answered => "answer",
        ProgressEntry.Visited => "page",
        ProgressEntry.Noted => "note",
        ProgressEntry.Completed => "completed",
        ProgressEntry.FirstMinute => "first-minute",
        ProgressEntry.Recalled => "recall",
        ProgressEntry.Dealt => "dealt",
        ProgressEntry.Checked => "check",
        ProgressEntry.Retired => "retired",
        ProgressEntry.Mastered => "mastered",
        _ => throw new ArgumentException($"No kind for {entry.GetType().Name}.", nameof(entry)),
    };
}
