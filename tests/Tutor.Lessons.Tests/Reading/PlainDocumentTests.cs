using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;

namespace Tutor.Lessons.Tests.Reading;

public class PlainDocumentTests
{
    [Theory]
    [InlineData("---\ntitle: 'From Hexo'\ntags: [a]\n---\n# Heading\n", "From Hexo")]
    [InlineData("+++\ntitle = \"From Hugo\"\n+++\ntext\n", "From Hugo")]
    [InlineData("text\n\n## Second *level*\n", "Second level")]
    [InlineData("---\nlayout: post\n---\n\ntext", "notes")]
    [InlineData("no heading", "notes")]
    [InlineData("", "notes")]
    public void The_title_is_that_of_the_front_matter_or_the_first_heading_or_the_file(string text, string title) =>
        Assert.Equal(title, PlainDocument.Read("dir/notes.md", text).Lesson!.Title);

    [Theory]
    [InlineData("---\ntitle: x\n---\nbody", "body")]
    [InlineData("---\ntitle: x\n...\nbody", "body")]
    [InlineData("---\ntitle: never closed\n", "title: never closed")]
    [InlineData("---\nA line across, and text under it.\n\n---\nbody", "A line across, and text under it.|body")]
    public void Front_matter_is_left_out_and_a_line_across_is_not_taken_for_it(string text, string shown) =>
        Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("one\r\n\r\n")]
    [InlineData("one\r\r")]
    [InlineData("one \u0085 \f \u2028 still one\n\n")]
    public void A_note_names_the_line_as_an_editor_counts_it(string before) =>
        Assert.Equal(3, Assert.Single(PlainDocument.Read("a.md", before + new string('[', 99)).Findings).At.Line);

    [Fact]
    public void A_finding_stands_at_the_line_that_editors_count()
    {
        string text = $"a\u0085b\u000cc\u2028d\r\ne\rf\n\n{new string('[', 100)}";

        Assert.Equal(5, Assert.Single(PlainDocument.Read("a.md", text).Findings).At.Line);
    }

    [Fact]
    public void A_heading_of_level_1_or_2_begins_a_page_unless_only_headings_stand_before_it()
    {
        Lesson lesson = PlainDocument.Read("a.md", "# One\n\n## Two\n\ntext\n\n### Three\n\ntext\n\n## Four\n\ntext").Lesson!;

        Assert.Equal([1, 11], lesson.Blocks.Select(block => block.At.Line));
        Assert.All(lesson.Blocks, block => Assert.True(Assert.IsType<LessonBlock.Prose>(block).StartsPage));
    }

    [Fact]
    public void A_long_text_without_headings_is_cut_into_pages_between_its_blocks()
    {
        string text = string.Concat(Enumerable.Repeat(new string('a', 1000) + "\n\n", 100));

        Assert.InRange(PlainDocument.Read("a.md", text).Lesson!.Blocks.Count, 5, 10);
    }

    [Fact]
    public void Templates_and_directives_are_plain_text() =>
        Assert.Equal(
            ":::{exercise} e\n:goal: x == {{y}}|a {{client.iss}} `{{b}}`".Replace("`", "", StringComparison.Ordinal),
            Shown(":::{exercise} e\n:goal: x == {{y}}\n\na {{client.iss}} `{{b}}`"));

    [Theory]
    [InlineData("---\ntcptutor: 1\nid: a\n---\n", true)]
    [InlineData("---\nid: a\ntcptutor: 2\n---\n", true)]
    [InlineData("---\nid: a\n---\ntcptutor: 1\n", false)]
    [InlineData("tcptutor: 1\n", false)]
    public void A_lesson_is_known_by_the_key_in_its_front_matter(string text, bool isLesson) =>
        Assert.Equal(isLesson, PlainDocument.IsLesson(text));

    [Theory]
    [InlineData("a\r\nb\rc\nd")]
    [InlineData("a\nb\nc\nd")]
    public void Every_kind_of_line_end_ends_a_line(string text) =>
        Assert.Equal("a b c d", Shown(text));

    [Fact]
    public void A_line_of_a_megabyte_is_shown_as_it_is_and_the_rest_as_markdown()
    {
        string line = "**" + new string('x', 1_000_000);
        LessonResult result = PlainDocument.Read("a.md", $"*before*\n\n{line}\n\n*after*\n");

        Assert.Equal($"before|{line}|after", Shown(result));
        Finding note = Assert.Single(result.Findings);
        Assert.Equal(("line-too-long", Severity.Note, 3), (note.Id, note.Severity, note.At.Line));
    }

    [Theory]
    [InlineData('>')]
    [InlineData('-')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('`')]
    [InlineData('<')]
    [InlineData('|')]
    [InlineData('!')]
    public void A_hundred_thousand_of_any_mark_is_shown(char mark)
    {
        foreach (string text in new[]
        {
            new string(mark, 100_000),
            string.Concat(Enumerable.Repeat($"{mark} ", 100_000)),
            string.Concat(Enumerable.Repeat($"{mark}\n", 100_000)),
            string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', i) + mark + " x\n")),
            string.Concat(Enumerable.Repeat($"{mark}a](", 30_000)),
        })
        {
            Assert.NotEmpty(PlainDocument.Read("a.md", text).Lesson!.Blocks);
        }
    }

    [Fact]
    public void A_long_code_block_stays_code_and_a_long_paragraph_stays_markdown()
    {
        string code = string.Concat(Enumerable.Repeat("int x[10]; // [[[ *not* emphasis\n", 2000));
        string text = string.Concat(Enumerable.Repeat("some *words* in a line without an end\n", 2000));
        LessonResult result = PlainDocument.Read("a.md", $"```c\n{code}```\n{text}");

        EquatableBlocks blocks = new(result);
        Assert.Equal(code.TrimEnd('\n'), TextRuns.Plain(blocks.All.OfType<TextBlock.Code>().Single().Text));
        Assert.All(blocks.All.OfType<TextBlock.Paragraph>(), paragraph =>
            Assert.Contains(paragraph.Text, run => run.Emphasis == TextEmphasis.Italic));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_document_of_256_kilobytes_costs_in_proportion_to_its_length()
    {
        string part = "## Part\n\nSome **bold** words and `code` [link](x).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
            + "<div>html <b>bold</b></div>\n\n";
        Cost(part);
        long small = Cost(string.Concat(Enumerable.Repeat(part, 250)));
        long large = Cost(string.Concat(Enumerable.Repeat(part, 2000)));

        Assert.InRange(large, 0, 12 * small);
        Assert.InRange(large, 0, 200L * 1024 * 1024);
    }

    [Theory]
    [InlineData("# a\n")]
    [InlineData("[^a]: x\n\n")]
    [InlineData("- a\n\n")]
    [InlineData("<pre>\nx\n\n")]
    [InlineData("| a | b |\n")]
    public void Many_small_blocks_cost_in_proportion_to_their_number(string block)
    {
        Cost(block);
        long few = Cost(string.Concat(Enumerable.Repeat(block, 2_000)));
        long many = Cost(string.Concat(Enumerable.Repeat(block, 20_000)));

        Assert.InRange(many, 0, 25 * few);
    }

    [Fact]
    public void A_file_of_any_length_is_read_in_stretches_that_hold_all_of_it()
    {
        string text = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"word{i}\n\n"));
        IReadOnlyList<PlainStretch> stretches = PlainStretches.Of(new SourceText("a.md", text), 0);

        Assert.True(stretches.Count > 2);
        Assert.Equal(0, stretches[0].First);
        Assert.Equal(stretches.Skip(1).Select(stretch => stretch.First), stretches.SkipLast(1).Select(stretch => stretch.End));
        Assert.Equal(120_001, stretches[^1].End);
    }

    private static long Cost(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        PlainDocument.Read("a.md", text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Shown(string text) => Shown(PlainDocument.Read("a.md", text));

    private static string Shown(LessonResult result) => string.Join('|', new EquatableBlocks(result).All
        .OfType<TextBlock.Paragraph>().Select(paragraph => TextRuns.Plain(paragraph.Text)));

    private sealed record EquatableBlocks(LessonResult Result)
    {
        public IEnumerable<TextBlock> All => Result.Lesson!.Blocks.Cast<LessonBlock.Prose>().SelectMany(prose => prose.Text);
    }
}

public class PlainDocumentTextTests
{
    [Fact]
    public void Utf_8_and_utf_16_and_utf_32_are_read_with_and_without_their_marks()
    {
        Assert.All<Encoding>(
            [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32],
            encoding =>
            {
                PlainDocumentText read = PlainDocumentText.Decode([.. encoding.Preamble, .. encoding.GetBytes("握手 a")]);
                Assert.Equal("握手 a", read.Text);
                Assert.Empty(read.Notes);
            });
        Assert.Equal("握手", PlainDocumentText.Decode("握手"u8).Text);
    }

    [Fact]
    public void A_finding_names_the_line_that_an_editor_counts()
    {
        string text = "next\u0085line, line\u2028separator, form\ffeed\n\n" + new string('[', 100) + "\n";

        Finding finding = Assert.Single(PlainDocument.Read("notes.md", text).Findings);

        Assert.Equal(new SourcePosition(3, 1), finding.At);
    }

    [Fact]
    public void What_is_no_utf_8_is_replaced_and_a_note_says_so()
    {
        PlainDocumentText read = PlainDocumentText.Decode([(byte)'a', 0xC8, 0xFD, (byte)'b']);

        Assert.Equal("a\uFFFD\uFFFDb", read.Text);
        Assert.Equal("document.encoding", Assert.Single(read.Notes).Key);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\e[2Jb")]
    [InlineData("a\u202Eb")]
    public void Characters_that_a_terminal_would_obey_are_told_and_never_shown(string text)
    {
        Assert.Equal("document.controls", Assert.Single(PlainDocumentText.Decode(Encoding.UTF8.GetBytes(text)).Notes).Key);

        TextBlock block = PlainDocument.Read("a.md", text).Lesson!.Blocks.Cast<LessonBlock.Prose>().Single().Text[0];
        Assert.Contains("\uFFFD", TextRuns.Plain(Assert.IsType<TextBlock.Paragraph>(block).Text), StringComparison.Ordinal);
    }
}
