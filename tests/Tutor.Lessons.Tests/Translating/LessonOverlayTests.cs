using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Translating;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests.Translating;

public sealed class LessonOverlayTests
{
    [Fact]
    public void All_prose_is_the_translation_and_all_else_the_source()
    {
        OverlayResult overlay = Translated.Overlay();
        Lesson lesson = overlay.Lesson!;
        Lesson source = LessonReader.Read("small.md", Translated.Source).Lesson!;
        Assert.Empty(overlay.Findings);
        Assert.Empty(overlay.Surplus);
        Assert.All(overlay.Parts, part => Assert.Equal(TranslationState.Translated, part.State));
        Assert.Equal(("小课", "没什么。", "做一件事。"), (lesson.Title, lesson.Summary, lesson.Objectives[0].Text));
        Assert.Equal(source.Blocks.Count, lesson.Blocks.Count);
        LessonBlock.Exercise exercise = lesson.FindExercise("e")!;
        Assert.Equal(source.FindExercise("e")!.Goal.Source, exercise.Goal.Source);
        Assert.Equal(["提示一。", "提示二。"], exercise.Hints.Select(hint => Words(hint.Text)));
        Assert.Equal("你说 {{move.ack}}。", Words(exercise.Feedback[0].Text));
        Assert.Equal(TranslationState.Translated, exercise.Translation);
    }

    [Fact]
    public void Which_answer_is_right_is_said_by_the_source_alone()
    {
        Lesson lesson = Translated.Overlay().Lesson!;
        LessonBlock.Question question = lesson.Blocks.OfType<LessonBlock.Question>().Single();
        EquatableArray<Option> options = ((AnswerKey.Choice)question.Key).Options;
        Assert.Equal(["甲", "乙"], options.Select(option => TextRuns.Plain(option.Text)));
        Assert.Equal([true, false], options.Select(option => option.IsRight));
        WorkedPart.Predict predict = lesson.Blocks.OfType<LessonBlock.Worked>().Single()
            .Parts.OfType<WorkedPart.Predict>().Single();
        Assert.Equal([false, true], predict.Options.Select(option => option.IsRight));
    }

    [Fact]
    public void Part_that_is_older_than_the_source_is_shown_in_the_source_with_a_mark()
    {
        string changed = Translated.Source.Replace("Hint two.", "Hint three.");
        OverlayResult overlay = LessonOverlay.Apply(Translated.Lesson(changed), Translated.Stamped());
        Assert.Equal(TranslationState.Stale, State(overlay, "e"));
        Assert.Single(overlay.Parts, part => part.State != TranslationState.Translated);
        LessonBlock.Exercise exercise = overlay.Lesson!.FindExercise("e")!;
        Assert.Equal("(en) Open it to {{server.addr}}.", Words(exercise.Task));
        Assert.Equal("(en) Hint three.", Words(exercise.Hints[1].Text));
        Assert.Equal(TranslationState.Stale, exercise.Translation);
    }

    [Fact]
    public void Options_and_ends_of_lines_of_the_source_do_not_make_a_translation_old()
    {
        string changed = Translated.Source.Replace(":play: client", ":play: client\n:max-moves: 9").Replace("\n", "  \r\n");
        changed = changed.Replace("---  \r\n", "---\r\n").Replace(":::  \r\n", ":::\r\n");
        OverlayResult overlay = LessonOverlay.Apply(Translated.Lesson(changed), Translated.Stamped());
        Assert.All(overlay.Parts, part => Assert.Equal(TranslationState.Translated, part.State));
        Assert.Equal(9, overlay.Lesson!.FindExercise("e")!.MaxMoves);
    }

    [Fact]
    public void Part_that_is_missing_is_shown_in_the_source_with_a_mark()
    {
        string body = Translated.Body.Replace("\n中间的话。\n", "").Replace(":::{question} q", ":::{question} other");
        OverlayResult overlay = Translated.Overlay(body);
        Assert.Equal(TranslationState.Missing, State(overlay, "before.e"));
        Assert.Equal(TranslationState.Missing, State(overlay, "q"));
        Assert.Equal(["other"], overlay.Surplus);
        Assert.Contains(overlay.Findings, finding => finding.Id == "translation-surplus");
        LessonBlock.Question question = overlay.Lesson!.Blocks.OfType<LessonBlock.Question>().Single();
        Assert.Equal("(en) Which?", TextRuns.Plain(question.Title));
    }

    [Fact]
    public void Hint_that_is_missing_leaves_the_rest_translated()
    {
        OverlayResult overlay = Translated.Overlay(Translated.Body.Replace(":::{hint}\n提示二。\n:::\n", ""));
        Assert.Equal(TranslationState.Incomplete, State(overlay, "e"));
        Finding finding = Assert.Single(overlay.Findings);
        Assert.Equal("'e' has no translation of hint 2.", finding.Text);
        EquatableArray<Hint> hints = overlay.Lesson!.FindExercise("e")!.Hints;
        Assert.Equal(["提示一。", "(en) Hint two."], hints.Select(hint => Words(hint.Text)));
    }

