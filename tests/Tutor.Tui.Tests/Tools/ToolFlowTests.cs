using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Tools;

public sealed class ToolFlowTests
{
    [Fact]
    public void Palette_runs_a_command_of_the_screen_below()
    {
        Stage stage = ToolShots.Exercise(new Stage()).Press(":").Type("one more hint").Press("Enter");
        Assert.Null(stage.Model.Top);
        Assert.Equal(1, stage.Run.HintsShown);
    }

    [Fact]
    public void Palette_opens_a_lesson_and_changes_a_setting()
    {
        Stage stage = ToolShots.Exercise(new Stage()).Press("Ctrl-p").Type("four-way").Press("Enter");
        Assert.Equal("teardown", stage.Lesson.Lesson.Id);
        stage.Press("Ctrl-p").Type("colours: light").Press("Enter");
        Assert.Equal(ThemeChoice.Light, stage.Model.Settings.Theme);
        Assert.Contains(new Cmd.KeepSetting("theme", "light"), stage.Commands);
    }

    [Fact]
    public void How_numbers_are_written_is_kept_for_the_next_time()
    {
        Stage stage = ToolShots.Exercise(new Stage());
        foreach (string value in new[] { "relative", "symbolic", "absolute" })
        {
            stage.Press("v");
            Assert.Contains(new Cmd.KeepSetting("numbers", value), stage.Commands);
            Assert.Equal(value, Setting.Find("numbers")!.Get(stage.Model.Settings));
        }
    }

    [Fact]
    public void Words_that_begin_a_word_are_found_before_those_inside_one()
    {
        Assert.True(Matching.Score("State diagram", "dia") < Matching.Score("Radian", "dia"));
        Assert.True(Matching.Score("Say nothing", "sn") < Matching.Score("Absnt", "sn"));
        Assert.Equal(0, Matching.Score("What if", "what"));
        Assert.NotNull(Matching.Score("relative numbers", "numb rel"));
        Assert.Null(Matching.Score("Send the segment as it stands", "hint"));
        Assert.NotNull(Matching.Score("打开课程：三次握手", "握手"));
    }

    [Fact]
    public void Letters_go_into_the_field_and_other_keys_are_named()
    {
        Stage stage = new Stage().Press(":").Type("q?m:!,K");
        Assert.Equal("q?m:!,K", Assert.IsType<Overlay.Palette>(stage.Model.Top).Query);
        Assert.Contains("F1 help", stage.Text, StringComparison.Ordinal);
        stage.Press("Backspace").Send(new Msg.Paste("漢字\u001b[31m\nmore"));
        Assert.Equal("q?m:!,漢字[31m", Assert.IsType<Overlay.Palette>(stage.Model.Top).Query);
    }

    [Fact]
    public void An_overlay_is_open_once_however_often_it_is_asked_for()
    {
        Stage stage = ToolShots.Exercise(new Stage());
        stage.Press("F1 , K Shift-F3 F1 Shift-F8 Shift-F3 F1 Shift-F8");
        Assert.Equal(
            stage.Model.Overlays.Select(overlay => overlay.GetType()).Distinct().Count(), stage.Model.Overlays.Count);
    }

    [Fact]
    public void Glossary_begins_at_the_field_that_has_the_cursor()
    {
        Stage stage = ToolShots.Exercise(new Stage()).Press("K");
        Assert.Equal("ack-number", Assert.IsType<Overlay.Glossary>(stage.Model.Top).Here[0]);
    }

    [Fact]
    public void Every_term_has_a_name_a_meaning_of_a_few_lines_and_a_source()
    {
        HashSet<string> ids = [];
        foreach (App.GlossaryTerm term in App.GlossaryTerm.All)
        {
            Assert.True(ids.Add(term.Id), term.Id);
            Assert.NotEmpty(term.Source);
            foreach (string language in Languages.All)
            {
                TextCatalogue texts = TextCatalogue.Of(language);
                Assert.True(texts.Has($"term.{term.Id}.name"), term.Id);
                Assert.InRange(Terminal.TextWidth.Of(texts.Get("term." + term.Id)), 8, 3 * 74);
            }
        }
    }

