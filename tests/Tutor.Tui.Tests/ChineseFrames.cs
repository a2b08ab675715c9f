using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Terminal;
using Tutor.Testing;
using Tutor.Tui.App;
using Tutor.Tui.Plain;

namespace Tutor.Tui.Tests;

/// <summary>The screens in simplified Chinese, as files that a reviewer can read.</summary>
public sealed class ChineseFrames
{
    [Theory]
    [InlineData("list-new")]
    [InlineData("first-knock")]
    [InlineData("first-heard")]
    [InlineData("first-tick")]
    [InlineData("first-fork")]
    [InlineData("reading")]
    [InlineData("worked-asked")]
    [InlineData("exercise-fresh")]
    [InlineData("exercise-wrong")]
    [InlineData("exercise-hint")]
    [InlineData("fork-last")]
    [InlineData("exercise-predict")]
    [InlineData("exercise-looking")]
    [InlineData("exercise-symbolic")]
    [InlineData("exercise-all-flags")]
    [InlineData("step")]
    [InlineData("header")]
    [InlineData("question-wrong")]
    [InlineData("help")]
    [InlineData("explain")]
    [InlineData("exercise-closing")]
    [InlineData("several-wrong")]
    [InlineData("order-wrong")]
    [InlineData("match-wrong")]
    [InlineData("flags-asked")]
    [InlineData("states-wrong")]
    [InlineData("lab-asked")]
    [InlineData("lab-told-right")]
    [InlineData("lab-done")]
    [InlineData("lab-sockets")]
    [InlineData("lab-notebook")]
    [InlineData("queues-full")]
    [InlineData("queues-sockets")]
    [InlineData("sandbox-crossing")]
    [InlineData("sandbox-forge")]
    [InlineData("sandbox-rules")]
    [InlineData("palette-typed")]
    [InlineData("glossary")]
    [InlineData("settings")]
    [InlineData("forget")]
    public void Screens_look_as_they_were_approved(string name)
    {
        Stage stage = Staged();
        Shot.All.Single(shot => shot.Name == name).Go(stage);
        Assert.All(stage.Text.Split('\n'), row => Assert.InRange(TextWidth.Of(row), 0, 80));
        Golden.Match($"zh-Hans-{name}-80x24-unicode", stage.Text);
    }

    [Fact]
    public void Bottom_line_names_no_letter_that_an_input_method_would_keep()
    {
        Stage stage = Staged().Open("handshake", "hs-client").Press("Enter");
        string keys = stage.Text.TrimEnd().Split('\n')[^1];
        Assert.Contains("F2 提示", keys);
        Assert.Contains("F1 帮助", keys);
        Assert.DoesNotContain(" h ", keys);
        Assert.DoesNotContain(" q ", keys);
    }

    [Fact]
    public void Full_width_digits_letters_and_signs_are_taken_for_what_they_stand_for()
    {
        Stage stage = Staged().Open("handshake", "hs-client").Press("Enter").Type("５００１");
        Assert.Equal("5001", stage.Editor.Ack.Text);
        stage.Send(new Msg.Key("ｕ"));
        Assert.Empty(stage.Run.Turn.Side.World.Ladder);
        stage.Press("Enter").Send(new Msg.Paste("５００１"));
        Assert.Equal("5001", stage.Editor.Ack.Text);
    }

    [Fact]
    public void Line_dialogue_takes_full_width_characters_too()
    {
        Model model = Staged().Model;
        char number = (char)('１' + model.Library.Find("handshake")!.Value);
        PlainReply reply = PlainDialogue.Answer(model, $"{number}");
        Assert.IsType<Screen.InLesson>(reply.Model.Screen);
        Assert.Contains("三次握手，第 1 页", reply.Text);
    }

    [Fact]
    public void Lesson_without_a_translation_is_marked_in_the_list_and_when_it_is_open()
    {
        IPackFiles files = SmallCore.Load().Files;
        Stage stage = Staged(new MemoryPackFiles(files.Paths
            .Where(path => path != "i18n/zh-Hans/04-teardown.md")
            .ToDictionary(path => path, files.Read)));
        Assert.Contains("三次握手", stage.Text);
        Assert.Contains("(en) Four-way teardown", stage.Text);
        stage.Open("teardown", "");
        Assert.Equal("(en) Four-way teardown", stage.Lesson.Lesson.Title);
    }

    private static Stage Staged(MemoryPackFiles? files = null)
    {
        const string tag = Languages.SimplifiedChinese;
        Pack pack = files is null ? SmallCore.Load() : PackReader.Load(files)!;
        Stage stage = new(language: (TextCatalogue.Of(tag), TranslatedPack.Of(pack, tag)));
        return stage.With(new Settings());
    }
}
