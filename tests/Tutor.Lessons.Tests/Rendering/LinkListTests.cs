using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests.Rendering;

/// <summary>Links of a text are numbered, and so are the places that they lead to.</summary>
public class LinkListTests
{
    [Fact]
    public void Links_and_pictures_have_numbers_in_the_order_of_the_text()
    {
        LinkList list = new(_ => true);
        list.Number(Text("See [**one** `two`](a.md) and <https://example.org>.\n\n- ![a plan](plan.png)\n"));

        Assert.Equal(
            [
                new PageLink(1, "one two", "a.md", false),
                new PageLink(2, "https://example.org", "https://example.org", false),
                new PageLink(3, "a plan", "plan.png", true),
            ],
            list.Links);
    }

    [Fact]
    public void The_address_of_a_link_is_left_out_where_it_is_not_wanted()
    {
        EquatableArray<TextBlock> text = Text("[one](a.md), [two](https://example.org)");

        EquatableArray<TextBlock> marked = new LinkList(target => !target.EndsWith(".md", StringComparison.Ordinal))
            .Number(text);

        Assert.Equal("one (a.md), two (https://example.org)", Plain(text));
        Assert.Equal("one, two (https://example.org)", Plain(marked));
    }

    [Fact]
    public void Headings_and_footnotes_are_places_that_links_lead_to()
    {
        EquatableArray<TextBlock> text =
            Text("## What a SYN uses up?\n\nOne[^a], and [above](#what-a-syn-uses-up).\n\n[^a]: The number.\n");
        LinkList list = new(_ => true);
        list.Number(text);

        Assert.Equal(["#fn:1", "#what-a-syn-uses-up"], list.Links.Select(link => link.Target));
        Assert.Equal(-1, list.MarkOf("what-a-syn-uses-up"));
        Assert.Equal(-2, list.MarkOf("fn:1"));
        Assert.Null(list.MarkOf("elsewhere"));
        Assert.True(SectionName.IsIn(text, "fn:1"));
        Assert.False(SectionName.IsIn(text, "fn:2"));
        Assert.Equal("[1] The number.", SectionName.NoteOf(text, "fn:1"));
        Assert.Null(SectionName.NoteOf(text, "what-a-syn-uses-up"));
    }

    [Fact]
    public void Numbers_go_on_from_piece_to_piece()
    {
        LinkList list = new(_ => true);
        list.Number(Text("[one](a)"));
        list.Number(Text("[two](a)"));

        Assert.Equal([1, 2], list.Links.Select(link => link.Number));
    }

    private static EquatableArray<TextBlock> Text(string markdown) =>
        [.. CoreLessons.ReadText($"---\ntcptutor: 1\nid: a\ntitle: A\n---\n\n{markdown}")
            .Blocks.OfType<LessonBlock.Prose>().SelectMany(prose => prose.Text.AsEnumerable())];

    private static string Plain(EquatableArray<TextBlock> text) =>
        TextRuns.Plain(Assert.IsType<TextBlock.Paragraph>(text[0]).Text);
}
