using System.Globalization;
using System.Text.RegularExpressions;

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
        terminal.WaitFor("This round is done", "ack=5001", "ESTABLISHED");
        terminal.Press("Enter");
        PlayRound(terminal, "round 2 of 3", flags: null);
        terminal.Press("Enter");
        PlayRound(terminal, "round 3 of 3", flags: ("s", "a"));
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
        terminal.WaitFor("you are: CLIENT", "[ your move ]", "Enter send");
    }

    /// <summary>The numbers are others in each round: a formula gives the first, the wire shows the others.</summary>
    private static void PlayRound(TmuxSession terminal, string round, (string First, string Second)? flags)
    {
        terminal.WaitFor(round, "step 1 of 2");
        Toggle(terminal, flags?.First);
        terminal.Type("=iss");
        terminal.Press("Enter");
        terminal.WaitForNo("=iss");
        terminal.Press("Enter");

        string screen = terminal.WaitFor(round, "step 2 of 2", "SYN+ACK");
        Match reply = Regex.Match(screen, @"SYN\+ACK +seq=(\d+) +ack=(\d+)");
        uint isn = uint.Parse(reply.Groups[1].Value, CultureInfo.InvariantCulture);
        Toggle(terminal, flags?.Second);
        terminal.Type(reply.Groups[2].Value);
        terminal.Press("Tab");
        terminal.Type((isn + 1).ToString(CultureInfo.InvariantCulture));
        terminal.Press("Enter");
        terminal.WaitFor(round, "step 2 of 2 [##]");
    }

    /// <summary>Where flags are asked for, they come first and have the focus.</summary>
    private static void Toggle(TmuxSession terminal, string? flag)
    {
        if (flag is not null)
        {
            terminal.Type(flag);
            terminal.Press("Tab");
        }
    }
}
