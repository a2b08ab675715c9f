using System.Text;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>What was on the wire as plain lines: time, direction, segment.</summary>
public static class TextTrace
{
    /// <summary>A line for each segment of the ladder, such as
    /// <c>0.040  server > client  SYN+ACK seq=5000 ack=1001 win=65535</c>. Never fails.</summary>
    /// <param name="world">The world.</param>
    public static string Write(WorldState world)
    {
        StringBuilder text = new();
        foreach (LadderLine line in world.Ladder)
        {
            text.Append(line.SentAt).Append("  ").Append(line.From).Append(" > ").Append(line.To).Append("  ")
                .Append(SegmentText.Format(line.Segment));
            text.Append(line.ArrivesAt is null ? "  lost\n" : line.IsDelivered ? "\n" : "  under way\n");
        }

        return text.ToString();
    }
}
