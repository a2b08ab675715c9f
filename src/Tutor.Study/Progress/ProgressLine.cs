using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Tutor.Study.Labs;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Wire;

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
            WriteRest(json, entry);
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

    private static void WriteRest(Utf8JsonWriter json, ProgressEntry entry)
    {
        switch (entry)
        {
            case ProgressEntry.Moved moved:
                WriteMove(json, moved);
                break;
            case ProgressEntry.Began began:
                json.WriteString("hash", began.Hash);
                json.WriteNumber("round", began.Round);
                json.WriteNumber("seed", began.Seed);
                if (began.Variant > 0)
                {
                    json.WriteNumber("variant", began.Variant);
                }

                break;
            case ProgressEntry.Predicted predicted:
                json.WriteString("given", predicted.Given);
                json.WriteString("actual", predicted.Actual);
                json.WriteBoolean("right", predicted.IsRight);
                break;
            case ProgressEntry.Solved solved:
                json.WriteString("hash", solved.Hash);
                json.WriteBoolean("helped", solved.WasHelped);
                WriteTruth(json, "variant", solved.IsVariant);
                break;
            case ProgressEntry.Answered answered:
                WriteAnswer(json, answered);
                break;
            case ProgressEntry.Recalled recalled:
                json.WriteString("hash", recalled.Hash);
                json.WriteBoolean("right", recalled.IsRight);
                json.WriteBoolean("helped", recalled.WasHelped);
                json.WriteString("code", recalled.Code);
                break;
            case ProgressEntry.Dealt dealt:
                json.WriteNumber("seed", dealt.Seed);
                json.WriteNumber("count", dealt.Count);
                json.WriteNumber("row", dealt.InARow);
                break;
            case ProgressEntry.Checked check:
                json.WriteNumber("seed", check.Seed);
                json.WriteString("marks", check.Marks);
                break;
            case ProgressEntry.Visited visited:
                json.WriteNumber("page", visited.Page);
                json.WriteNumber("pages", visited.Pages);
                json.WriteString("text", visited.Text);
                json.WriteNumber("changed", visited.Changed);
                json.WriteNumber("tasks", visited.Tasks);
                json.WriteNumber("done", visited.Done);
                break;
            case ProgressEntry.FirstMinute minute:
                json.WriteNumber("step", minute.Step);
                json.WriteBoolean("over", minute.IsOver);
                break;
            case ProgressEntry.Experimented lab:
                json.WriteString("hash", lab.Hash);
                break;
            case ProgressEntry.Noted noted:
                WriteNote(json, noted.Note);
                break;
            default:
                break;
        }
    }

    private static void WriteNote(Utf8JsonWriter json, LabNote note)
    {
        json.WriteNumber("run", note.Run);
        json.WriteNumber("from", note.From);
        json.WriteNumber("to", note.To);
        for (int i = 0; i < LabControls.Names.Count; i++)
        {
            json.WriteString(LabControls.Names[i], LabControls.ValueOf(note.Knobs, (LabKnob)i));
        }

        json.WriteNumber("came", note.Came);
        json.WriteNumber("connected", note.Connected);
        json.WriteNumber("half-open", note.HalfOpen);
        json.WriteNumber("dropped", note.Dropped);
        json.WriteNumber("accept-queue", note.AcceptQueue);
        json.WriteNumber("accepted", note.Accepted);
        json.WriteNumber("overflows", note.Overflows);
        json.WriteNumber("users-reset", note.UsersReset);
    }

    private static void WriteAnswer(Utf8JsonWriter json, ProgressEntry.Answered answered)
    {
        json.WriteNumber("answer", answered.Answer);
        json.WriteBoolean("right", answered.IsRight);
        json.WriteString("hash", answered.Hash);
        if (answered.Text.Length > 0)
        {
            json.WriteString("text", answered.Text);
        }

        if (answered.Sure != Sureness.None)
        {
            json.WriteNumber("sure", (int)answered.Sure);
        }

        WriteTruth(json, "variant", answered.IsVariant);
    }

    /// <summary>What is not so is left out.</summary>
    private static void WriteTruth(Utf8JsonWriter json, string name, bool isTrue)
    {
        if (isTrue)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void WriteMove(Utf8JsonWriter json, ProgressEntry.Moved moved)
    {
        json.WriteString("hash", moved.Hash);
        json.WriteNumber("round", moved.Round);
        json.WriteNumber("seed", moved.Seed);
        json.WriteString("verdict", moved.Verdict.ToString());
        json.WriteString("code", moved.Code);
        json.WriteBoolean("shown", moved.WasShown);
        if (moved.Move is Move.Send { Segment: Segment segment })
        {
            json.WriteNumber("flags", (int)segment.Flags);
            json.WriteNumber("seq", segment.Seq.Value);
            json.WriteNumber("ack", segment.Ack.Value);
            json.WriteNumber("len", segment.DataLength);
            json.WriteNumber("win", segment.Window);
        }
    }
}
