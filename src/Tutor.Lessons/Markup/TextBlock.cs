using Tutor.Lessons.Formulas;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>A block of readable text, free of Markdown: what screens lay out.</summary>
public abstract record TextBlock
{
    private TextBlock()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Level">1 to 6.</param>
    /// <param name="Text">The words.</param>
    public sealed record Heading(int Level, EquatableArray<TextRun> Text) : TextBlock;

    /// <summary>A paragraph.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Paragraph(EquatableArray<TextRun> Text) : TextBlock;

    /// <summary>A list.</summary>
    /// <param name="FirstNumber">The first number; null for bullets.</param>
    /// <param name="Items">Each item's blocks.</param>
    public sealed record List(int? FirstNumber, EquatableArray<EquatableArray<TextBlock>> Items) : TextBlock;

    /// <summary>Lines that keep their form.</summary>
    /// <param name="Language">The word after the fence; may be empty.</param>
    /// <param name="Text">The lines, joined by line feeds.</param>
    public sealed record Code(string Language, EquatableArray<TextRun> Text) : TextBlock;

    /// <summary>A quotation, or an alert.</summary>
    /// <param name="Kind">NOTE, TIP, IMPORTANT, WARNING or CAUTION; empty for a plain quotation.</param>
    /// <param name="Blocks">What is in it.</param>
    public sealed record Quote(string Kind, EquatableArray<TextBlock> Blocks) : TextBlock;

    /// <summary>A table.</summary>
    /// <param name="Rows">The rows, each a list of cells; the first is the header. Rows may differ in length.</param>
    public sealed record Table(EquatableArray<EquatableArray<EquatableArray<TextRun>>> Rows) : TextBlock
    {
        /// <summary>How each column is set; a column without an entry is set at the left.</summary>
        public EquatableArray<ColumnAlignment> Alignments { get; init; }
    }

    /// <summary>Who sends what to whom, drawn as a ladder.</summary>
    /// <param name="Diagram">The diagram.</param>
    public sealed record Sequence(SequenceDiagram Diagram) : TextBlock;

    /// <summary>A line across.</summary>
    public sealed record Rule : TextBlock;
}

/// <summary>A stretch of text in one style, or a value to be computed.</summary>
public abstract record TextRun(TextEmphasis Emphasis)
{
    /// <summary>
    /// What it belongs to on a page whose links were numbered (<see cref="Rendering.LinkList"/>): the number of a link,
    /// from 1, or below 0 a place that links lead to; 0 for neither.
    /// </summary>
    public int Mark { get; init; }

    /// <summary>Words.</summary>
    /// <param name="Value">The words; control characters were replaced.</param>
    public sealed record Words(string Value, TextEmphasis Emphasis) : TextRun(Emphasis)
    {
        /// <summary>
        /// Where the link leads that they are of, also when they are its address in brackets, which are no
        /// <see cref="TextEmphasis.Link"/>; empty when they are of none.
        /// </summary>
        public string Target { get; init; } = "";

        /// <summary>The name by which links lead to them, such as <c>fn:1</c>; empty for none.</summary>
        public string Anchor { get; init; } = "";
    }

    /// <summary>A template <c>{{formula}}</c>; its value is put in as text and never parsed again.</summary>
    /// <param name="Formula">What it computes.</param>
    public sealed record Computed(Formula Formula, TextEmphasis Emphasis) : TextRun(Emphasis)
    {
        /// <summary>
        /// Where its braces open in the text of the file, in UTF-16 units; -1 when it is from no file.
        /// </summary>
        public int Start { get; init; } = -1;

        /// <summary>Where they are closed: the place behind them.</summary>
        public int End { get; init; } = -1;

        /// <summary>Whether both say the same; where they stand in their files makes no difference.</summary>
        /// <param name="other">The other run.</param>
        public bool Equals(Computed? other) =>
            other is not null && Emphasis == other.Emphasis && Formula == other.Formula;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Emphasis, Formula);
    }

    /// <summary>A picture, which a terminal cannot show: what it is of, and where it is.</summary>
    /// <param name="Alt">What it shows; may be empty.</param>
    /// <param name="Path">Its file or address; may be empty.</param>
    public sealed record Picture(EquatableArray<TextRun> Alt, string Path, TextEmphasis Emphasis) : TextRun(Emphasis);

    /// <summary>The start of a new line inside a paragraph.</summary>
    public sealed record LineBreak() : TextRun(TextEmphasis.None);
}

/// <summary>How a run of text stands out.</summary>
[Flags]
public enum TextEmphasis
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Emphasised.</summary>
    Italic = 1,

    /// <summary>Strongly emphasised.</summary>
    Bold = 2,

    /// <summary>Code, a flag, a number.</summary>
    Code = 4,

    /// <summary>A link; its address follows in brackets.</summary>
    Link = 8,

    /// <summary>Underlined.</summary>
    Underline = 16,
}
