using System.Globalization;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// A segment in one line, as every ladder, trace and report writes it: <c>SYN+ACK  seq=5000  ack=1001</c>.
/// </summary>
public static class SegmentLabel
{
    /// <summary>
    /// The label: control bits, numbers, and the length when there is text. Parts stand two spaces apart.
    /// </summary>
    /// <param name="segment">Any segment, nonsense too.</param>
    /// <param name="seq">SEG.SEQ as it is to be written.</param>
    /// <param name="ack">SEG.ACK as it is to be written; left out when the segment carries none.</param>
    /// <param name="words">The words of a language.</param>
    public static string Of(Segment segment, string seq, string ack, PartWords words)
    {
        var label = $"{SegmentText.FormatFlags(segment.Flags)}  seq={seq}";
        if (segment.Has(TcpFlags.Ack))
        {
            label += $"  ack={ack}";
        }
        else if (segment.Ack.Value != 0)
        {
            label += $"  ack={ack} {words.NoAckFlag}";
        }

        return segment.DataLength == 0
            ? label
            : label + "  len=" + segment.DataLength.ToString(CultureInfo.InvariantCulture);
    }
}
