namespace Tutor.EndToEnd;

public class FirstMinuteTests
{
    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(60, 16)]
    [InlineData(160, 50)]
    public void A_newcomer_goes_from_the_knock_to_the_menu_and_never_sees_it_again(int columns, int rows)
    {
        using Tutorial tutorial = new(columns, rows);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Forget();
        tutorial.Start("");
        terminal.WaitFor("You are the one on the", "LISTEN", "Enter send", "q quit", "Esc lessons");
        terminal.Press("x");
        terminal.WaitFor("Only Enter works here now.");
        terminal.Press("Enter");
        terminal.WaitFor("It heard you", "SYN-SENT", "SYN-RECEIVED");
        terminal.Press("Enter");
        terminal.WaitFor("One thing is missing", "your move");
        terminal.Press("Enter");
        terminal.WaitFor("Only a or Space works here now.");
        terminal.Press("a");
        terminal.WaitFor("ACK is ticked");
        terminal.Press("Enter");
        terminal.WaitFor("Connected.", "ESTABLISHED");
        terminal.Press("Enter");
        terminal.WaitFor("with the box empty");
        terminal.Press("Enter");
        terminal.WaitFor("The server dropped it", "(no flags)");
        terminal.Press("u");
        terminal.WaitFor("Lessons", "Or skip to");
        terminal.Press("q");
        terminal.WaitFor("code=0.");

        tutorial.Shell("clear");
        terminal.WaitForNo("code=0.");
        tutorial.Start("");
        string screen = terminal.WaitFor("Lessons", "q quit");
        Assert.DoesNotContain("knock", screen, StringComparison.Ordinal);
    }

    [TmuxFact]
    public void After_kill_9_half_way_the_same_screen_is_there_again()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Forget();
        tutorial.Start("");
        terminal.WaitFor("Press Enter to knock.");
        terminal.Press("Enter");
        terminal.WaitFor("It heard you");
        terminal.Press("Enter");
        terminal.WaitFor("One thing is missing");
        terminal.Press("a");
        terminal.WaitFor("ACK is ticked");

        tutorial.Signal("KILL");
        terminal.WaitFor("code=137.");
        terminal.Type("stty sane; printf '\\033[?1049l\\033[m'; clear");
        terminal.Press("C-j"); // The terminal was left raw: there Enter ends no line.
        terminal.WaitForNo("ACK is ticked");
        tutorial.Start("");

        terminal.WaitFor("ACK is ticked", "[x] ACK", "step 4 of 7");
        terminal.Press("Enter");
        terminal.WaitFor("Connected.");
        terminal.Press("q");
        terminal.WaitFor("code=0.");
    }

    [TmuxFact]
    public void It_says_that_there_are_no_colours_and_that_the_window_is_small()
    {
        using Tutorial tutorial = new(80, 24, "NO_COLOR=1");
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("--first-minute");
        terminal.WaitFor("No colour here", "Press Enter to knock.");

        terminal.Resize(60, 16);
        terminal.WaitFor("Small window", "Press Enter to knock.");
        terminal.Resize(50, 10);
        terminal.WaitFor("needs", "--plain");
        terminal.Resize(80, 24);
        terminal.WaitFor("No colour here");
    }
}
