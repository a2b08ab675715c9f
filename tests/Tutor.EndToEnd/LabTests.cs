namespace Tutor.EndToEnd;

public class LabTests
{
    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(160, 50)]
    public void A_learner_predicts_turns_cookies_on_and_users_get_in(int columns, int rows)
    {
        using Tutorial tutorial = new(columns, rows);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("lab --seed 1");
        terminal.WaitFor("SIMULATED: no packet leaves this program", "t=0 s", "half-open 0 of 8");
        terminal.Press("Space");
        terminal.WaitFor("Predict first, then run", "The flood has begun");
        terminal.Press("Space");
        terminal.WaitFor("Predict first: Enter locks");
        terminal.Type("2");
        terminal.Press("Enter");
        terminal.WaitFor("RIGHT", "t=17 s", "FULL", "no answer");

        terminal.Press("c");
        terminal.WaitFor("<on>");
        terminal.Press("Enter");
        terminal.WaitFor("You give the queue 64 places");
        terminal.Type("1");
        terminal.Press("Enter");
        terminal.WaitFor("t=37 s", "waiting", "Nobody waits.", "SIMULATED");

        terminal.Press("t");
        terminal.WaitFor("Sockets of the server", "Recv-Q", "Peer Address:Port", "SYN-RECEIVED");
        terminal.Press("Escape");
        terminal.WaitFor("ATTACKER");
        terminal.Press("N");
        terminal.WaitFor("Notebook", "17-37");
        terminal.Press("Escape");
        terminal.WaitFor("ATTACKER");
        terminal.Press("C-c");
        terminal.WaitFor("code=0.");
        string log = File.ReadAllText(tutorial.Log);
        Assert.Contains("\"k\":\"note\"", log, StringComparison.Ordinal);
        Assert.Contains("\"cookies\":\"on\"", log, StringComparison.Ordinal);
    }
}
