using Tutor.Lessons.Texts;
using Tutor.Study.FirstMinute;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

public sealed class FirstMinuteFlowTests
{
    private const int MostWords = 25;
    private const int MostChineseCharacters = 50;

    private static readonly string[] Keys =
    [
        "Enter", "a", "Space", "u", "F7", "s", "f", "r", "p", "h", "w", "e", "U", "R", "S", "n", "b", "l", "v", "d", "z",
        "Tab", "Left", "Right", "Up", "Down", "PgDn", "1", "2", "=", "-", "[", "]", "Backspace", "Home", "F2", "F5",
    ];

    public static TheoryData<FirstMinuteStep> Steps() =>
        [.. Enum.GetValues<FirstMinuteStep>().Where(step => step != FirstMinuteStep.Over)];

    [Fact]
    public void Seven_keys_lead_from_the_knock_to_the_menu()
    {
        Stage stage = new Stage().First(FirstMinuteStep.Knock).Press("Enter Enter a Enter Enter Enter u");

        Assert.Equal(0, Assert.IsType<Screen.LessonList>(stage.Model.Screen).Selected);
        Assert.Contains("Or skip to", stage.Text);
        Assert.Equal(
            Enumerable.Range(1, 7).Select(step => new ProgressEntry.FirstMinute(0, step, step == 7)),
            stage.Saved);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void One_control_is_live_and_every_other_key_names_it(FirstMinuteStep step)
    {
        Model model = new Stage().First(step).Model;
        Command live = FirstMinuteUpdate.Live(FirstMinuteMoves.At((int)step));
        foreach (string key in Keys)
        {
            Stage stage = new Stage().First(step).Press(key);
            bool isLive = Keymap.Find(model, key) == live;
            bool hasGoneOn = stage.Model.Screen is not Screen.FirstMinute now || now.Run.Step != step;
            bool isNamed = stage.Model.Notice?.Key is "first.only" or "first.only-two";
            Assert.True(isLive ? hasGoneOn : !hasGoneOn && isNamed, key);
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_screen_has_fewer_than_25_words_with_any_note(FirstMinuteStep step)
    {
        int text = CountWords($"first.{step}.say") + CountWords($"first.{step}.do");
        int note = step == FirstMinuteStep.Knock
            ? Math.Max(CountWords("first.colourless"), CountWords("first.small"))
            : 0;

        Assert.InRange(text + note, 5, MostWords - 1);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_screen_in_Chinese_is_as_short(FirstMinuteStep step)
    {
        TextCatalogue texts = TextCatalogue.Of(Languages.SimplifiedChinese);

        int characters = texts.Get($"first.{step}.say").Length + Do(texts, step, "Space", "F7").Length;
        Assert.InRange(characters, 5, MostChineseCharacters);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void What_happens_what_to_do_both_states_and_the_way_out_are_in_sight_at_every_size(FirstMinuteStep step)
    {
        foreach ((int columns, int rows) in new[] { (60, 16), (79, 24), (80, 24), (120, 40), (160, 50), (200, 60) })
        {
            Stage stage = new Stage(columns, rows).First(step);
            char[] between = [' ', '\n', '|'];
            string text = string.Join(' ', stage.Text.Split(between, StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains(TextCatalogue.English.Get($"first.{step}.say"), text);
            Assert.Contains(Do(TextCatalogue.English, step, "a", "u"), text);
            Assert.Contains("q quit", text);
            Assert.Contains("Esc lessons", text);
            Assert.Contains(ServerState(step), text);
            Assert.NotNull(stage.Picture.Frame.Cursor);
        }
    }

    /// <summary>What there is to do, with the keys that the language names.</summary>
    private static string Do(TextCatalogue texts, FirstMinuteStep step, string tick, string undo) => texts.Format(
        Message.Of($"first.{step}.do"), keys: command => command == nameof(Command.Undo) ? undo : tick);

    [Fact]
    public void Q_leaves_and_keeps_the_place_and_Esc_goes_to_the_lessons_for_good()
    {
        Stage quits = new Stage().First(FirstMinuteStep.Tick).Press("q");
        Assert.Equal([new Cmd.Quit()], quits.Commands);
        Assert.Empty(quits.Saved);

        Stage leaves = new Stage().First(FirstMinuteStep.Tick).Press("Esc");
        Assert.IsType<Screen.LessonList>(leaves.Model.Screen);
        Assert.Equal([new ProgressEntry.FirstMinute(0, 2, true)], leaves.Saved);
        Assert.Contains("--first-minute", leaves.Text);
    }

    [Fact]
    public void A_click_on_the_box_ticks_it_and_a_click_on_the_words_does_what_they_say()
    {
        Stage stage = new Stage().First(FirstMinuteStep.Tick);
        Position box = stage.Picture.Frame.Cursor!.Value;
        stage.Send(new Msg.Click(box.X, box.Y));
        Assert.Equal(FirstMinuteStep.Send, Step(stage));

        string[] rows = stage.Text.Split('\n');
        int row = Array.FindIndex(rows, text => text.Contains("> Press Enter", StringComparison.Ordinal));
        stage.Send(new Msg.Click(rows[row].IndexOf('>', StringComparison.Ordinal), row));
        Assert.Equal(FirstMinuteStep.Connected, Step(stage));
    }

    [Fact]
    public void What_the_terminal_lacks_is_said_in_one_line_on_the_first_screen()
    {
        Assert.Contains("No colour here", new Stage().First(FirstMinuteStep.Knock, isColourless: true).Text);
        Assert.DoesNotContain("No colour here", new Stage().First(FirstMinuteStep.Knock).Text);
        Assert.Contains("Small window", new Stage(70, 20).First(FirstMinuteStep.Knock).Text);
        Assert.Contains("needs", new Stage(50, 10).First(FirstMinuteStep.Knock).Text);
    }

    [Fact]
    public void Help_lists_the_live_key_and_runs_it()
    {
        Stage stage = new Stage().First(FirstMinuteStep.Tick).Press("? Enter");

        Assert.Equal(FirstMinuteStep.Send, Step(stage));
    }

    [Fact]
    public void Nothing_that_is_typed_or_clicked_breaks_it()
    {
        Random random = new(4);
        for (int i = 0; i < 3000; i++)
        {
            Stage stage = new Stage(random.Next(1, 200), random.Next(1, 60)).First((FirstMinuteStep)random.Next(7));
            Msg message = random.Next(3) switch
            {
                0 => new Msg.Click(random.Next(stage.Model.Size.Columns), random.Next(stage.Model.Size.Rows)),
                1 => new Msg.Paste("a\nu 5001"),
                _ => new Msg.Key(Keys[random.Next(Keys.Length)]),
            };
            CellBuffer cells = stage.Send(message).Picture.Frame.Cells;
            Assert.Equal(new Size(stage.Model.Size.Columns, stage.Model.Size.Rows), cells.Size);
        }
    }

    private static FirstMinuteStep Step(Stage stage) => ((Screen.FirstMinute)stage.Model.Screen).Run.Step;

    private static string ServerState(FirstMinuteStep step) => step switch
    {
        FirstMinuteStep.Knock => "LISTEN",
        FirstMinuteStep.Connected => "ESTABLISHED",
        _ => "SYN-RECEIVED",
    };

    private static int CountWords(string key) =>
        TextCatalogue.English.Get(key).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
