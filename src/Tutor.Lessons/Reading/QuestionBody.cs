using Markdig.Extensions.Alerts;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>The parts of a question or a prediction: title, text, options, explanation.</summary>
/// <param name="Title">The first heading; empty when there is none.</param>
/// <param name="Text">What is none of the other parts.</param>
/// <param name="Options">The task list.</param>
/// <param name="Explanation">The quotations that are not alerts.</param>
internal sealed record QuestionBody(
    EquatableArray<TextRun> Title,
    EquatableArray<TextBlock> Text,
    EquatableArray<Option> Options,
    EquatableArray<TextBlock> Explanation)
{
    public static QuestionBody Read(Directive directive, LessonContext context)
    {
        HeadingBlock? title = null;
        List<Block> text = [];
        List<Option> options = [];
        List<Block> explanation = [];
        foreach (Block block in directive.Body)
        {
            new StrayDirectives(context).Report(block);
            switch (block)
            {
                case HeadingBlock heading when title is null:
                    title = heading;
                    break;
                case ListBlock list when list.OfType<ListItemBlock>().Any(IsTask):
                    options.AddRange(list.OfType<ListItemBlock>().Select(item => ReadOption(item, context)));
                    break;
                case QuoteBlock quote and not AlertBlock:
                    explanation.AddRange(quote);
                    break;
                default:
                    text.Add(block);
                    break;
            }
        }

        return new QuestionBody(
            title is null ? [] : context.Blocks.Runs(title),
            context.Text(text),
            EquatableArray.From(options),
            context.Text(explanation));
    }

    private static bool IsTask(ListItemBlock item) => Mark(item) is not null;

    private static TaskList? Mark(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock paragraph ? paragraph.Inline?.FirstChild as TaskList : null;

    private static Option ReadOption(ListItemBlock item, LessonContext context)
    {
        TaskList? mark = Mark(item);
        if (mark is null)
        {
            context.Log.Add(
                "bad-question",
                context.Source.At(item.Span.Start),
                "Every option starts with [ ] or, when it is right, [x].");
        }

        EquatableArray<TextRun> text = item is [LeafBlock first, ..] ? context.Blocks.Runs(first) : [];
        IEnumerable<Block> feedback = item.OfType<QuoteBlock>().SelectMany(quote => quote);
        return new Option(text, mark?.Checked ?? false, context.Text(feedback));
    }
}
