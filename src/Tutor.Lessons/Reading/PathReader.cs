using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>Reads what the wire of a scenario does: to named segments, and by chance.</summary>
internal sealed class PathReader(FindingLog log)
{
    /// <summary>The highest number of a segment that a lesson can name.</summary>
    public const int MaxSegment = 1000;

    /// <summary>The longest time that a path, its jitter or a hold may take.</summary>
    public static readonly SimTime MaxTime = SimTime.FromSeconds(600);

    /// <summary>
    /// How often in a row chance may lose one and the same segment of a lesson: fewer times than any TCP repeats it.
    /// </summary>
    public const int MostLosses = 3;

    private static readonly string[] Keys =
        ["delay", "lose", "hold", "loss", "duplicate", "reorder", "jitter", "seed"];

    private static readonly SimTime DefaultDelay = SimTime.FromMs(40);

    /// <summary>The wire; without a map one that only takes its time.</summary>
    public PathSpec Read(YamlFields? path)
    {
        if (path is null)
        {
            return new PathSpec(DefaultDelay, [], []);
        }

        path.AllowOnly(Keys);
        int loss = path.Share("loss");
        return new PathSpec(Time(path, "delay", DefaultDelay, log), ReadLost(path), ReadHeld(path.Map("hold")))
        {
            Seed = (ulong)path.Number("seed", 0, uint.MaxValue, 0),
            LossPpm = loss,
            DuplicatePpm = path.Share("duplicate"),
            ReorderPpm = path.Share("reorder"),
            Jitter = Time(path, "jitter", SimTime.Zero, log),
            MostLosses = loss > 0 ? MostLosses : null,
        };
    }

    /// <summary>A length of time of at most <see cref="MaxTime"/>; a longer one is in the log.</summary>
    public static SimTime Time(YamlFields fields, string key, SimTime otherwise, FindingLog log)
    {
        SimTime time = fields.Time(key, otherwise);
        if (time <= MaxTime)
        {
            return time;
        }

        log.Add(
            "bad-value",
            fields.Text(key)?.At ?? fields.At,
            $"'{key}' is at most {MaxTime.Microseconds / 1_000_000}s.");
        return otherwise;
    }

    private EquatableArray<int> ReadLost(YamlFields path)
    {
        List<int> lost = [];
        foreach ((string value, SourcePosition at) in path.Words("lose"))
        {
            if (SegmentNumber(value, at) is { } number)
            {
                lost.Add(number);
            }
        }

        return EquatableArray.From(lost);
    }

    private EquatableArray<HeldSegment> ReadHeld(YamlFields? hold)
    {
        List<HeldSegment> held = [];
        foreach (YamlEntry entry in hold?.Entries ?? [])
        {
            if (SegmentNumber(entry.Key, entry.At) is { } number)
            {
                held.Add(new HeldSegment(number, Time(hold!, entry.Key, default, log)));
            }
        }

        return EquatableArray.From(held);
    }

    private int? SegmentNumber(string text, SourcePosition at)
    {
        if (ValueText.Number(text) is { } number and >= 1 and <= MaxSegment)
        {
            return (int)number;
        }

        log.Add("bad-value", at, $"'{text}' is not a segment's number on the ladder, 1 to {MaxSegment}.");
        return null;
    }
}
