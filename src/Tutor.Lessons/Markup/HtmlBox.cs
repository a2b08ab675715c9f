using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>An HTML element that holds blocks, while it is open.</summary>
/// <param name="name">Its name: <c>body</c>, <c>ul</c>, <c>ol</c>, <c>li</c>, <c>blockquote</c>, <c>table</c>,
/// <c>tr</c> or <c>td</c>.</param>
internal sealed class HtmlBox(string name)
{
    private readonly List<EquatableArray<TextBlock>> _items = [];
    private readonly List<EquatableArray<TextRun>> _cells = [];
    private readonly List<EquatableArray<EquatableArray<TextRun>>> _rows = [];

    public string Name { get; } = name;

    /// <summary>What stands in it and is no item, row or cell.</summary>
    public List<TextBlock> Blocks { get; } = [];

    /// <summary>Ends it: what it holds goes to the box around it.</summary>
    public void AddTo(HtmlBox around)
    {
        EquatableArray<TextBlock> blocks = EquatableArray.From(Blocks);
        switch (Name)
        {
            case "li" when around.Name is "ul" or "ol":
                around._items.Add(blocks);
                break;
            case "td" when around.Name == "tr":
                around._cells.Add(Flat(blocks));
                break;
            case "tr" when around.Name == "table":
                around._rows.Add(EquatableArray.From(_cells));
                around.Blocks.AddRange(Blocks);
                break;
            case "blockquote" when Blocks.Count > 0:
                around.Blocks.Add(new TextBlock.Quote("", blocks));
                break;
            default:
                AddWhole(around);
                break;
        }
    }

    /// <summary>Runs with line feeds in the place of line breaks, as code has them.</summary>
    public static EquatableArray<TextRun> AsLines(EquatableArray<TextRun> text) => EquatableArray.From(
        ((IEnumerable<TextRun>)text).Select(run =>
            run is TextRun.LineBreak ? new TextRun.Words("\n", TextEmphasis.Code) : run));

    private void AddWhole(HtmlBox around)
    {
        around.Blocks.AddRange(Blocks);
        if (_items.Count > 0)
        {
            around.Blocks.Add(new TextBlock.List(Name == "ol" ? 1 : null, EquatableArray.From(_items)));
        }

        if (_rows.Any(row => !row.IsEmpty))
        {
            around.Blocks.Add(new TextBlock.Table(EquatableArray.From(_rows.Where(row => !row.IsEmpty))));
        }
    }

    // A cell is one text: its blocks stand below each other.
    private static EquatableArray<TextRun> Flat(EquatableArray<TextBlock> blocks)
    {
        RunList runs = new();
        foreach (TextBlock block in blocks)
        {
            AddFlat(block, runs);
        }

        return runs.ToRuns();
    }

    private static void AddFlat(TextBlock block, RunList runs)
    {
        switch (block)
        {
            case TextBlock.Paragraph paragraph:
                AddLine(paragraph.Text, runs);
                break;
            case TextBlock.Heading heading:
                AddLine(heading.Text, runs);
                break;
            case TextBlock.Code code:
                AddLine(code.Text, runs);
                break;
            case TextBlock.Quote quote:
                AddAll(quote.Blocks, runs);
                break;
            case TextBlock.List list:
                foreach (EquatableArray<TextBlock> item in list.Items)
                {
                    AddAll(item, runs);
                }

                break;
            case TextBlock.Table table:
                foreach (EquatableArray<EquatableArray<TextRun>> row in table.Rows)
                {
                    AddLine(EquatableArray.From(row.SelectMany(cell =>
                        (IEnumerable<TextRun>)[.. cell, new TextRun.Words(" ", TextEmphasis.None)])), runs);
                }

                break;
            default:
                break;
        }
    }

    private static void AddAll(EquatableArray<TextBlock> blocks, RunList runs)
    {
        foreach (TextBlock block in blocks)
        {
            AddFlat(block, runs);
        }
    }

    private static void AddLine(EquatableArray<TextRun> text, RunList runs)
    {
        if (runs.Count > 0)
        {
            runs.Add(new TextRun.LineBreak());
        }

        foreach (TextRun run in text)
        {
            runs.Add(run);
        }
    }
}
