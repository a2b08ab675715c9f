using System.Xml.Linq;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Testing;

namespace Tutor.Lessons.Tests.Exchange;

public class ExportTests
{
    [Theory]
    [InlineData(ExportFormat.Gift, null)]
    [InlineData(ExportFormat.Moodle, null)]
    [InlineData(ExportFormat.Anki, null)]
    [InlineData(ExportFormat.Mermaid, "ex")]
    [InlineData(ExportFormat.Packetdrill, "ex")]
    [InlineData(ExportFormat.Text, "ex")]
    public void Every_format_of_a_lesson_with_every_type_of_question_is_as_it_was(ExportFormat format, string? item)
    {
        ExportResult result = SmallLesson.Export(format, item);

        string notes = string.Concat(result.Notes.Select(note => $"-- {note}\n"));
        Golden.Match($"export-{format.ToString().ToLowerInvariant()}", result.Text + notes);
    }

    [Fact]
    public void Moodle_gets_each_question_in_its_own_form_with_feedback_and_exact_numbers()
    {
        XElement quiz = XDocument.Parse(SmallLesson.Export(ExportFormat.Moodle).Text!).Root!;
        Dictionary<string, XElement> byName = quiz.Elements("question").Where(q => q.Element("name") is not null)
            .ToDictionary(q => q.Element("name")!.Value);

        Assert.Equal("$course$/top/Small: a//b & <c>", quiz.Element("question")!.Element("category")!.Value);
        Assert.Equal(
            ["description", "multichoice", "numerical", "multichoice", "matching", "matching", "multichoice", "matching"],
            byName.Values.Select(q => q.Attribute("type")!.Value));
        XElement single = byName["q-single"];
        Assert.Equal("true", single.Element("single")!.Value);
        Assert.Equal("<p>Always.</p>", single.Element("generalfeedback")!.Value);
        Assert.Equal(["100", "0"], single.Elements("answer").Select(a => a.Attribute("fraction")!.Value));
        Assert.Equal(
            "<p>No &quot;quotes&quot; ]]&gt; here.</p>", single.Elements("answer").Last().Element("feedback")!.Value);
        XElement number = byName["q-number"].Element("answer")!;
        Assert.Equal(("0", "0"), (number.Element("text")!.Value, number.Element("tolerance")!.Value));
        Assert.Equal(
            ["33.33333", "-100", "33.33333", "33.33333"],
            byName["q-multi"].Elements("answer").Select(a => a.Attribute("fraction")!.Value));
        Assert.Equal(
            ["SYN1", "SYN+ACK2", "ACK3"], byName["q-order"].Elements("subquestion").Select(s => s.Value));
        Assert.Equal(
            ["SYN", "ACK"],
            byName["q-flags"].Elements("answer").Where(a => a.Attribute("fraction")!.Value == "50")
                .Select(a => a.Element("text")!.Value));
        Assert.Equal(11, byName["q-state"].Elements("subquestion").Count());
        Assert.Equal("clientESTABLISHED", byName["q-state"].Element("subquestion")!.Value);
    }

    [Fact]
    public void What_xml_cannot_hold_is_replaced()
    {
        LessonBlock.Question question = SmallLesson.Lesson.Blocks.OfType<LessonBlock.Question>().Last();
        Lesson lesson = SmallLesson.Lesson with
        {
            Title = "a\uFFFE",
            Blocks = [question with { ScenarioId = null, Title = SmallLesson.Words("x\uFFFF ]]> \U0001F600") }],
        };

        string xml = LessonExport.Of(lesson, new ExportOrder(ExportFormat.Moodle, null, null)).Text!;

        string text = XDocument.Parse(xml).Descendants("questiontext").Single().Value;
        Assert.Equal("<p>x\uFFFD ]]&gt; \U0001F600</p>", text);
    }

    [Fact]
    public void A_card_is_one_line_of_three_fields()
    {
        string[] lines = SmallLesson.Export(ExportFormat.Anki).Text!.TrimEnd('\n').Split('\n');

        Assert.Equal(["#separator:tab", "#html:true", "#columns:Front\tBack\tTags", "#tags column:3"], lines[..4]);
        Assert.Equal(8, lines.Length - 4);
        Assert.All(lines[4..], line => Assert.Equal(3, line.Split('\t').Length));
    }

    [Fact]
    public void One_item_is_exported_alone()
    {
        ExportResult result = SmallLesson.Export(ExportFormat.Gift, "q-number");

        Assert.EndsWith("\n\n::q-number::[plain]Which ack?{#0:0}\n", result.Text, StringComparison.Ordinal);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void A_seed_varies_the_numbers_of_number_questions_and_of_traces()
    {
        Assert.DoesNotContain("{#0:0}", SmallLesson.Export(ExportFormat.Gift, "q-number", 7).Text, StringComparison.Ordinal);
        Assert.NotEqual(
            SmallLesson.Export(ExportFormat.Text, "ex").Text, SmallLesson.Export(ExportFormat.Text, "ex", 7).Text);
        Assert.Equal(
            SmallLesson.Export(ExportFormat.Text, "ex", 7).Text, SmallLesson.Export(ExportFormat.Text, "ex", 7).Text);
    }

    [Theory]
    [InlineData(ExportFormat.Gift, "q-singel", "Did you mean 'q-single'?")]
    [InlineData(ExportFormat.Text, "q-single", "has no segments")]
    [InlineData(ExportFormat.Text, null, "--item (hs, ex)")]
    [InlineData(ExportFormat.Gift, "hs", "nothing that this format can carry")]
    public void What_cannot_be_exported_is_said_and_nothing_is_written(ExportFormat format, string? item, string said)
    {
        ExportResult result = SmallLesson.Export(format, item);

        Assert.Null(result.Text);
        Assert.Contains(result.Notes, note => note.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_out_is_named_one_note_each()
    {
        EquatableArray<string> notes = SmallLesson.Export(ExportFormat.Gift).Notes;

        Assert.Equal(3, notes.Count);
        Assert.Contains("'ex' is exported as its task only", notes[0], StringComparison.Ordinal);
        Assert.Contains("'q-order': why", notes[1], StringComparison.Ordinal);
        Assert.Contains("left out (1 parts)", notes[2], StringComparison.Ordinal);
    }
}
