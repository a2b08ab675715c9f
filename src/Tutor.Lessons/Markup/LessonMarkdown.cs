using Markdig;
using Markdig.Syntax;

namespace Tutor.Lessons.Markup;

/// <summary>
/// The one Markdown pipeline of lessons. Extensions are named one by one, so that an update adds none.
/// </summary>
internal static class LessonMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();
    private static readonly Lazy<MarkdownPipeline> Plain = new(BuildPlain);

    /// <summary>The syntax tree with exact source positions.</summary>
    /// <exception cref="ArgumentException">Blocks or inlines are nested more deeply than Markdig takes.</exception>
    public static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    /// <summary>
    /// The same for a document that is no lesson: directives, options and templates are text, and emphasis also works
    /// beside Chinese marks, where CommonMark does not see it.
    /// </summary>
    /// <exception cref="ArgumentException">Blocks or inlines are nested more deeply than Markdig takes.</exception>
    public static MarkdownDocument ParsePlain(string text) => Markdown.Parse(text, Plain.Value);

    // Never GenericAttributes: it empties the info string of ":::{x}". Never Emoji, SmartyPants or AutoIdentifiers.
    private static MarkdownPipeline Build()
    {
        MarkdownPipelineBuilder builder = WithText(
            new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseCustomContainers().UseYamlFrontMatter());
        builder.BlockParsers.Insert(0, new OptionsBlockParser());
        builder.InlineParsers.Insert(0, new TemplateInlineParser());
        return builder.Build();
    }

    private static MarkdownPipeline BuildPlain() =>
        WithText(new MarkdownPipelineBuilder().UsePreciseSourceLocation()).UseCjkFriendlyEmphasis().Build();

    private static MarkdownPipelineBuilder WithText(MarkdownPipelineBuilder builder) => builder
        .UseTaskLists()
        .UsePipeTables()
        .UseAlertBlocks()
        .UseEmphasisExtras()
        .UseFootnotes()
        .UseAutoLinks();
}
