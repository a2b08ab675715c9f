using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Tools;

public sealed class KeyRemapsTests
{
    [Fact]
    public void A_key_takes_the_place_of_the_letter_and_the_F_key_stays()
    {
        Stage stage = With(new KeyRemap(Command.Hint, "H")).Press("H");
        Assert.Equal(1, stage.Run.HintsShown);
        Assert.Equal(2, stage.Press("F2").Run.HintsShown);
        Assert.Equal("notice.dead-key", stage.Press("h").Model.Notice?.Key);
        Assert.Contains("H hint", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_and_arrows_cannot_be_taken_away()
    {
        Stage stage = With(new KeyRemap(Command.Send, "B"), new KeyRemap(Command.NextField, "t"));
        Assert.Equal(Command.Send, Keymap.Find(stage.Model, "Enter"));
        Assert.Equal(Command.Send, Keymap.Find(stage.Model, "B"));
        Assert.Equal(Command.NextField, Keymap.Find(stage.Model, "Tab"));
        Assert.Equal(Command.NextField, Keymap.Find(stage.Model, "t"));
    }

    [Fact]
    public void Two_commands_can_change_keys_with_each_other()
    {
        Stage stage = With(new KeyRemap(Command.Hint, "u"), new KeyRemap(Command.Undo, "h"));
        Assert.Equal(Command.Hint, Keymap.Find(stage.Model, "u"));
        Assert.Equal(Command.Undo, Keymap.Find(stage.Model, "h"));
    }

    [Fact]
    public void A_key_that_another_command_has_here_stays_that_ones_and_the_survey_tells()
    {
        Stage stage = With(new KeyRemap(Command.Hint, "s"));
        Assert.Equal(Command.ToggleSyn, Keymap.Find(stage.Model, "s"));
        Assert.Equal(Command.Hint, Keymap.Find(stage.Model, "h"));
        Model list = new Stage().With(stage.Model.Settings).Model;
        Assert.Equal([new KeyClash("s", Command.Hint, Command.ToggleSyn)], KeySurvey.Of(list));
    }

    [Fact]
    public void No_key_has_two_meanings_with_any_keys_of_ones_own()
    {
        Random random = new(5);
        Command[] commands = Enum.GetValues<Command>();
        const string keys = "abcdefghjkmnpqsuvwxyzABCDHIJKLMNOQ[]=-+#;";
        Stage stage = ToolShots.Exercise(new Stage());
        for (int i = 0; i < 500; i++)
        {
            HashSet<string> used = [];
            List<KeyRemap> remaps = [];
            for (int j = 0; j < 6; j++)
            {
                string key = keys[random.Next(keys.Length)].ToString();
                Command command = commands[random.Next(commands.Length)];
                if (used.Add(key) && remaps.TrueForAll(remap => remap.Command != command))
                {
                    remaps.Add(new KeyRemap(command, key));
                }
            }

            Model model = stage.Model with { Settings = stage.Model.Settings with { Keys = [.. remaps] } };
            string[] all = [.. Keymap.Of(model).SelectMany(Names)];
            Assert.Equal(all.Distinct(), all);
        }
    }

    private static IEnumerable<string> Names(Binding binding) =>
        binding.FunctionKey is { } function ? [binding.Key, function] : [binding.Key];

    private static Stage With(params KeyRemap[] remaps)
    {
        Stage stage = ToolShots.Exercise(new Stage());
        return stage.With(stage.Model.Settings with { Keys = [.. remaps] });
    }
}
