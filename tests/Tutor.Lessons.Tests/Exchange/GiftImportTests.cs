using System.Text;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Exchange.Gift;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;

namespace Tutor.Lessons.Tests.Exchange;

public class GiftImportTests
{
    [Fact]
    public void A_choice_becomes_a_task_list_with_feedback_as_quotations() => Assert.Equal(
        """
        ---
        tcptutor: 1
        id: a
        title: a
        ---

        # a

        :::{question} first-one
        :type: single

        ### What is sent?

        - [x] A SYN
          > Yes.
        - [ ] Nothing

        > Because: it opens.
        :::

        """.ReplaceLineEndings("\n"),
        Import("// comment\n::First one::What is sent? {\n\t=A SYN#Yes.\n// another\n\t~ Nothing\n\t####Because\\: it opens.\n}").Lesson);

    [Theory]
    [InlineData("Q {=a ~b}", "single Q|+a|-b")]
    [InlineData("::n:: Q\n{=a\n~b\n}\n", "single Q|+a|-b")]
    [InlineData("Q {T}", "single Q|+True|-False")]
    [InlineData("Q {FALSE#no#yes}", "single Q|-True|+False")]
    [InlineData("Q {#5001:0}", "number Q|5001")]
    [InlineData("Q {#5001}", "number Q|5001")]
    [InlineData("Q {#7..7#right}", "number Q|7")]
    [InlineData("Q {#4294967295:0}", "number Q|4294967295")]
    [InlineData("Q {#40:0.5}", "number Q|40")]
    [InlineData("A {=a ~b} is sent.", "single A _____ is sent.|+a|-b")]
    [InlineData("\\{\\~\\=\\#\\:\\}\\\\ \\x {=a\\=b ~\\#}", "single {~=#:}\\ \\x|+a=b|-#")]
    [InlineData("[html]<p>A &amp; <br>B</p>{=a ~b}", "single A &|+a|-b")]
    [InlineData("[markdown]Say `x`{=**a** ~b_c}", "single Say x|+a|-b_c")]
    [InlineData("[plain]Say `x`{=**a** ~[markdown]**b**}", "single Say `x`|+**a**|-b")]
    [InlineData("\uFEFFQ {=a ~b}\r\n\r\nR {T}\r\n", "single Q|+a|-b;single R|+True|-False")]
    public void What_gift_says_is_what_the_lesson_says(string gift, string expected) =>
        Assert.Equal(expected, string.Join(';', Questions(Import(gift)).Select(Describe)));

    [Theory]
    [InlineData("Q {}", "1:4", "gift-kind")]
    [InlineData("Only text", "1:1", "gift-kind")]
    [InlineData("Q {=one =two}", "1:4", "gift-kind")]
    [InlineData("Q {=a ~b", "1:3", "gift-brace")]
    [InlineData("Q {=a ~b} {=c}", "1:11", "gift-brace")]
    [InlineData("Q } {=a ~b}", "1:3", "gift-brace")]
    [InlineData("Q\n{=a =b ~c}", "2:2", "gift-answer")]
    [InlineData("Q {~a ~b}", "1:4", "gift-answer")]
    [InlineData("Q {~%x%a =b}", "1:5", "gift-weight")]
    [InlineData("Q {#abc}", "1:5", "gift-number")]
    [InlineData("Q {#1.5}", "1:5", "gift-number")]
    [InlineData("Q {#-1}", "1:5", "gift-number")]
    [InlineData("Q {#1..5}", "1:5", "gift-tolerance")]
    [InlineData("Q {#=4 =5}", "1:5", "gift-answer")]
    [InlineData("Q {maybe}", "1:4", "gift-answer")]
    [InlineData("{=a ~b}", "1:1", "gift-text")]
    [InlineData("Q {=a -> 1}", "1:4", "gift-answer")]
    public void What_cannot_be_carried_is_said_with_its_place(string gift, string place, string id)
    {
        GiftImportResult result = Import(gift);

        Assert.Contains(result.Findings, finding => finding.Id == id && $"{finding.At.Line}:{finding.At.Column}" == place);
    }