    [Fact]
    public void Template_that_the_source_does_not_know_is_a_finding_in_the_translation_and_the_source_is_shown()
    {
        OverlayResult overlay = Translated.Overlay(Translated.Body.Replace("{{server.addr}}", "{{sever.addr}}"));
        Finding finding = Assert.Single(overlay.Findings);
        string[] lines = Translated.Stamped(Translated.Body.Replace("{{server.addr}}", "{{sever.addr}}")).Text.Split('\n');
        Assert.Equal(("bad-formula", "i18n/zh-Hans/small.md"), (finding.Id, finding.File));
        Assert.Contains("{{sever.addr}}", lines[finding.At.Line - 1]);
        Assert.Equal(TranslationState.Missing, State(overlay, "e"));
        Assert.StartsWith("(en) ", Words(overlay.Lesson!.FindExercise("e")!.Task));
    }

    [Theory]
    [InlineData("- [x] 乙\n  > 不是。\n", "", "translation-shape")]
    [InlineData("### 哪个？\n", "", "translation-shape")]
    [InlineData("::::{exercise} e\n", "::::{exercise} e\n:goal: client.state == CLOSED\n\n", "translation-option")]
    [InlineData("中间的话。\n", "中间的话。\n\n```{scenario} sc\nx: 1\n```\n", "translation-data")]
    [InlineData(":::{question} q", ":::{question} e", "duplicate-id")]
    public void What_does_not_belong_into_a_translation_is_a_finding(string what, string instead, string id)
    {
        OverlayResult overlay = Translated.Overlay(Translated.Body.Replace(what, instead));
        Assert.Contains(overlay.Findings, finding => finding.Id == id);
        Assert.Equal("client.state == ESTABLISHED", overlay.Lesson!.FindExercise("e")!.Goal.Source);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no front matter")]
    [InlineData("---\ntitle: [\n---\n")]
    [InlineData("---\ntranslation-of: small\ntitle: t\n---\n::::{exercise} e\nnever closed\n")]
    public void Translation_that_cannot_be_read_leaves_the_source_with_a_mark(string text)
    {
        LessonTranslation broken = new("i18n/zh-Hans/small.md", text, "en");
        OverlayResult overlay = LessonOverlay.Apply(Translated.Lesson(), broken);
        Assert.Equal("(en) A small lesson", overlay.Lesson!.Title);
        Assert.NotEmpty(overlay.Findings);
        Assert.Null(TranslationStamps.Write(Translated.Lesson(), broken));
    }

    [Fact]
    public void Lines_of_chinese_are_joined_without_a_space()
    {
        OverlayResult overlay = Translated.Overlay(Translated.Body.Replace("前面的话。", "前面的话，\n还有一句 a\nb。"));
        LessonBlock.Prose prose = overlay.Lesson!.Blocks.OfType<LessonBlock.Prose>().First();
        Assert.Contains("前面的话，还有一句 a b。", Words(prose.Text));
    }

    [Fact]
    public void List_and_open_lesson_show_the_same_title()
    {
        SourceLesson lesson = Translated.Lesson() with { Translation = Translated.Stamped() };
        Assert.Equal("小课", TitleInList(lesson));
        SourceLesson old = Translated.Lesson(Translated.Source.Replace("Nothing much.", "Much.")) with
        {
            Translation = Translated.Stamped(),
        };
        Assert.Equal("(en) A small lesson", TitleInList(old));
        Assert.Equal("(en) A small lesson", TranslatedLesson.Read(old).Lesson!.Title);
    }

    [Fact]
    public void Translations_of_the_core_pack_are_sound()
    {
        Pack core = CorePack.Load();
        foreach (PackLesson lesson in core.Lessons)
        {
            SourceLesson source = TranslatedPack.TextOf(core, lesson, "zh-Hans");
            if (source.Translation is { Text.Length: > 0 } translation)
            {
                Assert.Empty(LessonOverlay.Apply(source, translation).Findings);
                Assert.Empty(GlossaryCheck.Check("zh-Hans", translation));
            }
        }
    }

    private static string TitleInList(SourceLesson lesson) =>
        TranslatedHead.Over(LessonReader.ReadHead(lesson.File, lesson.Text).Lesson!, lesson.Translation!).Title;

    private static TranslationState State(OverlayResult overlay, string key) =>
        overlay.Parts.Single(part => part.Key == key).State;

    private static string Words(EquatableArray<TextBlock> blocks) => string.Join(' ', blocks.Select(block => block switch
    {
        TextBlock.Paragraph paragraph => Plain(paragraph.Text),
        TextBlock.Heading heading => Plain(heading.Text),
        _ => block.ToString(),
    }));

    private static string Plain(EquatableArray<TextRun> runs) => string.Concat(runs.Select(run => run switch
    {
        TextRun.Words words => words.Value,
        TextRun.Computed computed => "{{" + computed.Formula.Source + "}}",
        _ => " ",
    }));
}
