using System.Text;
using Tutor.Lessons.Exchange.Markup;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>Writes the texts of one GIFT question, all of them plain or all of them Markdown.</summary>
/// <param name="item">The question.</param>
internal sealed class GiftText(QuizItem item)
{
    private readonly bool _isPlain = IsPlain(item);

    private string Format => _isPlain ? "[plain]" : "[markdown]";

    /// <summary>The text with everything escaped that means something to GIFT.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text)
        {
            if (c is '~' or '=' or '#' or '{' or '}' or ':' or '\\')
            {
                escaped.Append('\\');
            }

            escaped.Append(c == '\n' ? "\\n" : c);
        }

        return escaped.ToString();
    }

    /// <summary>The question itself, with the format in front.</summary>
    public string OfQuestion(EquatableArray<TextBlock> blocks) => Format + Words(blocks);

    /// <summary>Feedback.</summary>
    public string Of(EquatableArray<TextBlock> blocks) => Marked(Words(blocks));

    /// <summary>An option, or a side of a pair.</summary>
    public string Of(EquatableArray<TextRun> runs) =>
        Marked(Escape(_isPlain ? TextRuns.Plain(runs) : MarkdownInline.Write(runs)));

    private string Words(EquatableArray<TextBlock> blocks) => Escape(_isPlain
        ? string.Join("\n\n", blocks.OfType<TextBlock.Paragraph>().Select(p => TextRuns.Plain(p.Text)))
        : MarkdownBlocks.Write(blocks));

    /// <summary>What would be a weight or a format gets the format in front.</summary>
    private string Marked(string text) => text.StartsWith('%') || text.StartsWith('[') ? Format + text : text;

    private static bool IsPlain(QuizItem item) =>
        item.Text.All(IsPlain) && item.Explanation.All(IsPlain) && item.Answer switch
        {
            QuizAnswer.Choice choice => choice.Options.All(o => IsPlain(o.Text) && o.Feedback.All(IsPlain)),
            QuizAnswer.Match match => match.Pairs.All(pair => IsSide(pair.Left) && IsSide(pair.Right)),
            _ => true,
        };

    // An arrow separates the sides, and only Markdown can write another one.
    private static bool IsSide(EquatableArray<TextRun> runs) =>
        IsPlain(runs) && !TextRuns.Plain(runs).Contains("->", StringComparison.Ordinal);

    private static bool IsPlain(TextBlock block) => block is TextBlock.Paragraph paragraph && IsPlain(paragraph.Text);

    private static bool IsPlain(EquatableArray<TextRun> runs) =>
        runs.All(run => run is TextRun.Words { Emphasis: TextEmphasis.None or TextEmphasis.Link } or TextRun.LineBreak);
}
