using System.Reflection;
using System.Runtime.Loader;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Markup;

/// <summary>The traps of a Markdown pipeline, each of which has eaten an option or a template before.</summary>
public class PipelineTests
{
    [Fact]
    public void Options_are_raw_text_whatever_markdown_would_make_of_them()
    {
        LessonBlock.Exercise exercise = Sample.Single<LessonBlock.Exercise>(
            Sample.Scenario + ":::{exercise} a\n:scenario: hs\n:play: client\n"
            + ":goal: client.snd_nxt < server.snd_nxt and client.snd_una <= server.snd_una\n"
            + ":fade: [ack] | [seq, ack]\n:max-moves:   4  \n\nDo it.\n:::\n");

        Assert.Equal("client.snd_nxt < server.snd_nxt and client.snd_una <= server.snd_una", exercise.Goal.Source);
        Assert.Equal(2, exercise.Rounds.Count);
        Assert.Equal(4, exercise.MaxMoves);
        Assert.Equal("Do it.", Text(exercise.Task));
    }

    [Theory]
    [InlineData("{{client.iss + 1}}", "1001")]
    [InlineData("`ack={{client.iss}}`", "ack=1000")]
    [InlineData("``{{client.iss}} ` {{server.iss}}``", "1000 ` 5000")]
    [InlineData("**{{client.iss}}** and _{{server.iss}}_", "1000 and 5000")]
    [InlineData("{{client.snd_nxt}} or {{server.snd_nxt}}", "? or ?")]
    [InlineData("[{{client.iss}}](http://a.b)", "1000 (http://a.b)")]
    [InlineData("{{ client.iss * }", "{{ client.iss * }")]
    [InlineData("a [b ![c ] d|e *f", "a [b ![c ] d|e *f")]
    [InlineData("{client.iss}}", "{client.iss}}")]
    [InlineData("![a picture](x.png) ~~b~~ ==c== d[^1]\n\n[^1]: note", "[picture: a picture, x.png] ~~b~~ c d[1]\n[1] note")]
    [InlineData("a\\\nb  \nc\nd", "a\nb\nc d")]
    [InlineData("&amp; <http://a.b> www.a.b", "& http://a.b www.a.b")]
    [InlineData("a <!-- b -->\n\n<!-- c -->", "a")]
    public void Templates_are_filled_wherever_they_stand(string markdown, string text)
    {
        LessonResult read = Sample.Read(Sample.Scenario + "\n" + markdown + "\n");
        EquatableArray<TextBlock> blocks = EquatableArray.From(
            read.Lesson!.Blocks.OfType<LessonBlock.Prose>().SelectMany(p => (IEnumerable<TextBlock>)p.Text));

        Assert.Equal(text, Text(blocks, read.Lesson.FindScenario("hs")!.Scenario));
    }

    [Fact]
    public void Templates_in_code_blocks_and_tables_are_filled()
    {
        Lesson lesson = Sample.Lesson(
            Sample.Scenario + "\n```text\nseq={{client.iss}}\nx\n```\n\n| a | b |\n|---|---|\n| {{client.iss}} | `{{server.iss}}` |\n");
        EquatableArray<TextBlock> text = TextRuns.Fill(
            Assert.IsType<LessonBlock.Prose>(lesson.Blocks[1]).Text,
            new FormulaScope(WorldRun.Start(lesson.FindScenario("hs")!.Scenario, null), null));

        Assert.Equal("seq=1000\nx", TextRuns.Plain(Assert.IsType<TextBlock.Code>(text[0]).Text));
        TextBlock.Table table = Assert.IsType<TextBlock.Table>(text[1]);
        Assert.Equal(["1000", "5000"], ((IEnumerable<EquatableArray<TextRun>>)table.Rows[1]).Select(TextRuns.Plain));
    }

    [Fact]
    public void The_position_of_a_wrong_template_is_exact_in_a_code_span_too()
    {
        Assert.Equal(
            "t.md:10:10: 'is' is not a value that a formula can use. Did you mean 'iss'? [bad-formula]",
            Sample.Findings(Sample.Scenario + "\na `b {{  client.is }}`\n"));
    }

    [Fact]
    public void Control_and_direction_characters_become_replacement_characters()
    {
        Lesson lesson = Sample.Lesson(Sample.Head + "a\u001b[2J \u202Eb\u0085 `c\u009b` \tt\n");

        Assert.Equal("a\uFFFD[2J \uFFFDb\uFFFD c\uFFFD  t", Text(Assert.IsType<LessonBlock.Prose>(lesson.Blocks[0]).Text));
    }

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_tabs_change_nothing()
    {
        string text = CoreLessons.Text("02-handshake.md");
        Lesson plain = LessonReader.Read("a", text).Lesson!;

        Assert.Equal(plain, LessonReader.Read("a", "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Lesson);
    }

    [Fact]
    public void An_alert_a_list_and_a_rule_keep_their_form()
    {
        Lesson lesson = Sample.Lesson(Sample.Head + "> [!TIP]\n> x\n\n3. a\n4. b\n\n---\n");
        EquatableArray<TextBlock> text = Assert.IsType<LessonBlock.Prose>(lesson.Blocks[0]).Text;

        Assert.Equal("TIP", Assert.IsType<TextBlock.Quote>(text[0]).Kind);
        Assert.Equal(3, Assert.IsType<TextBlock.List>(text[1]).FirstNumber);
        Assert.IsType<TextBlock.Rule>(text[2]);
    }

    [Fact]
    public void A_heading_of_level_one_or_two_starts_a_new_stretch_of_prose()
    {
        Assert.Equal(3, Sample.Lesson(Sample.Head + "# a\n\nb\n\n### c\n\n## d\n\ne\n\n## f\n").Blocks.Count);
    }

    [Fact]
    public void Reading_a_head_never_loads_markdig_and_yaml_only_when_it_is_not_plain()
    {
        LoadRecorder context = new(typeof(LessonReader).Assembly.Location);
        Assembly lessons = context.LoadFromAssemblyPath(typeof(LessonReader).Assembly.Location);
        MethodInfo readHead = lessons.GetType(typeof(LessonReader).FullName!)!.GetMethod(nameof(LessonReader.ReadHead))!;
        Assert.All(CorePack.Load().Lessons, lesson => readHead.Invoke(null, ["a", CoreLessons.Text(lesson.File)]));
        Assert.DoesNotContain("YamlDotNet", context.Asked);

        readHead.Invoke(null, ["a", "---\ntcptutor: 1\nid: a\ntitle: 'A'\n---\n"]);
        Assert.Contains("YamlDotNet", context.Asked);
        Assert.DoesNotContain("Markdig", context.Asked);
        context.Unload();
    }

    private static string Text(EquatableArray<TextBlock> blocks, Scenario? scenario = null)
    {
        FormulaScope? scope = scenario is null ? null : new FormulaScope(WorldRun.Start(scenario, null), null);
        IEnumerable<TextBlock> filled = scope is null ? blocks : TextRuns.Fill(blocks, scope);
        return string.Join('\n', filled.OfType<TextBlock.Paragraph>().Select(p => TextRuns.Plain(p.Text)));
    }

    private sealed class LoadRecorder(string path) : AssemblyLoadContext(isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        public List<string> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName name)
        {
            Asked.Add(name.Name!);
            string? file = Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(_resolver.ResolveAssemblyToPath(name) ?? file) : null;
        }
    }
}
