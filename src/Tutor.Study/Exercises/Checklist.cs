using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Exercises;

/// <summary>What each segment on the wire used up, and which one acknowledged that, as the ladder has it.</summary>
public static class Checklist
{
    /// <summary>One entry for each line of the ladder, in order.</summary>
    public static EquatableArray<ChecklistEntry> Of(WorldState world)
    {
        List<ChecklistEntry> entries = [];
        foreach (LadderLine line in world.Ladder)
        {
            entries.Add(new ChecklistEntry(line, line.Segment.Len == 0 ? null : AcknowledgedBy(world, line)));
        }

        return EquatableArray.From(entries);
    }

    /// <summary>The first segment that came back to the sender and expects a number behind these.</summary>
    private static int? AcknowledgedBy(WorldState world, LadderLine line)
    {
        foreach (LadderLine later in world.Ladder)
        {
            bool isAnswer = later.Number > line.Number && later.To == line.From && later.From == line.To;
            bool isAck = later.IsDelivered && later.Segment.Has(TcpFlags.Ack);
            if (isAnswer && isAck && line.Segment.End <= later.Segment.Ack)
            {
                return later.Number;
            }
        }

        return null;
    }
}

/// <summary>One segment of a checklist.</summary>
/// <param name="Line">The segment on the wire.</param>
/// <param name="AcknowledgedBy">
/// The number of the segment that acknowledged all it used up; null when none did, or it used up nothing.
/// </param>
public sealed record ChecklistEntry(LadderLine Line, int? AcknowledgedBy);
