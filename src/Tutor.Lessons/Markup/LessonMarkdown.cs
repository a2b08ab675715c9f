using Markdig;
using Markdig.Syntax;

namespace Tutor.Lessons.Markup;

/// <summary>
/// The one Markdown pipeline of lessons. Extensions are named one by one, so that an update adds none.
/// </summary>
internal static class LessonMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The syntax tree with exact source positions.</summary>
    /// <exception cref="ArgumentException">Blocks or inlines are nested more deeply than Markdig takes.</exception>
    public static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    // Never GenericAttributes: it empties the info string of ":::{x}". Never Emoji, SmartyPants or AutoIdentifiers.
    private static MarkdownPipeline Build()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseCustomContainers()
            .UseYamlFrontMatter()
            .UseTaskLists()
            .UsePipeTables()
            .UseAlertBlocks()
            .UseEmphasisExtras()
            .UseFootnotes()
            .UseAutoLinks();
        builder.BlockParsers.Insert(0, new OptionsBlockParser());
        builder.InlineParsers.Insert(0, new TemplateInlineParser());
        return builder.Build();
    }
}
