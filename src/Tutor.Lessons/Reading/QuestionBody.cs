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
    /// <summary>The blocks that hold the answer in another form than a task list, as they stand in the file.</summary>
    public IReadOnlyList<Block> Key { get; private init; } = [];

    /// <summary>Reads the parts.</summary>
    /// <param name="directive">The question.</param>
    /// <param name="context">What readers share.</param>
    /// <param name="isKey">Tells the blocks that hold the answer; null when only a task list does.</param>
    public static QuestionBody Read(Directive directive, LessonContext context, Func<Block, bool>? isKey = null) =>
        Read(directive.Body, context, isKey);

    /// <summary>Reads the parts of some blocks.</summary>
    public static QuestionBody Read(IEnumerable<Block> body, LessonContext context, Func<Block, bool>? isKey = null)
    {
        HeadingBlock? title = null;
        List<Block> text = [];
        List<Option> options = [];
        List<Block> explanation = [];
        List<Block> key = [];
        foreach (Block block in body)
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
                case { } other when isKey?.Invoke(other) == true:
                    key.Add(other);
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
            context.Text(explanation))
        {
            Key = key,
        };
    }

    /// <summary>The first paragraph of a list's item; empty when it starts with something else.</summary>
    public static EquatableArray<TextRun> FirstLine(ListItemBlock item, LessonContext context) =>
        item is [LeafBlock first, ..] ? context.Blocks.Runs(first) : [];

    /// <summary>The quotations under a list's item: why it is right or wrong.</summary>
    public static EquatableArray<TextBlock> Feedback(ListItemBlock item, LessonContext context) =>
        context.Text(item.OfType<QuoteBlock>().SelectMany(quote => quote));

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

        return new Option(FirstLine(item, context), mark?.Checked ?? false, Feedback(item, context));
    }
}
