using System.Text;
using Tutor.Lessons.Exchange.Gift;
using Tutor.Lessons.Exchange.Quiz;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;

namespace Tutor.Lessons.Tests.Exchange;

/// <summary>Texts that try to become structure, and files that are damaged.</summary>
public class GiftHostileTests
{
    private static readonly string[] Pieces =
    [
        ":::", ":::{question} x", "::", "```", "~~~", "{{client.iss}}", "{{", "}}", "{", "}", "- [x] right", "[ ]",
        "---", "===", "***", "* a", "+ b", "1. c", "2) d", "# e", "#", "> f", "> [!NOTE]", "| a | b |", "|---|---|",
        "<b>", "<!-- x -->", "</div>", "&amp;", "&#91;", "&", "*it*", "_it_", "**b**", "__b__", "~~s~~", "^s^", "==m==",
        "++i++", "`code`", "``", "`", "\\", "\\\\", "\\n", "[a](b)", "[a]: b", "[^1]", "[^1]: n", "![i](j)",
        "http://a.b/c_d*e*", "https://x.y", "www.a.b_c_", "mailto:a@b", "ftp://a", "tel:1", "a:b", "10:30", ":key: v",
        "=", "~", "#", "->", "%50%", "%", "[html]", "[markdown]", "[", "]", "[[[[[[[[[[", "((", "]](", "\u202E", "\u0007",
        "\u00A0", "\t", "  ", "🏳️‍🌈", "三次握手", "e\u0301", "word", "SYN+ACK", "seq=1", "-", "+", "a--b", "C#", "!", "$x$",
    ];

