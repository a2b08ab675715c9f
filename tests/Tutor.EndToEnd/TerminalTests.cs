namespace Tutor.EndToEnd;

public class TerminalTests
{
    [TmuxTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void A_signal_leaves_the_terminal_as_it_was(string signal, int code)
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        // What is typed must not hold the word that is waited for: it shows before it is done.
        tutorial.Shell($"clear; stty -a > {tutorial["before"]}; echo be''fore");
        terminal.WaitFor("before");
        tutorial.Start();
        terminal.WaitFor("page 1 of");

        tutorial.Signal(signal);

        string screen = terminal.WaitFor($"code={code}.", "before");
        Assert.DoesNotContain("page 1 of", screen, StringComparison.Ordinal);
        tutorial.Shell($"stty -a > {tutorial["after"]}; echo written=$?.");
        terminal.WaitFor("written=0.");
        Assert.Equal(File.ReadAllText(tutorial["before"]), File.ReadAllText(tutorial["after"]));
    }

    [TmuxFact]
    public void Ctrl_C_leaves_at_once()
    {
        using Tutorial tutorial = new(80, 24);
        tutorial.Start();
        tutorial.Terminal.WaitFor("page 1 of");

        tutorial.Terminal.Press("C-c");

        tutorial.Terminal.WaitFor("code=0.");
    }

    [TmuxFact]
    public void The_line_dialogue_prompts_at_a_terminal_and_ends_at_Ctrl_C_with_130()
    {
        using Tutorial tutorial = new(80, 24);
        tutorial.Start("learn handshake --plain");
        tutorial.Terminal.WaitFor("move>");
        tutorial.Shell("next");
        tutorial.Terminal.WaitFor("page 2 of");

        tutorial.Terminal.Press("C-c");
        tutorial.Terminal.WaitUntil(screen => screen.TrimEnd().EndsWith('$'), "the shell's prompt");
        tutorial.Shell("echo code=$?."); // A shell drops the rest of a line whose program SIGINT has ended.

        tutorial.Terminal.WaitFor("code=130.");
    }

    [TmuxFact]
    public void After_kill_9_the_same_step_is_there_again()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        HandshakeTests.OpenExercise(tutorial);
        terminal.Press("Enter");
        terminal.WaitFor("step 2 of 2");

        tutorial.Signal("KILL");
        terminal.WaitFor("code=137.");
        terminal.Type("stty sane; printf '\\033[?1049l\\033[m'; clear");
        terminal.Press("C-j"); // The terminal was left raw: there Enter ends no line.
        terminal.WaitForNo("step 2 of 2");
        tutorial.Start();

        terminal.WaitFor("round 1 of 3", "step 2 of 2", "SYN+ACK");
    }

    [TmuxFact]
    public void Ctrl_Z_gives_the_shell_and_fg_the_lesson_back()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Shell($"{Tutorial.Program} learn handshake");
        terminal.WaitFor("page 1 of");

        terminal.Press("C-z");
        terminal.WaitForNo("page 1 of");
        tutorial.Shell("echo in the $((1 + 1))nd shell");
        terminal.WaitFor("in the 2nd shell");
        tutorial.Shell("fg");

        terminal.WaitFor("page 1 of");
        terminal.Press("n");
        terminal.WaitFor("page 2 of");
    }

    [TmuxFact]
    public void A_new_size_is_drawn_at_any_moment()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        HandshakeTests.OpenExercise(tutorial);

        terminal.Resize(160, 50);
        string wide = terminal.WaitUntil(screen => Width(screen) > 100, "a wide screen");
        Assert.Contains("you are: CLIENT", wide, StringComparison.Ordinal);
        terminal.Resize(50, 10);
        terminal.WaitFor("needs", "--plain");
        terminal.Resize(80, 24);

        terminal.WaitFor("step 1 of 2", "Your segment");
        terminal.Press("Enter");
        terminal.WaitFor("step 2 of 2");
    }

    [TmuxFact]
    public void A_click_opens_what_it_hits()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("--seed 1");
        string screen = terminal.WaitFor("Four-way teardown", "Lessons");
        string[] rows = screen.Split('\n');
        int row = Array.FindIndex(rows, line => line.Contains("Four-way teardown", StringComparison.Ordinal));

        terminal.Click(rows[row].IndexOf("Four", StringComparison.Ordinal), row);
        terminal.WaitUntil(
            text => Array.Exists(
                text.Split('\n'),
                line => line.Contains('>') && line.Contains("Four-way", StringComparison.Ordinal)),
            "the cursor on the lesson");
    }

    [TmuxFact]
    public void No_color_takes_the_colours_and_nothing_else()
    {
        using Tutorial plain = new(80, 24, "NO_COLOR=1");
        using Tutorial coloured = new(80, 24);
        HandshakeTests.OpenExercise(plain);
        HandshakeTests.OpenExercise(coloured);

        Assert.Equal(coloured.Terminal.Screen, plain.Terminal.Screen);
        Assert.Matches(@"\e\[[0-9;]*(3[0-7]|9[0-7])m", coloured.Terminal.ScreenWithColours);
        Assert.DoesNotMatch(@"\e\[[0-9;]*(3[0-7]|9[0-7])m", plain.Terminal.ScreenWithColours);
    }

    [TmuxFact]
    public void While_nobody_types_nothing_runs_and_nothing_is_written()
    {
        using Tutorial tutorial = new(80, 24);
        tutorial.Start();
        tutorial.Terminal.WaitFor("page 1 of");
        tutorial.WaitForQuiet();
        string before = tutorial.Activity;

        Thread.Sleep(TimeSpan.FromSeconds(3)); // The claim is about time that passes.

        Assert.Equal(before, tutorial.Activity);
    }

    [TmuxFact]
    public void A_digit_typed_is_one_write_of_few_bytes()
    {
        using Tutorial tutorial = new(160, 50);
        TmuxSession terminal = tutorial.Terminal;
        HandshakeTests.OpenExercise(tutorial);
        terminal.Press("Enter");
        terminal.WaitFor("step 2 of 2");
        tutorial.WaitForQuiet();
        (long times, long bytes) = tutorial.Written;

        terminal.Type("7");
        terminal.WaitFor("[7");
        tutorial.WaitForQuiet();

        Assert.Equal(1, tutorial.Written.Times - times);
        Assert.InRange(tutorial.Written.Bytes - bytes, 1, 600);
    }

    private static int Width(string screen) => screen.Split('\n').Max(line => line.Length);
}
