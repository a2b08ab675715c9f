using System.Text.Json;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Progress;

/// <summary>Reads the fields of a progress line; a field that is missing or of another form makes the line void.</summary>
internal static class ProgressFields
{
    /// <summary>The entry; null when the line is not one that this version knows.</summary>
    internal static ProgressEntry? Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object
            || Long(line, "t") is not { } at
            || Text(line, "lesson") is not { } lesson
            || Text(line, "item") is not { } item)
        {
            return null;
        }

        return Text(line, "k") switch
        {
            "move" => Moved(line, at, lesson, item),
            "undo" => new ProgressEntry.Undid(at, lesson, item),
            "begin" => Began(line, at, lesson, item),
            "solved" => Solved(line, at, lesson, item),
            "hint" => new ProgressEntry.Hinted(at, lesson, item),
            "answer" => Answered(line, at, lesson, item),
            "page" => Visited(line, at, lesson, item),
            "completed" => new ProgressEntry.Completed(at, lesson, item),
            _ => null,
        };
    }

    private static ProgressEntry.Moved? Moved(JsonElement line, long at, string lesson, string item)
    {
        bool isKnown = Enum.TryParse(Text(line, "verdict"), out Verdict verdict) && Enum.IsDefined(verdict);
        return isKnown
            && Text(line, "hash") is { } hash
            && Small(line, "round") is { } round
            && Seed(line) is { } seed
            && Text(line, "code") is { } code
            && Truth(line, "shown") is { } shown
            && ReadMove(line) is { } move
            ? new ProgressEntry.Moved(at, lesson, item, hash, round, seed, move, verdict, code, shown)
            : null;
    }

    private static Move? ReadMove(JsonElement line)
    {
        if (!line.TryGetProperty("flags", out _))
        {
            return new Move.SayNothing();
        }

        return Small(line, "flags") is { } flags and >= 0 and <= 255
            && Number(line, "seq") is { } seq
            && Number(line, "ack") is { } ack
            && Number(line, "len") is { } length
            && Small(line, "win") is { } window and >= 0 and <= ushort.MaxValue
            ? new Move.Send(new Segment
            {
                Flags = (TcpFlags)flags,
                Seq = new SeqNumber(seq),
                Ack = new SeqNumber(ack),
                DataLength = length,
                Window = (ushort)window,
            })
            : null;
    }

    private static ProgressEntry.Began? Began(JsonElement line, long at, string lesson, string item) =>
        Text(line, "hash") is { } hash && Small(line, "round") is { } round && Seed(line) is { } seed
            ? new ProgressEntry.Began(at, lesson, item, hash, round, seed)
            : null;

    private static ProgressEntry.Solved? Solved(JsonElement line, long at, string lesson, string item) =>
        Text(line, "hash") is { } hash && Truth(line, "helped") is { } helped
            ? new ProgressEntry.Solved(at, lesson, item, hash, helped)
            : null;

    private static ProgressEntry.Answered? Answered(JsonElement line, long at, string lesson, string item) =>
        Long(line, "answer") is { } answer && Truth(line, "right") is { } right
            ? new ProgressEntry.Answered(at, lesson, item, answer, right)
            : null;

    private static ProgressEntry.Visited? Visited(JsonElement line, long at, string lesson, string item) =>
        Small(line, "page") is { } page && Small(line, "pages") is { } pages
            ? new ProgressEntry.Visited(at, lesson, item, page, pages)
            : null;

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool? Truth(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement value)
            && value.ValueKind is (JsonValueKind.True or JsonValueKind.False)
            ? value.GetBoolean()
            : null;

    private static long? Long(JsonElement line, string name) =>
        TryNumber(line, name, out JsonElement value) && value.TryGetInt64(out long number) ? number : null;

    private static int? Small(JsonElement line, string name) =>
        TryNumber(line, name, out JsonElement value) && value.TryGetInt32(out int number) ? number : null;

    private static uint? Number(JsonElement line, string name) =>
        TryNumber(line, name, out JsonElement value) && value.TryGetUInt32(out uint number) ? number : null;

    private static ulong? Seed(JsonElement line) =>
        TryNumber(line, "seed", out JsonElement value) && value.TryGetUInt64(out ulong number) ? number : null;

    private static bool TryNumber(JsonElement line, string name, out JsonElement value) =>
        line.TryGetProperty(name, out value) && value.ValueKind == JsonValueKind.Number;
}
