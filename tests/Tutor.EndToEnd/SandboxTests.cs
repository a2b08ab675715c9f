namespace Tutor.EndToEnd;

public class SandboxTests
{
    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(160, 50)]
    public void Both_ends_open_at_once_and_a_killed_program_goes_on_where_it_was(int columns, int rows)
    {
        using Tutorial tutorial = new(columns, rows);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("--seed 1");
        terminal.WaitFor("Lessons");
        terminal.Press("s");
        terminal.WaitFor("Sandbox", "step 0", "Nothing has been sent yet.");

        terminal.Press("o");
        terminal.WaitFor("step 1", "SYN-SENT");
        terminal.Press("Right");
        terminal.WaitFor("SERVER (you)");
        terminal.Press("o");
        terminal.WaitFor("step 2", "seq=5000");
        terminal.Press("Enter");
        terminal.WaitFor("step 3", "SYN-RECEIVED");
        terminal.Press("Enter");
        terminal.WaitFor("step 4");
        tutorial.Signal("KILL");
        terminal.WaitFor("code=137.");

        terminal.Type("stty sane"); // Nobody could give the terminal back: Enter is no line feed there.
        terminal.Press("C-j");
        tutorial.Start("sandbox");
        terminal.WaitFor("Opened as you left it, after 4 actions.", "step 4");
        terminal.Press("Enter");
        terminal.WaitFor("step 5");
        terminal.Press("Enter");
        terminal.WaitFor("step 6", "-> ESTABLISHED.");
        terminal.Press("q");
        terminal.WaitFor("Lessons");
        terminal.Press("q");
        terminal.WaitFor("code=0.");
    }
}
