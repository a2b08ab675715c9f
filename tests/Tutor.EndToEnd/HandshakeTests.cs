namespace Tutor.EndToEnd;

public class HandshakeTests
{
    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(160, 50)]
    public void A_learner_errs_watches_what_would_follow_and_completes_the_exercise(int columns, int rows)
    {
        using Tutorial tutorial = new(columns, rows);
        TmuxSession terminal = tutorial.Terminal;
        OpenExercise(tutorial);

        terminal.Press("Enter");
        terminal.WaitFor("step 2 of 2", "SYN+ACK", "RIGHT", "SYN-RECEIVED");
        terminal.Type("5000");
        terminal.Press("Enter");
        terminal.WaitFor("NOT YET", "The server's SYN has used that");

        terminal.Press("w");
        terminal.WaitFor("WHAT IF (fork)", "not counted", "step 1 of");
        terminal.Press("Space");
        terminal.WaitFor("step 2 of");
        terminal.Press("Escape");
        terminal.WaitFor("Your segment", "[5000");

        terminal.Press("BSpace");
        terminal.Type("1");
        terminal.Press("Enter");
        terminal.WaitFor("This round is done", "ack=5001", "*> ESTABLISHED <*");
        terminal.Press("Enter");
        PlayRoundWithFormulas(terminal, "round 2 of 3", flags: null);
        terminal.Press("Enter");
        PlayRoundWithFormulas(terminal, "round 3 of 3", flags: ("s", "a"));
        terminal.WaitFor("Solved.");
        Assert.Contains("\"k\":\"solved\"", File.ReadAllText(tutorial.Log), StringComparison.Ordinal);
        terminal.Press("q");
        terminal.WaitFor("Lessons");
        terminal.Press("q");
        terminal.WaitFor("code=0.");
    }

    /// <summary>To the page of the client's exercise, from a log without entries.</summary>
    internal static void OpenExercise(Tutorial tutorial)
    {
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start();
        terminal.WaitFor("page 1 of");
        terminal.Press("n");
        terminal.WaitFor("page 2 of");
        terminal.Press("n");
        terminal.WaitFor("page 3 of");
        terminal.Press("n");
        terminal.WaitFor("round 1 of 3", "step 1 of 2", "you are: CLIENT");
    }

    /// <summary>The numbers are others in each round, but the formulas that give them are not.</summary>
    private static void PlayRoundWithFormulas(TmuxSession terminal, string round, (string First, string Second)? flags)
    {
        terminal.WaitFor(round, "step 1 of 2");
        Fill(terminal, flags?.First, "iss");
        terminal.Press("Enter");
        terminal.WaitFor("step 2 of 2", "SYN+ACK");
        Fill(terminal, flags?.Second, "iss+1", "irs+1");
        terminal.Press("Enter");
        terminal.WaitFor("step 2 of 2 [##]");
    }

    /// <summary>Where flags are asked for they come first and have the focus.</summary>
    private static void Fill(TmuxSession terminal, string? flag, params string[] formulas)
    {
        if (flag is not null)
        {
            terminal.Type(flag);
            terminal.Press("Tab");
        }

        for (int i = 0; i < formulas.Length; i++)
        {
            if (i > 0)
            {
                terminal.Press("Tab");
            }

            terminal.Type("=" + formulas[i]);
            terminal.Press("Enter");
            terminal.WaitForNo("=" + formulas[i]);
        }
    }
}
