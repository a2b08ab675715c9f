using Tutor.Lessons.Texts;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

public sealed class KeymapTests
{
    public static TheoryData<string> Shots() => [.. Shot.All.Select(shot => shot.Name)];

    [Theory]
    [MemberData(nameof(Shots))]
    public void No_key_has_two_meanings_on_a_screen(string name)
    {
        Model model = Shot.All.Single(shot => shot.Name == name).Go(new Stage()).Model;
        List<string> keys = [];
        foreach (Binding binding in Keymap.Of(model))
        {
            keys.Add(binding.Key);
            keys.AddRange(binding.FunctionKey is { } function ? [function] : []);
        }

        Assert.Equal(keys.Distinct(), keys);
    }

    [Theory]
    [MemberData(nameof(Shots))]
    public void Help_and_the_way_back_work_everywhere(string name)
    {
        Model model = Shot.All.Single(shot => shot.Name == name).Go(new Stage()).Model;
        if (!Searching.HasField(model.Top))
        {
            Assert.Equal(Command.Help, Keymap.Find(model, "?"));
        }

        Assert.Equal(Command.Help, Keymap.Find(model, "F1"));
        Assert.Equal(Command.Back, Keymap.Find(model, "Esc"));
        Assert.Equal(Command.QuitNow, Keymap.Find(model, "Ctrl-c"));
    }

    [Fact]
    public void Every_command_has_a_word_and_a_sentence()
    {
        foreach (Command command in Enum.GetValues<Command>())
        {
            Assert.True(TextCatalogue.English.Has($"key.{command}"), $"key.{command}");
            Assert.True(TextCatalogue.English.Has($"keyhelp.{command}"), $"keyhelp.{command}");
        }
    }

    [Fact]
    public void Help_runs_the_key_that_the_cursor_is_on()
    {
        Stage stage = new Stage().Open("handshake", "hs-client").Press("Enter");
        int hint = Keymap.Of(stage.Model).ToList().FindIndex(binding => binding.Command == Command.Hint);
        stage.Press("?");
        for (int i = 0; i < hint; i++)
        {
            stage.Press("Down");
        }

        stage.Press("Enter");
        Assert.Null(stage.Model.Top);
        Assert.Equal(1, stage.Run.HintsShown);
    }
}