    [Theory]
    [InlineData("Q {#40:5}", "gift-tolerance", 1)]
    [InlineData("Q {#=40:0 =%50%40:9}", "gift-weight", 1)]
    [InlineData("Q {=a ~%50%b}", "gift-weight", 1)]
    [InlineData("Q {~%70%a ~%30%b ~c}", "gift-weight", 1)]
    [InlineData("[html]<b>Q</b> {=a ~b}", "gift-html", 1)]
    public void What_is_changed_is_a_warning_and_the_question_stays(string gift, string id, int questions)
    {
        GiftImportResult result = Import(gift);

        Assert.Equal(questions, result.Questions);
        Assert.Equal([id], result.Findings.Select(finding => finding.Id));
        Assert.All(result.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("Q {~%50%a ~%50%b#f ~%-100%c}", ":type: multi\n\n### Q\n\n- [x] a\n- [x] b\n  > f\n- [ ] c\n:::\n")]
    [InlineData("Q {=a -> 1 =b|c -> 2}", ":type: match\n\n### Q\n\n| | |\n|---|---|\n| a | 1 |\n| b\\|c | 2 |\n:::\n")]
    public void Several_right_options_and_pairs_are_written_in_their_form(string gift, string written) =>
        Assert.EndsWith(written, Import(gift).Lesson, StringComparison.Ordinal);

    [Fact]
    public void A_broken_question_harms_no_other()
    {
        GiftImportResult result = Import("A {=a ~b}\n\nB {=a\n\nC {T}\n");

        Assert.Equal(["A", "C"], Questions(result).Select(q => TextRuns.Plain(q.Title)));
        Assert.Equal((3, 3), (result.Findings[0].At.Line, result.Findings[0].At.Column));
    }

    [Fact]
    public void Ids_are_made_of_titles_and_differ()
    {
        GiftImportResult result = Import("::A b!::x{T}\n\n::a-B::x{T}\n\n::\u4E09::x{T}\n\nLong text of a question that goes on and on and on and on{T}");

        Assert.Equal(
            ["a-b", "a-b-2", "question-3", "long-text-of-a-question-that-goes-on-and-on-and"],
            Questions(result).Select(q => q.Id));
    }

    [Fact]
    public void Categories_become_the_title_or_headings()
    {
        Assert.Contains("title: TCP", Import("$CATEGORY: $course$/top/TCP\n\nQ{T}").Lesson, StringComparison.Ordinal);

        string two = Import("$CATEGORY: a/One\nQ{T}\n\n$CATEGORY: a/b//c\n\nR{T}").Lesson!;
        Assert.Contains("## One\n", two, StringComparison.Ordinal);
        Assert.Contains("## b/c\n", two, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_files_are_refused_with_a_reason()
    {
        Assert.Equal("gift-utf8", Only(GiftImport.Read("f", [(byte)'a', (byte)'\n', 0xFF], null, null)).Id);
        Assert.Equal((2, 1), At(Only(GiftImport.Read("f", [(byte)'a', (byte)'\n', 0xFF], null, null))));
        Assert.Equal("gift-too-long", Only(GiftImport.Read("f", new byte[GiftLimits.MaxFileOctets + 1], null, null)).Id);
        Assert.Equal("gift-empty", Only(Import("")).Id);
        Assert.Equal("bad-id", Only(GiftImport.Read("f", "Q{T}"u8, "A B", null)).Id);
        Assert.Contains(Import("Q" + new string('x', GiftLimits.MaxLineLength) + "{T}").Findings, f => f.Id == "gift-line");
        GiftImportResult many = Import(string.Concat(Enumerable.Repeat("Q{T}\n\n", GiftLimits.MaxQuestions + 2)));
        Assert.Equal((GiftLimits.MaxQuestions, "gift-many"), (many.Questions, Only(many).Id));
    }

    [Fact]
    public void What_is_exported_is_imported_as_it_was()
    {
        foreach (string file in CorePack.Load().Lessons.Select(l => l.File))
        {
            Lesson lesson = CoreLessons.Read(file).Lesson!;
            string gift = LessonExport.Of(lesson, new ExportOrder(ExportFormat.Gift, null, null)).Text!;
            IEnumerable<LessonBlock.Question> exported =
                lesson.Blocks.OfType<LessonBlock.Question>().Where(q => q.Key is AnswerKey.Choice);

            GiftImportResult result = Import(gift);

            Assert.Equal(lesson.Title, LessonReader.Read("f", result.Lesson!).Lesson!.Title);
            Assert.Equal(
                exported.Select(q => (q.Id, q.Title, q.Body, q.Key, q.Explanation)),
                Questions(result).Where(q => q.Key is AnswerKey.Choice)
                    .Select(q => (q.Id, q.Title, q.Body, q.Key, q.Explanation)));
        }
    }

    [Fact]
    public void Styles_lists_code_and_signs_come_back_from_gift()
    {
        LessonBlock.Question single = Assert.Single(
            Questions(Import(SmallLesson.Export(ExportFormat.Gift, "q-single").Text!)));

        LessonBlock.Question before = SmallLesson.Lesson.Blocks.OfType<LessonBlock.Question>().First();
        Assert.Equal(before.Title, single.Title);
        Assert.Equal(before.Body, single.Body);
        Assert.Equal(before.Explanation, single.Explanation);
        Assert.Equal("single What does SYN=1 {x} use?|+One number: 1000 = ISN|-%50% of it -> none", Describe(single));
    }

    [Theory]
    [InlineData("q-multi")]
    [InlineData("q-match")]
    public void Several_and_pairs_come_back_from_gift(string id)
    {
        GiftImportResult result = Import(SmallLesson.Export(ExportFormat.Gift, id).Text!);

        LessonBlock.Question before = SmallLesson.Lesson.Blocks.OfType<LessonBlock.Question>().Single(q => q.Id == id);
        LessonBlock.Question after = Assert.Single(Questions(result));
        Assert.Empty(result.Findings);
        Assert.Equal((before.Id, before.Title, before.Key), (after.Id, after.Title, after.Key));
    }

    internal static GiftImportResult Import(string gift) =>
        GiftImport.Read("dir/a.gift", Encoding.UTF8.GetBytes(gift), null, null);

    internal static List<LessonBlock.Question> Questions(GiftImportResult result)
    {
        LessonResult read = LessonReader.Read("a.md", result.Lesson!);
        Assert.Equal("", string.Join('\n', read.Findings.Select(f => f.ToString())));
        return [.. read.Lesson!.Blocks.OfType<LessonBlock.Question>()];
    }

    internal static string Describe(LessonBlock.Question question) => question.Key switch
    {
        AnswerKey.Choice choice => $"single {TextRuns.Plain(question.Title)}|{Options(choice.Options)}",
        AnswerKey.Several several => $"multi {TextRuns.Plain(question.Title)}|{Options(several.Options)}",
        AnswerKey.Number number => $"number {TextRuns.Plain(question.Title)}|{number.Value.Source}",
        AnswerKey.Match match => $"match {TextRuns.Plain(question.Title)}|"
            + string.Join('|', match.Pairs.Select(p => $"{TextRuns.Plain(p.Left)} > {TextRuns.Plain(p.Right)}")),
        _ => "?",
    };

    private static string Options(IEnumerable<Option> options) =>
        string.Join('|', options.Select(o => (o.IsRight ? "+" : "-") + TextRuns.Plain(o.Text)));

    private static Finding Only(GiftImportResult result) => Assert.Single(result.Findings);

    private static (int Line, int Column) At(Finding finding) => (finding.At.Line, finding.At.Column);
}
