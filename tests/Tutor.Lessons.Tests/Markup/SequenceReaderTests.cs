using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests.Markup;

public class SequenceReaderTests
{
    [Theory]
    [InlineData("->>", false, SequenceHead.Arrow, false)]
    [InlineData("-->>", true, SequenceHead.Arrow, false)]
    [InlineData("->", false, SequenceHead.None, false)]
    [InlineData("-->", true, SequenceHead.None, false)]
    [InlineData("-x", false, SequenceHead.Cross, false)]
    [InlineData("--x", true, SequenceHead.Cross, false)]
    [InlineData("-)", false, SequenceHead.Open, false)]
    [InlineData("--)", true, SequenceHead.Open, false)]
    [InlineData("<<->>", false, SequenceHead.Arrow, true)]
    [InlineData("<<-->>", true, SequenceHead.Arrow, true)]
    public void Every_kind_of_arrow_is_read(string arrow, bool isDotted, SequenceHead head, bool isBoth)
    {
        SequenceStep.Message message = Assert.IsType<SequenceStep.Message>(Assert.Single(Read($"A{arrow}+B: hi").Steps));

        Assert.Equal((new SequenceArrow(isDotted, head, isBoth), 0, 1, "hi"),
            (message.Arrow, message.From, message.To, TextRuns.Plain(message.Text)));
    }

    [Fact]
    public void Parties_are_in_the_order_in_which_they_are_named_and_have_their_aliases() =>
        Assert.Equal(
            ["Bob B", "A", "C\nD"],
            Read("participant B as Bob B\nA->>B: x\nactor C as C<br/>D").Parties.Select(name => TextRuns.Plain(name)));

    [Fact]
    public void Blocks_notes_and_numbers_are_steps_and_colours_and_activation_are_none() =>
        Assert.Equal(
            """
            alt: good
            1. A -> B: x
            else: bad
            3. B -x A: y
            end alt
            [ both of them ]
            """,
            Words(Read(
                """
                autonumber 1 2
                %% a comment
                box blue
                participant A
                end
                rect rgb(0,0,0)
                alt good
                activate A
                A->>B: x
                else bad
                B-xA: y
                deactivate A
                end
                end
                Note over A,B: both#32;of<br>them
                """)));

    [Theory]
    [InlineData("A->>B: x\nnonsense", 4)]
    [InlineData("end", 3)]
    [InlineData("alt x\nA->>B: y", 4)]
    [InlineData("participant A@{ \"type\": \"queue\" }", 3)]
    [InlineData("Note beside A: x", 3)]
    [InlineData("->>B: x", 3)]
    [InlineData("autonumber many", 3)]
    public void What_cannot_be_read_stays_code_and_a_lesson_has_a_warning_at_the_line(string body, int line)
    {
        LessonResult result = Sample.Read(Sample.Head + $"\n```mermaid\nsequenceDiagram\n{body}\n```\n");

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(("mermaid", Severity.Warning, 6 + line), (finding.Id, finding.Severity, finding.At.Line));
        Assert.IsType<TextBlock.Code>(Prose(result)[0]);
    }

    [Fact]
    public void Other_diagrams_are_code_and_no_finding()
    {
        LessonResult result = Sample.Read(Sample.Head + "\n```mermaid\ngraph LR\nA-->B\n```\n");

        Assert.Empty(result.Findings);
        Assert.IsType<TextBlock.Code>(Prose(result)[0]);
    }

    [Fact]
    public void Templates_in_labels_are_computed()
    {
        LessonResult result = Sample.Read(
            Sample.Head + "```{scenario} hs\nclient: {isn: 7}\nserver: {listen: true}\n```\n\n"
            + "```mermaid\nsequenceDiagram\nA->>B: seq={{client.iss}}\n```\n");

        Assert.Empty(result.Findings);
        LessonBlock.Prose prose = result.Lesson!.Blocks.OfType<LessonBlock.Prose>().Single();
        EquatableArray<TextBlock> filled = TextRuns.Fill(
            prose.Text, new FormulaScope(new LessonMoments(result.Lesson).Of(prose)!, null));
        Assert.Equal("1. A -> B: seq=7", Words(Assert.IsType<TextBlock.Sequence>(filled[0]).Diagram));
    }

    private static EquatableArray<TextBlock> Prose(LessonResult result) =>
        Assert.IsType<LessonBlock.Prose>(Assert.Single(result.Lesson!.Blocks)).Text;

    private static SequenceDiagram Read(string body)
    {
        LessonResult result = PlainDocument.Read("a.md", $"```mermaid\nsequenceDiagram\n{body}\n```\n");
        return Assert.IsType<TextBlock.Sequence>(Prose(result)[0]).Diagram;
    }

    private static string Words(SequenceDiagram diagram) => string.Join('\n', SequenceText.Of(diagram).SelectMany(block => block switch
    {
        TextBlock.List list => list.Items.Select((item, i) =>
            $"{list.FirstNumber + i}. {TextRuns.Plain(Assert.IsType<TextBlock.Paragraph>(item[0]).Text)}"),
        TextBlock.Paragraph paragraph => [TextRuns.Plain(paragraph.Text)],
        _ => [],
    }));
}
