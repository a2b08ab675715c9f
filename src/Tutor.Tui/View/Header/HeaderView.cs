using Tutor.Packets;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Header;

/// <summary>The headers of a segment: its octets, its fields, and what the selected field means.</summary>
internal static class HeaderView
{
    private const int AboutRows = 5;
    private const int RowsForAbout = 20;
    private const int NameColumns = 24;
    private const int ColumnsForLayer = 70;

    /// <summary>The field that is selected first: SEG.SEQ, behind 13 fields of IPv4 and two ports.</summary>
    internal const int FirstField = 15;

    /// <summary>How many fields there are; 0 when the segment cannot be shown.</summary>
    internal static int FieldCount(Overlay.Header header) => MapOf(header)?.Fields.Count ?? 0;

    /// <summary>The headers of the segment; null when it is no IPv4 packet.</summary>
    internal static HeaderMap? MapOf(Overlay.Header header)
    {
        LadderLine line = header.World.Ladder[header.Line];
        return line is { Source: { } source, Destination: { } destination }
            ? HeaderMap.Of(line.Segment, source, destination)
            : null;
    }

    internal static void Draw(Sheet sheet, Overlay.Header header)
    {
        Words words = sheet.Words;
        LadderLine line = header.World.Ladder[header.Line];
        string label = Words.Tight(words.Segment(line.Segment, header.World.ClaimedSenderOf(line), line.To));
        string place = words.Fill("header.place", ("n", line.Number), ("m", header.World.Sent));
        TitleLine.Draw(sheet, words["header.title"], label, place);
        Rect body = sheet.Area.Shrink(0, 1);
        if (MapOf(header) is not { } map)
        {
            Rect room = sheet.Pane(body, words["header.octets"]);
            sheet.Put(room, [.. Words.Wrap(words["header.none"], room.Width, sheet.Theme.Plain)]);
            return;
        }

        HeaderField field = map.Fields[Math.Clamp(header.Field, 0, map.Fields.Count - 1)];
        int octets = HexRows.Count(map) + 2;
        int about = body.Height >= RowsForAbout ? AboutRows : 0;
        Rect[] rows = body.Rows(octets, -1, about);
        Rect inside = sheet.Pane(rows[0], words["header.octets"], words["header.keys"], hasAir: false);
        sheet.Put(inside, [.. HexRows.Of(map, field, sheet.Theme)]);
        string uses = SegmentPane.UsesUp(line.Segment, words.Parts);
        List<AskedRow> list = Fields(sheet, map, header, rows[1].Width - 4);
        AskedPane.Draw(sheet, rows[1], words["header.fields"], list, uses);
        if (about > 0)
        {
            Rect room = sheet.Pane(rows[2], words["header." + field.Key]);
            sheet.Put(room, [.. Words.Wrap(About(words, field), room.Width, sheet.Theme.Plain)]);
        }
    }

    /// <summary>What a field is for, in a sentence or two.</summary>
    internal static string About(Words words, HeaderField field) => words["header.about." + field.Key];

    /// <summary>Where a field stands and what is in it, in one line.</summary>
    internal static string Place(Words words, HeaderField field) => field.Bits % 8 == 0
        ? words.Fill("header.at-octets", ("n", field.Bits / 8), ("at", field.FirstOctet))
        : words.Fill("header.at-bits", ("n", field.Bits), ("at", field.FirstOctet));

    /// <summary>The value; a sequence number also as the screen writes numbers.</summary>
    internal static string Value(Words words, Overlay.Header header, HeaderField field)
    {
        LadderLine line = header.World.Ladder[header.Line];
        string other = field.Key switch
        {
            "tcp.seq" => words.Number(line.Segment.Seq, header.World.ClaimedSenderOf(line)),
            "tcp.ack" => words.Number(line.Segment.Ack, line.To),
            _ => field.Value,
        };
        return other == field.Value ? other : $"{field.Value} = {other}";
    }

    private static List<AskedRow> Fields(Sheet sheet, HeaderMap map, Overlay.Header header, int width)
    {
        bool isNarrow = width < ColumnsForLayer;
        (int names, int places) = isNarrow ? (22, 17) : (NameColumns, NameColumns);
        List<AskedRow> rows = [];
        for (int i = 0; i < map.Fields.Count; i++)
        {
            HeaderField field = map.Fields[i];
            bool isSelected = i == header.Field;
            string name = sheet.Cut(sheet.Words["header." + field.Key], names - 1);
            string place = sheet.Cut(Place(sheet.Words, field), places - 1);
            string layer = isNarrow ? "" : $"{field.Layer,-4} ";
            string text = $"{(isSelected ? ">" : " ")} {layer}{Padded(name, names)}{Padded(place, places)}"
                + Value(sheet.Words, header, field);
            var style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
            rows.Add(new AskedRow(TextRow.Of(sheet.Cut(text, width), style), i, isSelected));
        }

        return rows;
    }

    private static string Padded(string text, int width) =>
        text + new string(' ', Math.Max(0, width - TextWidth.Of(text)));
}
