using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>Turns the blocks of a lesson into rows of a pane, and draws them from any row on.</summary>
public static class TextLayout
{
    private const int WideEnoughToHang = 44;

    /// <summary>The rows of a text, with an empty row between blocks. Never fails.</summary>
    /// <param name="blocks">The text; values were filled in, else their formula is shown in braces.</param>
    /// <param name="width">Columns of a row; less than 1 counts as 1.</param>
    /// <param name="look">Lines, styles and words.</param>
    public static EquatableArray<TextRow> Rows(EquatableArray<TextBlock> blocks, int width, Look look) =>
        EquatableArray.From(Stack(blocks, Math.Max(1, width), look, isTight: false));

    /// <summary>Draws rows. Any size; never fails.</summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; nothing outside it is touched.</param>
    /// <param name="rows">The rows, laid out for the width of the rectangle.</param>
    /// <param name="scroll">Rows that have gone off the top; less than 0 counts as 0.</param>
    public static void Draw(CellBuffer buffer, Rect area, EquatableArray<TextRow> rows, int scroll) =>
        new Canvas(buffer, area).PutAll(rows, Math.Max(0, scroll));

    private static IEnumerable<TextRow> Stack(IEnumerable<TextBlock> blocks, int width, Look look, bool isTight)
    {
        var isFirst = true;
        foreach (TextBlock block in blocks)
        {
            if (!isFirst && !isTight)
            {
                yield return TextRow.Empty;
            }

            isFirst = false;
            foreach (TextRow row in Rows(block, width, look))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<TextRow> Rows(TextBlock block, int width, Look look) => block switch
    {
        TextBlock.Heading heading => RunWrap.Rows(RunWrap.Styled(heading.Text, look, Attributes.Bold), width),
        TextBlock.Paragraph paragraph => RunWrap.Rows(RunWrap.Styled(paragraph.Text, look), width),
        TextBlock.List list => Items(list, width, look),
        TextBlock.Code code => Code(code, width, look),
        TextBlock.Quote { Kind: "" } quote => Quote(quote, width, look),
        TextBlock.Quote alert => Alert(alert, width, look),
        TextBlock.Table table => TableLayout.Rows(table, width, look),
        TextBlock.Sequence sequence => SequenceLayout.Rows(sequence.Diagram, width, look),
        _ => [TextRow.Of(new string(look.Glyphs.Horizontal, width), look.Theme.Scaffold)],
    };

    private static IEnumerable<TextRow> Items(TextBlock.List list, int width, Look look)
    {
        var isTight = list.Items.All(item => item.Count <= 1 || item[1] is TextBlock.List);
        var last = (list.FirstNumber ?? 0) + list.Items.Count - 1L;
        var digits = last.ToString(CultureInfo.InvariantCulture).Length;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0 && !isTight)
            {
                yield return TextRow.Empty;
            }

            var number = ((list.FirstNumber ?? 0L) + i).ToString(CultureInfo.InvariantCulture);
            var mark = list.FirstNumber is null ? "- " : number.PadLeft(digits) + ". ";
            var item = Stack(list.Items[i], Math.Max(1, width - mark.Length), look, isTight);
            foreach (TextRow row in Hanging(mark, look.Theme.Plain, item.DefaultIfEmpty(TextRow.Empty)))
            {
                yield return row;
            }
        }
    }

    /// <summary>Code keeps its form; a line that is too long goes on in the next row, behind a mark.</summary>
    private static IEnumerable<TextRow> Code(TextBlock.Code code, int width, Look look)
    {
        var room = Math.Max(1, width - 2);
        foreach (TextRow line in RunWrap.Rows(RunWrap.Styled(code.Text, look), int.MaxValue))
        {
            var mark = "  ";
            foreach (TextRow row in line.Width <= room ? [line] : RunWrap.Rows(line.Runs, room))
            {
                yield return row.After(mark, look.Theme.Scaffold);
                mark = look.Glyphs.Onward + " ";
            }
        }
    }

    private static IEnumerable<TextRow> Quote(TextBlock.Quote quote, int width, Look look) =>
        Stack(quote.Blocks, Math.Max(1, width - 2), look, isTight: false)
            .Select(row => row.After(look.Glyphs.Vertical + " ", look.Theme.Scaffold));

    /// <summary>
    /// The word and the text beside it; in a narrow pane the rows after the first start further left.
    /// </summary>
    private static IEnumerable<TextRow> Alert(TextBlock.Quote alert, int width, Look look)
    {
        var word = look.Words.Alert(alert.Kind);
        var mark = word + "  ";
        if (width >= WideEnoughToHang)
        {
            var room = Math.Max(1, width - TextWidth.Of(mark));
            return Hanging(mark, look.Theme.Strong, Stack(alert.Blocks, room, look, isTight: false));
        }

        return Stack(WithWord(alert.Blocks, mark), width, look, isTight: false);
    }

    private static IEnumerable<TextBlock> WithWord(EquatableArray<TextBlock> blocks, string mark)
    {
        TextRun word = new TextRun.Words(mark, TextEmphasis.Bold);
        return !blocks.IsEmpty && blocks[0] is TextBlock.Paragraph first
            ? [first with { Text = [word, .. first.Text] }, .. blocks.Skip(1)]
            : [new TextBlock.Paragraph([word]), .. blocks];
    }

    private static IEnumerable<TextRow> Hanging(string mark, Style style, IEnumerable<TextRow> rows)
    {
        foreach (TextRow row in rows)
        {
            yield return row.After(mark, style);
            mark = new string(' ', TextWidth.Of(mark));
        }
    }
}
