using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Reads the key of a <c>match</c> question: a table, a pair in each row, the reason in a third cell.</summary>
internal sealed class MatchReader(LessonContext context)
{
    /// <summary>The most pairs.</summary>
    public const int MostPairs = 20;

    public AnswerKey.Match? Read(Directive directive, QuestionBody body)
    {
        if (body.Key is not [Table table])
        {
            SourcePosition at = body.Key.Count == 0 ? directive.At : context.Source.At(body.Key[1].Span.Start);
            context.Log.Add(
                "bad-question", at,
                "A 'match' question needs one table of two columns, a pair in each row; a third column says why.");
            return null;
        }

        TableRow[] rows = [.. table.OfType<TableRow>()];
        if (rows.Length < 3 || rows.Length > MostPairs + 1 || Cells(rows[0]).Length is not (2 or 3))
        {
            context.Log.Add(
                "bad-question", context.Source.At(table.Span.Start),
                $"The table of a 'match' question has 2 or 3 columns and, under its head, 2 to {MostPairs} rows; here: "
                + $"{Cells(rows[0]).Length} and {rows.Length - 1}.");
            return null;
        }

        return ReadRows(rows);
    }

    private AnswerKey.Match? ReadRows(TableRow[] rows)
    {
        List<MatchPair> pairs = [];
        HashSet<string> lefts = new(StringComparer.Ordinal);
        foreach (TableRow row in rows[1..])
        {
            EquatableArray<TextRun>[] cells = Cells(row);
            if (cells.Length < 2 || cells[0].IsEmpty || cells[1].IsEmpty)
            {
                context.Log.Add("bad-question", At(row), "A pair needs something at the left and at the right.");
                return null;
            }

            if (!lefts.Add(TextRuns.Plain(cells[0])))
            {
                context.Log.Add(
                    "bad-question", At(row), $"'{TextRuns.Plain(cells[0])}' stands at the left twice; it has one partner.");
                return null;
            }

            bool hasReason = cells.Length > 2 && !cells[2].IsEmpty;
            pairs.Add(new MatchPair(cells[0], cells[1])
            {
                Feedback = hasReason ? [new TextBlock.Paragraph(cells[2])] : [],
            });
        }

        if (pairs.Select(pair => TextRuns.Plain(pair.Right)).Distinct().Count() < 2)
        {
            context.Log.Add("bad-question", At(rows[1]), "All right sides are the same; there is nothing to match.");
            return null;
        }

        EquatableArray<TextRun>[] head = Cells(rows[0]);
        return new AnswerKey.Match(EquatableArray.From(pairs)) { LeftName = head[0], RightName = head[1] };
    }

    private EquatableArray<TextRun>[] Cells(TableRow row) => [.. row.OfType<TableCell>().Select(cell =>
        EquatableArray.From(cell.OfType<LeafBlock>().SelectMany(leaf => (IEnumerable<TextRun>)context.Blocks.Runs(leaf))))];

    /// <summary>Where the row's first text stands: Markdig gives its line, but not that of the row.</summary>
    private SourcePosition At(TableRow row)
    {
        IEnumerable<LeafBlock> leaves = row.OfType<TableCell>().SelectMany(cell => cell.OfType<LeafBlock>());
        Inline? first = leaves.Select(leaf => leaf.Inline?.FirstChild).FirstOrDefault(inline => inline is not null);
        return context.Source.At(first?.Span.Start ?? row.Span.Start);
    }
}
