using System.Globalization;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>
/// How sequence numbers are written: as they are, or less the initial one of the host that counts them.
/// </summary>
/// <param name="IsRelative">True for relative numbers.</param>
/// <param name="World">The world whose initial numbers are taken off.</param>
public sealed record NumberFormat(bool IsRelative, WorldState World)
{
    /// <summary>The number as text.</summary>
    /// <param name="value">The number on the wire.</param>
    /// <param name="owner">The name of the host whose octets it counts.</param>
    public string Write(SeqNumber value, string owner) =>
        (IsRelative ? new SeqNumber((uint)((long)value.Value - Isn(owner).Value & uint.MaxValue)) : value).ToString();

    /// <summary>
    /// The number that a text stands for; null when it is not a number of 0 to 4294967295. Never fails.
    /// </summary>
    public SeqNumber? Read(string text, string owner) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
            ? IsRelative ? Isn(owner) + number : new SeqNumber(number)
            : null;

    /// <summary>The host whose octets a field of a segment counts.</summary>
    /// <param name="from">The host that sends the segment.</param>
    /// <param name="field">Seq or Ack.</param>
    public string Owner(string from, MoveField field) => field == MoveField.Ack ? World.PeerOf(from).Name : from;

    private SeqNumber Isn(string owner)
    {
        foreach (LadderLine line in World.Ladder)
        {
            if (line.From == owner && line.Segment.Has(TcpFlags.Syn))
            {
                return line.Segment.Seq;
            }
        }

        return World.Scenario.Find(owner)?.Iss ?? default;
    }
}
