using Tutor.Packets;
using Tutor.Tcp.Wire;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>A segment unpacked: the sizes of its layers, its header fields, and the numbers that it uses up.</summary>
public static class SegmentPane
{
    private const int Margin = 1;
    private const int SecondColumn = 20;

    private static readonly (TcpFlags Flag, char Letter)[] Letters =
    [
        (TcpFlags.Urg, 'U'), (TcpFlags.Ack, 'A'), (TcpFlags.Psh, 'P'),
        (TcpFlags.Rst, 'R'), (TcpFlags.Syn, 'S'), (TcpFlags.Fin, 'F'),
    ];

    /// <summary>Draws the segment. Any size; never fails.</summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; nothing outside it is touched.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="picture">What to draw.</param>
    public static void Draw(CellBuffer buffer, Rect area, Look look, SegmentPicture picture)
    {
        var canvas = new Canvas(buffer, area);
        var words = look.Words;
        var segment = picture.Segment;
        DrawLayers(canvas, look, picture);
        var (source, destination) = (picture.Source.ToString(), picture.Destination.ToString());
        Pair(canvas, 2, look, words.SourcePort, source, words.DestinationPort, destination);
        var ack = segment.Has(TcpFlags.Ack) || segment.Ack.Value != 0 ? picture.Ack : "-";
        Pair(canvas, 3, look, "seq", picture.Seq, "ack", ack);
        Pair(canvas, 4, look, words.Flags, FlagLetters(segment.Flags), words.Window, PartWords.Print(segment.Window));
        canvas.Put(Margin, 5, UsesUp(segment, words), look.Theme.Plain);
    }

    /// <summary>The layers in the order of the wire, each over its octets, with lines between.</summary>
    private static void DrawLayers(Canvas canvas, Look look, SegmentPicture picture)
    {
        (string Name, int Octets)[] layers =
        [
            ("Ethernet", 14),
            (picture.IsIpv6 ? "IPv6" : "IPv4", picture.IsIpv6 ? 40 : Ipv4Header.Length),
            ("TCP", picture.TcpOctets),
        ];
        var x = Margin;
        foreach ((string name, int octets) in layers)
        {
            var size = $"{octets} B";
            var width = Math.Max(TextWidth.Of(name), size.Length);
            DrawLayer(canvas, x, width, look, name, size);
            canvas.Put(x + width + 1, 0, look.Glyphs.Vertical.ToString(), look.Theme.Scaffold);
            canvas.Put(x + width + 1, 1, look.Glyphs.Vertical.ToString(), look.Theme.Scaffold);
            x += width + 3;
        }

        var data = PartWords.Print(picture.Segment.DataLength) + " B";
        DrawLayer(canvas, x, Math.Max(TextWidth.Of(look.Words.Data), data.Length), look, look.Words.Data, data);
    }

    private static void DrawLayer(Canvas canvas, int x, int width, Look look, string name, string size)
    {
        canvas.Put(x, 0, name, look.Theme.Strong);
        canvas.Put(x + width - size.Length, 1, size, look.Theme.Plain);
    }

    private static void Pair(
        Canvas canvas, int y, Look look, string name, string value, string secondName, string secondValue)
    {
        PutField(canvas, Margin, y, look, name, value);
        var second = Math.Max(SecondColumn, Margin + TextWidth.Of(name) + TextWidth.Of(value) + 3);
        PutField(canvas, second, y, look, secondName, secondValue);
    }

    private static void PutField(Canvas canvas, int x, int y, Look look, string name, string value)
    {
        canvas.Put(x, y, name + " ", look.Theme.Scaffold);
        canvas.Put(x + TextWidth.Of(name) + 1, y, value, look.Theme.Plain);
    }

    private static string FlagLetters(TcpFlags flags)
    {
        var letters = Letters.Select(named => flags.HasFlag(named.Flag) ? named.Letter : '.');
        var rare = (flags.HasFlag(TcpFlags.Ece) ? " ECE" : "") + (flags.HasFlag(TcpFlags.Cwr) ? " CWR" : "");
        return string.Join(' ', letters) + rare;
    }

    /// <summary>How many numbers a segment uses up, and for what.</summary>
    internal static string UsesUp(Segment segment, PartWords words)
    {
        var parts = new[]
        {
            segment.Has(TcpFlags.Syn) ? "SYN" : "",
            segment.DataLength > 0 ? PartWords.Fill(words.Octets, PartWords.Print(segment.DataLength)) : "",
            segment.Has(TcpFlags.Fin) ? "FIN" : "",
        };
        var what = string.Join(" + ", parts.Where(part => part.Length > 0));
        return segment.Len switch
        {
            0 => words.UsesUpNone,
            1 => $"{words.UsesUpOne} ({what})",
            var many => $"{PartWords.Fill(words.UsesUp, PartWords.Print(many))} ({what})",
        };
    }
}
