using System.Globalization;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.View.Parts;

/// <summary>A segment in one line, as every ladder, trace and report writes it: <c>SYN+ACK  seq=5000  ack=1001</c>.</summary>
public static class SegmentLabel
{
    // ACK follows the bit that it goes with: SYN+ACK, FIN+ACK, PSH+ACK.
    private static readonly (TcpFlags Flag, string Name)[] Names =
    [
        (TcpFlags.Syn, "SYN"), (TcpFlags.Fin, "FIN"), (TcpFlags.Rst, "RST"), (TcpFlags.Psh, "PSH"),
        (TcpFlags.Urg, "URG"), (TcpFlags.Ece, "ECE"), (TcpFlags.Cwr, "CWR"), (TcpFlags.Ack, "ACK"),
    ];

    /// <summary>The label: control bits, numbers, and the length when there is text. Parts stand two spaces apart.</summary>
    /// <param name="segment">Any segment, nonsense too.</param>
    /// <param name="seq">SEG.SEQ as it is to be written.</param>
    /// <param name="ack">SEG.ACK as it is to be written; left out when the segment carries none.</param>
    /// <param name="words">The words of a language.</param>
    public static string Of(Segment segment, string seq, string ack, PartWords words)
    {
        var label = $"{Flags(segment.Flags, words)}  seq={seq}";
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

    /// <summary>The control bits, such as <c>SYN+ACK</c>.</summary>
    /// <param name="flags">Any of them, or none.</param>
    /// <param name="words">The words of a language.</param>
    public static string Flags(TcpFlags flags, PartWords words)
    {
        var set = Names.Where(named => flags.HasFlag(named.Flag)).Select(named => named.Name);
        return flags == TcpFlags.None ? words.NoFlags : string.Join('+', set);
    }
}