    [Fact]
    public void Progress_is_forgotten_only_after_the_word_for_it()
    {
        Stage stage = ToolShots.Exercise(new Stage()).Press(":").Type("forget lesson").Press("Enter Enter");
        Assert.Empty(stage.Commands);
        stage.Type("Forget").Press("Enter");
        Assert.Equal([new Cmd.Forget("core", "handshake")], stage.Commands);
        stage.Send(new Msg.ProgressReplaced("core", LearnerProgress.None, Message.Of("forget.nothing-recalled")));
        Assert.IsType<Screen.LessonList>(stage.Model.Screen);
        Assert.Null(stage.Model.Book.Of("core").Of("handshake"));
    }

    [Fact]
    public void Report_holds_the_moves_the_fields_the_code_and_the_learners_line()
    {
        Stage stage = ToolShots.Exercise(new Stage()).Type("5000").Press("Enter !").Type("why").Press("Enter");
        string text = stage.Commands.OfType<Cmd.Report>().Single().Text;
        string[] lines =
        [
            "comment: why", "lesson: handshake", "item: hs-client", "seed: 7", "move: SYN seq=1000 win=65535 -> Correct",
            "verdict: Refused", "code: ack-equals-isn", "ack: 5000", "size: 80x24", "theme: terminal",
        ];
        Assert.All(lines, line => Assert.Contains(line, text.Split('\n')));
    }

    [Fact]
    public void Another_language_changes_the_texts_and_neither_place_nor_moves()
    {
        Stage stage = ToolShots.Exercise(new Stage()).Type("50");
        Screen.InLesson before = stage.Lesson;
        stage.Press(", Down Down Down Right Right");
        Assert.Contains(new Cmd.Speak("zh-Hans"), stage.Commands);
        Library library = new(TranslatedPack.Of(SmallCore.Load(), "zh-Hans"));
        stage.Send(new Msg.Spoken(library, TextCatalogue.Of("zh-Hans"))).Press("Esc");
        Assert.Equal("三次握手", stage.Lesson.Lesson.Title);
        Assert.Equal(before.At, stage.Lesson.At);
        Assert.Equal("50", stage.Editor.Ack.Text);
        Assert.Single(stage.Run.Past);
        stage.Type("01").Press("Enter");
        Assert.True(stage.Run.IsRoundDone);
        stage.Send(new Msg.Spoken(new Library(SmallCore.Load()), TextCatalogue.English));
        Assert.Equal("Three-way handshake", stage.Lesson.Lesson.Title);
    }

    [Fact]
    public void Every_state_survives_a_change_of_language()
    {
        Library library = new(TranslatedPack.Of(SmallCore.Load(), "zh-Hans"));
        foreach (Shot shot in Shot.All.Where(shot => shot.Name is not ("lab" or "capture" or "drill-question")))
        {
            Stage stage = shot.Go(new Stage());
            int at = (stage.Model.Screen as Screen.InLesson)?.At ?? 0;
            stage.Send(new Msg.Spoken(library, TextCatalogue.Of("zh-Hans")));
            Assert.NotEmpty(stage.Text);
            Assert.Equal(at, (stage.Model.Screen as Screen.InLesson)?.At ?? 0);
        }
    }

    [Fact]
    public void Lines_two_columns_wide_make_an_automatic_frame_ASCII_and_no_other()
    {
        Stage stage = new Stage().With(new Settings()).Send(new Msg.WidthMeasured(2));
        Assert.True(stage.Model.Settings.Ascii);
        stage.Send(new Msg.WidthMeasured(1));
        Assert.False(stage.Model.Settings.Ascii);
        stage.With(new Settings { Frame = FrameChoice.Unicode }).Send(new Msg.WidthMeasured(2));
        Assert.False(stage.Model.Settings.Ascii);
        stage.Send(new Msg.WidthMeasured(57));
        Assert.True(stage.Model.Settings.AutoAscii);
    }
}
