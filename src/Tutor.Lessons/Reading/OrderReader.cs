using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Reads the key of an <c>order</c> question: a numbered list in the right order.</summary>
internal sealed class OrderReader(LessonContext context)
{
    /// <summary>The most items; more than a learner can keep in mind.</summary>
    public const int MostItems = 20;

    public AnswerKey.Order? Read(Directive directive, QuestionBody body)
    {
        if (body.Key is not [ListBlock { IsOrdered: true } list] || list.Count is < 2 or > MostItems)
        {
            SourcePosition at = body.Key.Count == 0 ? directive.At : context.Source.At(body.Key[^1].Span.Start);
            context.Log.Add(
                "bad-question", at,
                $"An 'order' question needs one numbered list of 2 to {MostItems} items, in the right order.");
            return null;
        }

        ListItemBlock[] items = [.. list.OfType<ListItemBlock>()];
        EquatableArray<TextRun>[] lines = [.. items.Select(item => QuestionBody.FirstLine(item, context))];
        return AreDistinct(items, lines)
            ? new AnswerKey.Order(EquatableArray.From(lines))
            {
                Feedback = EquatableArray.From(items.Select(item => QuestionBody.Feedback(item, context))),
            }
            : null;
    }

    private bool AreDistinct(ListItemBlock[] items, EquatableArray<TextRun>[] lines)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            string text = TextRuns.Plain(lines[i]);
            if (text.Length == 0 || !seen.Add(text))
            {
                context.Log.Add(
                    "bad-question", context.Source.At(items[i].Span.Start),
                    text.Length == 0 ? "This item is empty." : $"'{text}' is in the list twice; only one order is right.");
                return false;
            }
        }

        return true;
    }
}
