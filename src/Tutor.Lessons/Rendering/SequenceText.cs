using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Rendering;

/// <summary>
/// A sequence diagram in words: for lines that are read aloud, and where there is no room for a picture.
/// </summary>
public static class SequenceText
{
    /// <summary>
    /// A numbered list of the messages, such as <c>client -&gt; server: SYN</c>, with notes and blocks between them.
    /// Never fails.
    /// </summary>
    public static EquatableArray<TextBlock> Of(SequenceDiagram diagram)
    {
        List<TextBlock> blocks = diagram.Title.IsEmpty ? [] : [new TextBlock.Paragraph(OneLine(diagram.Title))];
        List<EquatableArray<TextBlock>> items = [];
        int next = 1;
        foreach (SequenceStep step in diagram.Steps)
        {
            if (step is SequenceStep.Message message)
            {
                next = message.Number is { } number && items.Count == 0 ? number : next;
                items.Add([new TextBlock.Paragraph(Line(diagram, message))]);
                continue;
            }

            next = AddItems(blocks, items, next);
            blocks.Add(new TextBlock.Paragraph(Line(step)));
        }

        AddItems(blocks, items, next);
        return EquatableArray.From(blocks);
    }

    /// <summary>The text in one line.</summary>
    public static EquatableArray<TextRun> OneLine(EquatableArray<TextRun> text) =>
        EquatableArray.From(((IEnumerable<TextRun>)text).Select(run =>
            run is TextRun.LineBreak ? new TextRun.Words(" ", TextEmphasis.None) : run));

    /// <summary>
    /// The word of a step that is no message, such as <c>alt</c> or <c>end alt</c>; empty for a note.
    /// </summary>
    public static string Word(SequenceStep step) => step switch
    {
        SequenceStep.Open open => open.Kind,
        SequenceStep.Next next => next.Kind,
        SequenceStep.Close close => $"end {close.Kind}",
        _ => "",
    };

    private static int AddItems(List<TextBlock> blocks, List<EquatableArray<TextBlock>> items, int first)
    {
        if (items.Count > 0)
        {
            blocks.Add(new TextBlock.List(first, EquatableArray.From(items)));
        }

        int next = first + items.Count;
        items.Clear();
        return next;
    }

    private static EquatableArray<TextRun> Line(SequenceDiagram diagram, SequenceStep.Message message)
    {
        string arrow = message.Arrow switch
        {
            { IsBoth: true } => " <-> ",
            { Head: SequenceHead.None } => " - ",
            { Head: SequenceHead.Cross } => " -x ",
            _ => " -> ",
        };
        return
        [
            .. OneLine(diagram.Parties[message.From]),
            Words(arrow),
            .. OneLine(diagram.Parties[message.To]),
            .. message.Text.IsEmpty ? (EquatableArray<TextRun>)[] : [Words(": "), .. OneLine(message.Text)],
        ];
    }

    private static EquatableArray<TextRun> Line(SequenceStep step) => step is SequenceStep.Note
        ? [Words("[ "), .. OneLine(step.Text), Words(" ]")]
        : step.Text.IsEmpty
            ? [new TextRun.Words(Word(step), TextEmphasis.Bold)]
            : [new TextRun.Words(Word(step) + ": ", TextEmphasis.Bold), .. OneLine(step.Text)];

    private static TextRun.Words Words(string text) => new TextRun.Words(text, TextEmphasis.None);
}