    [Fact]
    public void Whatever_the_words_are_the_lesson_says_the_same_words()
    {
        for (int seed = 0; seed < 1500; seed++)
        {
            Random random = new(seed);
            string[] texts = [.. Enumerable.Range(0, 5).Select(i => $"{Text(random)}")];
            string format = random.Next(3) switch { 0 => "", 1 => "[plain]", _ => "[moodle]" };
            string gift = $"::{GiftText.Escape(texts[0])}::{format}x{GiftText.Escape(texts[0])}{{=x{GiftText.Escape(texts[1])}"
                + $"#x{GiftText.Escape(texts[2])} ~x{GiftText.Escape(texts[3])}####x{GiftText.Escape(texts[4])}}}";

            GiftImportResult result = GiftImportTests.Import(gift);

            Assert.True(result.Findings.IsEmpty, $"seed {seed}: {result.Findings}\n{gift}");
            LessonBlock.Question question = Assert.Single(GiftImportTests.Questions(result));
            AnswerKey.Choice choice = Assert.IsType<AnswerKey.Choice>(question.Key);
            Assert.Equal(Expected("x" + texts[0]), TextRuns.Plain(question.Title));
            Assert.Equal(
                [(true, Expected("x" + texts[1])), (false, Expected("x" + texts[3]))],
                choice.Options.Select(o => (o.IsRight, TextRuns.Plain(o.Text))));
            Assert.Equal(Expected("x" + texts[4]), Paragraph(question.Explanation));
            Assert.Equal(Expected("x" + texts[2]), Paragraph(choice.Options[0].Feedback));
        }
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Whatever_is_written_in_another_format_the_lesson_can_be_read(string format)
    {
        for (int seed = 0; seed < 700; seed++)
        {
            Random random = new(seed);
            string gift = $"[{format}]x{GiftText.Escape(Text(random) + "\n\n" + Text(random))}"
                + $"{{=x{GiftText.Escape(Text(random))}#{GiftText.Escape(Text(random) + "\n" + Text(random))} ~y####"
                + $"{GiftText.Escape(Text(random) + "\n\n" + Text(random))}}}";

            GiftImportResult result = GiftImportTests.Import(gift);

            Assert.True(result.Questions == 1, $"seed {seed}: {result.Findings}\n{gift}");
            Assert.Single(GiftImportTests.Questions(result));
        }
    }

    [Fact]
    public void Whatever_the_words_are_pairs_and_weighed_options_say_the_same_words()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            string[] texts = [.. Enumerable.Range(0, 4).Select(i => $"{i}x{Text(random)}".Replace("->", "", StringComparison.Ordinal))];
            string[] escaped = [.. texts.Select(GiftText.Escape)];

            GiftImportResult result = GiftImportTests.Import(
                $"Q{{={escaped[0]} -> {escaped[1]} ={escaped[2]} -> {escaped[3]}}}\n\n"
                + $"Q{{~%50%{escaped[0]} ~{escaped[1]}#f ~%50%{escaped[2]} ~%-50%{escaped[3]}}}");

            Assert.True(result.Findings.IsEmpty, $"seed {seed}: {result.Findings}");
            string[] words = [.. texts.Select(Expected)];
            Assert.Equal(
                [
                    $"match Q|{words[0]} > {words[1]}|{words[2]} > {words[3]}",
                    $"multi Q|+{words[0]}|-{words[1]}|+{words[2]}|-{words[3]}",
                ],
                GiftImportTests.Questions(result).Select(GiftImportTests.Describe));
        }
    }

    [Fact]
    public void Titles_and_categories_stay_text()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            string title = "t" + Text(random);
            byte[] gift = Encoding.UTF8.GetBytes($"$CATEGORY: a/x{Text(random).Replace("/", "//", StringComparison.Ordinal)}\nQ{{T}}");

            GiftImportResult result = GiftImport.Read("f", gift, "i", title);

            Lesson lesson = LessonReader.Read("f", result.Lesson!).Lesson!;
            Assert.Equal(SafeText.Clean(title).Trim(), lesson.Title);
            Assert.Empty(LessonReader.ReadHead("f", result.Lesson!).Findings);
            Assert.Single(GiftImportTests.Questions(result));
        }
    }

    [Fact]
    public void Three_thousand_damaged_files_are_read_without_an_exception()
    {
        string gift = SmallLesson.Export(Lessons.Exchange.ExportFormat.Gift, "q-single").Text!
            + "\n::T::True? {T#no#yes}\n\n[html]<p>A</p> {~%50%a ~%50%b}\n\nN {#=4:0#f =%50%5 ####g}\n\nM {=a -> b =c -> d}\n";
        for (int seed = 0; seed < 3000; seed++)
        {
            string damaged = Damage(gift, new Random(seed));
            try
            {
                GiftImportResult result = GiftImportTests.Import(damaged);
                Assert.DoesNotContain(result.Findings, f => f.ToString().Any(char.IsControl));
                Assert.All(result.Findings, f => Assert.True(f.At is { Line: > 0, Column: > 0 }));
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}: {e}");
            }
        }
    }

    [Theory]
    [InlineData("~")]
    [InlineData("=")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("#")]
    [InlineData("::")]
    [InlineData("->")]
    [InlineData("%1%")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("\\")]
    [InlineData("[")]
    [InlineData("a\n")]
    [InlineData("*a ")]
    public void A_repeated_sign_costs_in_proportion(string sign)
    {
        string line = string.Concat(Enumerable.Repeat(sign, 8000 / sign.Length));
        Cost(line);
        long once = Cost(line);
        long eight = Cost(string.Concat(Enumerable.Repeat(line + "\n\n", 8)));

        Assert.InRange(eight, 0, (14 * once) + 2_000_000);
    }

    private static long Cost(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GiftImportTests.Import($"[html]x{{={text} ~b}}");
        GiftImportTests.Import($"[markdown]x{text}{{=a ~b}}");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Text(Random random) => string.Join(
        random.Next(2) == 0 ? " " : "",
        Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Expected(string text) => string.Join(
        ' ', SafeText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Paragraph(Tutor.Tcp.EquatableArray<TextBlock> blocks) =>
        TextRuns.Plain(Assert.IsType<TextBlock.Paragraph>(Assert.Single(blocks)).Text);

    private static string Damage(string gift, Random random)
    {
        StringBuilder text = new(gift);
        for (int cuts = random.Next(1, 8); cuts > 0; cuts--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(40), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Insert(at, text.ToString(random.Next(text.Length - length), length));
                    break;
                default:
                    text[at] = (char)random.Next(0x300);
                    break;
            }
        }

        return text.ToString();
    }
}
