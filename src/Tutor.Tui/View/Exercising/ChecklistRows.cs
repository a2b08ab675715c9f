using Tutor.Study.Exercises;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>The checklist of an exercise: what each segment used up, and which one acknowledged it.</summary>
internal static class ChecklistRows
{
    internal static List<TextRow> Of(Sheet sheet, ExerciseRun run, int width)
    {
        List<TextRow> rows = [TextRow.Of(sheet.Words["checklist.title"], sheet.Theme.Strong)];
        foreach (string text in Texts(sheet.Words, run))
        {
            string mark = "  ";
            foreach (TextRow row in Words.Wrap(text, width - 6, sheet.Theme.Plain))
            {
                rows.Add(row.After(mark, sheet.Theme.Plain));
                mark = "      ";
            }
        }

        return rows;
    }

    /// <summary>One text for each segment, and one for the move that is awaited.</summary>
    internal static IEnumerable<string> Texts(Words words, ExerciseRun run)
    {
        WorldState world = run.Turn.Side.World;
        foreach (ChecklistEntry entry in Checklist.Of(world).AsEnumerable())
        {
            yield return $"[x] {entry.Line.Number} {Text(words, world, entry)}";
        }

        if (!run.IsRoundDone && !run.IsStuck)
        {
            yield return $"[ ] {world.Sent + 1} {words["checklist.your-move"]}";
        }
    }

    private static string Text(Words words, WorldState world, ChecklistEntry entry)
    {
        Segment segment = entry.Line.Segment;
        string flags = SegmentText.FormatFlags(segment.Flags);
        if (segment.Len == 0)
        {
            return words.Fill("checklist.nothing", ("segment", flags));
        }

        string owner = world.ClaimedSenderOf(entry.Line);
        string first = words.Number(segment.Seq, owner);
        string numbers = segment.Len == 1 ? first : $"{first}..{words.Number(segment.End - 1, owner)}";
        string used = words.Fill("checklist.used", ("segment", flags), ("numbers", numbers));
        string acked = entry.AcknowledgedBy is { } number
            ? words.Fill("checklist.acked", ("n", number))
            : words[entry.Line.ArrivesAt is null ? "checklist.lost" : "checklist.open"];
        return words.Join(used, acked);
    }
}
