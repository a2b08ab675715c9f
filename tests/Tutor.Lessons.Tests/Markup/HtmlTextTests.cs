using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests.Markup;

public class HtmlTextTests
{
    [Theory]
    [InlineData("<b>bold</b> <i>italic</i> <code>code</code> <u>under</u>", "Bold:bold| |Italic:italic| |Code:code| |Underline:under")]
    [InlineData("<b>one <i>both</b> left</i> none", "Bold:one |Italic, Bold:both|Italic: left| none")]
    [InlineData("a<br>b<br/>c", "a|\n|b|\n|c")]
    [InlineData("<a href='x'>link</a>", "Link:link| (x)")]
    [InlineData("2<sup>32</sup> H<sub>2</sub>O x<sub>n+1</sub>", "2^32 H_2O x_(n+1)")]
    [InlineData("<del>gone</del> &lt;b&gt; &amp; &#65;", "~~gone~~ <b> & A")]
    [InlineData("<img alt=\"a picture\" src=\"p.png\"> <img>", "[picture: a picture, p.png]| |[picture]")]
    [InlineData("<!-- no --><script>no</script><style>no</style>yes", "yes")]
    [InlineData("vector<int> x; List<String> y; a < b", "vector<int> x; List<String> y; a < b")]
    [InlineData("<b", "<b")]
    [InlineData("</b></i></table>x", "x")]
    public void Tags_become_styles_and_text(string html, string runs)
    {
        EquatableArray<TextBlock> blocks = HtmlText.Read(html);

        Assert.Equal(runs, Say(Assert.IsType<TextBlock.Paragraph>(Assert.Single(blocks)).Text));
    }

    [Fact]
    public void Blocks_become_blocks_however_badly_they_are_closed()
    {
        EquatableArray<TextBlock> blocks = HtmlText.Read(
            "<h2>Head<p>one<div>two</div><ul><li>a<li>b<ol><li>c</ul><table><tr><td>1<td>2<tr><th>3</table><pre>\n x\n  y</pre><hr>");

        Assert.Equal(
            "Heading Paragraph Paragraph List Table Code Rule", string.Join(' ', blocks.Select(block => block.GetType().Name)));
        TextBlock.Table table = blocks.OfType<TextBlock.Table>().Single();
        Assert.Equal([2, 1], table.Rows.Select(row => row.Count));
        Assert.Equal(" x\n  y", TextRuns.Plain(blocks.OfType<TextBlock.Code>().Single().Text));
    }

    [Fact]
    public void Ten_thousand_open_tags_of_any_kind_end()
    {
        foreach (string tag in new[] { "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a href=x>", "<sub>", "<b ", "<!--", "<a '" })
        {
            Assert.NotNull(HtmlText.Read(string.Concat(Enumerable.Repeat(tag, 10_000)) + "x").ToString());
        }
    }

    [Fact]
    public void Html_in_a_lesson_is_a_warning_and_is_shown()
    {
        LessonResult result = Sample.Read(Sample.Head + "a <b>bold</b>\n\n<div>block</div>\n\n<!-- nothing -->\n");

        Assert.All(result.Findings, finding => Assert.Equal(("html", Severity.Warning), (finding.Id, finding.Severity)));
        Assert.Equal([6, 8], result.Findings.Select(finding => finding.At.Line));
        Assert.Equal(2, Assert.IsType<LessonBlock.Prose>(Assert.Single(result.Lesson!.Blocks)).Text.Count);
    }

    private static string Say(EquatableArray<TextRun> runs) => string.Join('|', ((IEnumerable<TextRun>)runs).Select(run =>
        (run.Emphasis == TextEmphasis.None ? "" : run.Emphasis + ":") + TextRuns.Plain([run])));
}
