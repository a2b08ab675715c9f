using System.Globalization;
using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>How much room text takes on a screen of 80 columns, near enough for a warning.</summary>
internal static class TextSize
{
    /// <summary>The columns that text has on a screen of 80.</summary>
    public const int Columns = 76;

    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of one line.</summary>
    public static int Width(string line)
    {
        int width = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            bool isMark = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            width += isMark ? 0
                : Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2
                : 1;
        }

        return width;
    }

    /// <summary>The rows of blocks, with a blank row between two.</summary>
    public static int Rows(EquatableArray<TextBlock> blocks) =>
        blocks.Sum(block => Rows(block, Columns)) + Math.Max(0, blocks.Count - 1);

    /// <summary>The columns of a table, three between two cells.</summary>
    public static int Width(TextBlock.Table table)
    {
        int cells = table.Rows.Max(row => row.Count);
        int text = Enumerable.Range(0, cells).Sum(cell => table.Rows
            .Where(row => cell < row.Count)
            .Max(row => Width(TextRuns.Plain(row[cell]))));
        return text + (3 * Math.Max(0, cells - 1));
    }

    private static int Rows(TextBlock block, int columns) => block switch
    {
        TextBlock.Heading heading => Rows(TextRuns.Plain(heading.Text), columns),
        TextBlock.Paragraph paragraph => Rows(TextRuns.Plain(paragraph.Text), columns),
        TextBlock.Code code => TextRuns.Plain(code.Text).Count(c => c == '\n') + 1,
        TextBlock.Quote quote => quote.Blocks.Sum(inner => Rows(inner, columns - 2)),
        TextBlock.List list => list.Items.Sum(item => item.Sum(inner => Rows(inner, columns - 3))),
        TextBlock.Table table => table.Rows.Count + 1,
        _ => 1,
    };

    private static int Rows(string text, int columns) => text.Split('\n').Sum(line => RowsOfLine(line, columns));

    private static int RowsOfLine(string line, int columns)
    {
        int rows = 1;
        int used = 0;
        foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int width = Width(word);
            bool fits = used == 0 || used + 1 + width <= columns;
            rows += fits ? 0 : 1;
            used = fits && used > 0 ? used + 1 + width : width;
            rows += used / (columns + 1);
            used %= columns + 1;
        }

        return rows;
    }
}
