using System.Text.Json;
using Tutor.Study.Labs;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Progress;

/// <summary>The fields of one progress line; a field that is missing or of another form makes the entry void.</summary>
/// <remarks>Read by a forward reader: a log of years is read before the first screen.</remarks>
internal sealed class ProgressFields
{
    private readonly List<LineField> fields = new(16);

    /// <summary>The entry; null when the line is not one that this version knows.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is not Unicode.</exception>
    internal static ProgressEntry? Read(ReadOnlySpan<byte> line)
    {
        ProgressFields all = new();
        return PlainObject.Read(line, all.fields) ? all.ToEntry() : ReadJson(line);
    }

    /// <summary>The same for any JSON, spaces, escapes and all.</summary>
    internal static ProgressEntry? ReadJson(ReadOnlySpan<byte> line)
    {
        ProgressFields all = new();
        Utf8JsonReader json = new(line, new JsonReaderOptions { MaxDepth = 4 });
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            all.Add(name, ref json);
        }

        return json.Read() ? null : all.ToEntry();
    }

    private void Add(string name, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                fields.Add(new LineField(name) { Text = json.GetString() });
                break;
            case JsonTokenType.Number when json.TryGetUInt64(out ulong number):
                fields.Add(new LineField(name) { Number = number });
                break;
            case JsonTokenType.True or JsonTokenType.False:
                fields.Add(new LineField(name) { Truth = json.GetBoolean() });
                break;
            default:
                json.Skip();
                break;
        }
    }

    private ProgressEntry? ToEntry()
    {
        if (Number("t", long.MaxValue) is not { } time
            || Text("lesson") is not { } lesson
            || Text("item") is not { } item)
        {
            return null;
        }

        long at = (long)time;
        return Text("k") switch
        {
            "move" => Moved(at, lesson, item),
            "undo" => new ProgressEntry.Undid(at, lesson, item),
            "begin" => Began(at, lesson, item),
            "solved" => Solved(at, lesson, item),
            "hint" => new ProgressEntry.Hinted(at, lesson, item),
            "lab" => Experimented(at, lesson, item),
            "predict" => Predicted(at, lesson, item),
            "answer" => Answered(at, lesson, item),
            "page" => Visited(at, lesson, item),
            "note" => Noted(at, lesson, item),
            "completed" => new ProgressEntry.Completed(at, lesson, item),
            "first-minute" => FirstMinute(at),
            "recall" => Recalled(at, lesson, item),
            "dealt" => Dealt(at, lesson, item),
            "check" => Checked(at, lesson, item),
            "retired" => new ProgressEntry.Retired(at, lesson, item),
            "mastered" => new ProgressEntry.Mastered(at, lesson, item),
            _ => null,
        };
    }

    private ProgressEntry.Moved? Moved(long at, string lesson, string item)
    {
        Verdict? known = Text("verdict") switch
        {
            "Correct" => Verdict.Correct,
            "Tolerated" => Verdict.Tolerated,
            "Refused" => Verdict.Refused,
            _ => null,
        };
        return known is { } verdict
            && Text("hash") is { } hash
            && Small("round") is { } round
            && Number("seed") is { } seed
            && Text("code") is { } code
            && Truth("shown") is { } shown
            && ReadMove() is { } move
            ? new ProgressEntry.Moved(at, lesson, item, hash, round, seed, move, verdict, code, shown)
            : null;
    }

    private Move? ReadMove()
    {
        if (Find("flags") is null)
        {
            return new Move.SayNothing();
        }

        return Number("flags", byte.MaxValue) is { } flags
            && Number("seq", uint.MaxValue) is { } seq
            && Number("ack", uint.MaxValue) is { } ack
            && Number("len", uint.MaxValue) is { } length
            && Number("win", ushort.MaxValue) is { } window
            ? new Move.Send(new Segment
            {
                Flags = (TcpFlags)flags,
                Seq = new SeqNumber((uint)seq),
                Ack = new SeqNumber((uint)ack),
                DataLength = (uint)length,
                Window = (ushort)window,
            })
            : null;
    }

    private ProgressEntry.Began? Began(long at, string lesson, string item) =>
        Text("hash") is { } hash && Small("round") is { } round && Number("seed") is { } seed
            ? new ProgressEntry.Began(at, lesson, item, hash, round, seed) { Variant = Small("variant") ?? 0 }
            : null;

    private ProgressEntry.Predicted? Predicted(long at, string lesson, string item) =>
        Text("given") is { } given && Text("actual") is { } actual && Truth("right") is { } right
            ? new ProgressEntry.Predicted(at, lesson, item, given, actual, right)
            : null;

    private ProgressEntry.Solved? Solved(long at, string lesson, string item) =>
        Text("hash") is { } hash && Truth("helped") is { } helped
            ? new ProgressEntry.Solved(at, lesson, item, hash, helped) { IsVariant = Truth("variant") ?? false }
            : null;

    private ProgressEntry.Recalled? Recalled(long at, string lesson, string item) =>
        Text("hash") is { } hash && Truth("right") is { } right && Truth("helped") is { } helped
        && Text("code") is { } code
            ? new ProgressEntry.Recalled(at, lesson, item, hash, right, helped, code)
            : null;

    private ProgressEntry.Dealt? Dealt(long at, string lesson, string item) =>
        Number("seed") is { } seed && Small("count") is { } count && Small("row") is { } row
            ? new ProgressEntry.Dealt(at, lesson, item, seed, count, row)
            : null;

    private ProgressEntry.Checked? Checked(long at, string lesson, string item) =>
        Number("seed") is { } seed && Text("marks") is { } marks
            ? new ProgressEntry.Checked(at, lesson, item, seed, marks)
            : null;

    private ProgressEntry.Answered? Answered(long at, string lesson, string item) =>
        Number("answer", long.MaxValue) is { } answer && Truth("right") is { } right
            ? new ProgressEntry.Answered(at, lesson, item, (long)answer, right)
            {
                Text = Text("text") ?? "",
                Hash = Text("hash") ?? "",
                Sure = (Sureness)(Number("sure", (ulong)Sureness.Certain) ?? 0),
                IsVariant = Truth("variant") ?? false,
            }
            : null;

    private ProgressEntry.Visited? Visited(long at, string lesson, string item) =>
        Small("page") is { } page && Small("pages") is { } pages
            ? new ProgressEntry.Visited(at, lesson, item, page, pages)
            {
                Text = Text("text") ?? "",
                Changed = Small("changed") ?? 0,
                Tasks = Small("tasks") ?? 0,
                Done = Small("done") ?? 0,
            }
            : null;

    private ProgressEntry.FirstMinute? FirstMinute(long at) =>
        Small("step") is { } step && Truth("over") is { } over ? new ProgressEntry.FirstMinute(at, step, over) : null;

    private ProgressEntry.Experimented? Experimented(long at, string lesson, string item) =>
        Text("hash") is { } hash ? new ProgressEntry.Experimented(at, lesson, item, hash) : null;

    private ProgressEntry.Noted? Noted(long at, string lesson, string item) =>
        Small("run") is { } run
        && Small("from") is { } from
        && Small("to") is { } to
        && Knobs() is { } knobs
        && Small("came") is { } came
        && Small("connected") is { } connected
        && Small("half-open") is { } halfOpen
        && Small("dropped") is { } dropped
            ? new ProgressEntry.Noted(
                at, lesson, item, new LabNote(run, from, to, knobs, came, connected, halfOpen, dropped)
                {
                    AcceptQueue = Small("accept-queue") ?? 0,
                    Accepted = Small("accepted") ?? 0,
                    Overflows = Small("overflows") ?? 0,
                    UsersReset = Small("users-reset") ?? 0,
                })
            : null;

    /// <summary>Null when a knob has no such value; one that an older version did not have stands as usual.</summary>
    private LabKnobs? Knobs()
    {
        LabKnobs? knobs = LabKnobs.Default;
        for (int i = 0; i < LabControls.Names.Count && knobs is not null; i++)
        {
            knobs = Text(LabControls.Names[i]) is { } value ? LabControls.Set(knobs, (LabKnob)i, value) : knobs;
        }

        return knobs;
    }

    private string? Text(string name) => Find(name)?.Text;

    private bool? Truth(string name) => Find(name)?.Truth;

    private int? Small(string name) => (int?)Number(name, int.MaxValue);

    private ulong? Number(string name, ulong most = ulong.MaxValue) =>
        Find(name)?.Number is { } number && number <= most ? number : null;

    /// <summary>The field of that name, the last one when it stands there twice.</summary>
    private LineField? Find(string name)
    {
        for (int i = fields.Count - 1; i >= 0; i--)
        {
            if (fields[i].Name == name)
            {
                return fields[i];
            }
        }

        return null;
    }
}

/// <summary>A field of a progress line; one of the values is there.</summary>
/// <param name="name">Its name.</param>
internal sealed class LineField(string name)
{
    public string Name => name;

    public string? Text { get; init; }

    public ulong? Number { get; init; }

    public bool? Truth { get; init; }
}
