using System.Globalization;
using Tutor.Packets;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Header;

/// <summary>
/// Octets in hex, sixteen to a row, each layer on rows of its own; brackets stand around the selected field.
/// <code>
/// TCP   20  00 50 c0 00[00 00 13 88]00 00 03 e9 60 12 ff ff
/// </code>
/// </summary>
internal static class HexRows
{
    private const int PerRow = 16;

    /// <summary>How many rows there are.</summary>
    internal static int Count(HeaderMap map) => Starts(map).Count();

    internal static IEnumerable<TextRow> Of(HeaderMap map, HeaderField field, Theme theme)
    {
        foreach ((string layer, int start, int length) in Starts(map))
        {
            List<StyledRun> runs = [new($" {layer,-5}{start,3} ", theme.Scaffold)];
            for (int i = start; i < start + length; i++)
            {
                bool isIn = i >= field.FirstOctet && i <= field.LastOctet;
                bool isAfter = i == field.LastOctet + 1 && i > start;
                string before = i == field.FirstOctet ? "[" : isAfter ? "]" : " ";
                string octet = map.Octets[i].ToString("x2", CultureInfo.InvariantCulture);
                runs.Add(new(before, theme.Strong));
                runs.Add(new(octet, isIn ? theme.Focus : theme.Plain));
            }

            runs.Add(new(field.LastOctet == start + length - 1 ? "]" : "", theme.Strong));
            yield return new TextRow(Tcp.EquatableArray.From(runs));
        }
    }

    /// <summary>The first octet of each row and how many it has.</summary>
    private static IEnumerable<(string Layer, int Start, int Length)> Starts(HeaderMap map)
    {
        for (int at = 0; at < map.Octets.Count;)
        {
            bool isIp = at < Ipv4Header.Length;
            int end = isIp ? Ipv4Header.Length : map.Octets.Count;
            int length = Math.Min(PerRow, end - at);
            yield return (isIp ? "IPv4" : "TCP", at, length);
            at += length;
        }
    }
}
