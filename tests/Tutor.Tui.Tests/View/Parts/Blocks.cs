using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>Lesson text in few letters.</summary>
internal static class Blocks
{
    internal static TextRun Run(string text, TextEmphasis emphasis = TextEmphasis.None) => new TextRun.Words(text, emphasis);

    internal static TextBlock.Paragraph Text(string text) => new([Run(text)]);

    internal static TextBlock.Paragraph Text(params ReadOnlySpan<TextRun> runs) => new(EquatableArray.Create(runs));

    internal static TextBlock.Heading Heading(string text) => new(2, [Run(text)]);

    internal static TextBlock.List Bullets(params string[] items) =>
        new(null, EquatableArray.From(items.Select(item => Only(Text(item)))));

    internal static TextBlock.List Numbers(int first, params EquatableArray<TextBlock>[] items) =>
        new(first, EquatableArray.From(items));

    internal static EquatableArray<TextBlock> Only(params ReadOnlySpan<TextBlock> blocks) => EquatableArray.Create(blocks);

    internal static TextBlock.Quote Alert(string kind, params ReadOnlySpan<TextBlock> blocks) =>
        new(kind, EquatableArray.Create(blocks));

    internal static TextBlock.Table Table(params string[][] rows) => new(EquatableArray.From(
        rows.Select(row => EquatableArray.From(row.Select(cell => EquatableArray.Create([Run(cell)]))))));
}
