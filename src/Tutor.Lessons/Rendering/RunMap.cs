using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Rendering;

/// <summary>Puts another run in the place of each run of a text, wherever in the text it stands.</summary>
/// <param name="change">
/// Gives the run that comes in the place of one; it sees every run once, the words of a picture before the picture.
/// </param>
internal sealed class RunMap(Func<TextRun, TextRun> change)
{
    public EquatableArray<TextBlock> Of(EquatableArray<TextBlock> blocks) =>
        EquatableArray.From(((IEnumerable<TextBlock>)blocks).Select(Of));

    public EquatableArray<TextRun> Of(EquatableArray<TextRun> runs) =>
        EquatableArray.From(((IEnumerable<TextRun>)runs).Select(run =>
            change(run is TextRun.Picture picture ? picture with { Alt = Of(picture.Alt) } : run)));

    private TextBlock Of(TextBlock block) => block switch
    {
        TextBlock.Heading heading => heading with { Text = Of(heading.Text) },
        TextBlock.Paragraph paragraph => new TextBlock.Paragraph(Of(paragraph.Text)),
        TextBlock.Code code => code with { Text = Of(code.Text) },
        TextBlock.Quote quote => quote with { Blocks = Of(quote.Blocks) },
        TextBlock.List list => list with
        {
            Items = EquatableArray.From(((IEnumerable<EquatableArray<TextBlock>>)list.Items).Select(Of)),
        },
        TextBlock.Table table => table with
        {
            Rows = EquatableArray.From(
                ((IEnumerable<EquatableArray<EquatableArray<TextRun>>>)table.Rows).Select(OfAll)),
        },
        TextBlock.Sequence sequence => new TextBlock.Sequence(Of(sequence.Diagram)),
        _ => block,
    };

    private EquatableArray<EquatableArray<TextRun>> OfAll(EquatableArray<EquatableArray<TextRun>> texts) =>
        EquatableArray.From(((IEnumerable<EquatableArray<TextRun>>)texts).Select(Of));

    private SequenceDiagram Of(SequenceDiagram diagram) => new(
        OfAll(diagram.Parties),
        EquatableArray.From(((IEnumerable<SequenceStep>)diagram.Steps).Select(step =>
            step with { Text = Of(step.Text) })))
    {
        Title = Of(diagram.Title),
    };
}
