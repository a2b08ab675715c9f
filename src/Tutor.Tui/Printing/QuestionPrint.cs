using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.View;

namespace Tutor.Tui.Printing;

/// <summary>A question on paper: what is asked and what there is to choose from, never what is right.</summary>
/// <param name="addText">Adds text with the values of a world.</param>
/// <param name="addWire">Adds the segments that a question is about.</param>
/// <param name="words">The program's texts.</param>
internal sealed class QuestionPrint(
    Action<EquatableArray<TextBlock>, WorldState?> addText, Action<WorldState> addWire, Words words)
{
    internal void Add(LessonBlock.Question question, WorldState? world)
    {
        TextRun lead = new TextRun.Words(words["print.question"] + ": ", TextEmphasis.Bold);
        addText([new TextBlock.Paragraph([lead, .. question.Title])], world);
        addText(question.Body, world);
        if (world is not null)
        {
            addWire(world);
        }

        addText(Choices(question.Key), world);
    }

    /// <summary>Texts as a list; no block for none.</summary>
    /// <param name="first">The first number; null for bullets.</param>
    /// <param name="texts">The items.</param>
    internal static EquatableArray<TextBlock> List(int? first, IEnumerable<EquatableArray<TextRun>> texts)
    {
        EquatableArray<EquatableArray<TextBlock>> items = EquatableArray.From(
            texts.Select(text => (EquatableArray<TextBlock>)[new TextBlock.Paragraph(text)]));
        return items.IsEmpty ? [] : [new TextBlock.List(first, items)];
    }

    private EquatableArray<TextBlock> Choices(AnswerKey key) => key switch
    {
        AnswerKey.Choice choice => List(1, choice.Options.Select(option => option.Text)),
        AnswerKey.Several several =>
            [Say("print.answer-several"), .. List(1, several.Options.Select(option => option.Text))],
        AnswerKey.Order order => [Say("print.answer-order"), .. List(null, Sorted(order.Items))],
        AnswerKey.Match match =>
        [
            Say("print.answer-match"),
            .. List(1, match.Pairs.Select(pair => pair.Left)),
            .. List(null, Sorted(match.Pairs.Select(pair => pair.Right))),
        ],
        AnswerKey.Number => [Say("print.answer-number")],
        AnswerKey.Flags => [Say("print.answer-flags")],
        AnswerKey.States states => [Say("print.answer-states", string.Join(", ", states.Hosts.Select(h => h.Host)))],
        _ => [],
    };

    /// <summary>In the order of the alphabet, so that the order tells nothing; each text once.</summary>
    private static IEnumerable<EquatableArray<TextRun>> Sorted(IEnumerable<EquatableArray<TextRun>> texts) =>
        texts.DistinctBy(text => TextRuns.Plain(text)).OrderBy(text => TextRuns.Plain(text), StringComparer.Ordinal);

    private TextBlock.Paragraph Say(string key, string hosts = "") =>
        new TextBlock.Paragraph([new TextRun.Words(words.Fill(key, ("hosts", hosts)), TextEmphasis.None)]);
}
