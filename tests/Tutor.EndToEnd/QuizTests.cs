using System.Text.RegularExpressions;

namespace Tutor.EndToEnd;

public class QuizTests
{
    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_learner_goes_through_a_check_to_its_result_and_what_was_wrong_is_kept(int columns, int rows)
    {
        using Tutorial tutorial = new(columns, rows);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("quiz handshake --seed 1");
        terminal.WaitFor("Check: Three-way handshake", "question 1 of 7", "How sure are you?");
        for (int question = 1; question <= 7; question++)
        {
            terminal.WaitFor($"question {question} of 7 [");
            Answer(terminal);
            terminal.Press("Enter");
            terminal.WaitFor("(x) fairly", "1 2 3");
            terminal.Press("Right");
            terminal.WaitFor("(x) certain");
            terminal.Press("Enter");
            terminal.WaitUntil(IsJudged, "a verdict");
            terminal.Press("Enter");
        }

        terminal.WaitFor("Result", "of 7 right; the pass mark is 6", "R: another try");
        string log = File.ReadAllText(tutorial.Log);
        Assert.Equal(7, Regex.Count(log, "\"k\":\"answer\""));
        Assert.Equal(7, Regex.Count(log, "\"sure\":3"));
        Assert.Matches("\"marks\":\"[x-]{7}\"", log);

        terminal.Press("R");
        terminal.WaitFor("question 1 of 7 [-......]");
        terminal.Press("q");
        terminal.WaitFor("Lessons", "the check goes on there");
        terminal.Press("q");
        terminal.WaitFor("code=0.");
    }

    [TmuxFact]
    public void Right_answers_pass_a_check()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("quiz handshake --seed 1");
        for (int question = 1; question <= 7; question++)
        {
            string screen = terminal.WaitFor($"question {question} of 7 [", "How sure are you?", "Enter answer");
            HandshakeCheck.Answer(terminal, screen);
            terminal.Press("Enter");
            terminal.WaitFor("(x) fairly", "1 2 3");
            terminal.Press("Enter");
            terminal.WaitUntil(IsJudged, "a verdict");
            terminal.Press("Enter");
        }

        terminal.WaitFor("Result", "PASSED", "of 7 right; the pass mark is 6");
        Assert.Matches("\"marks\":\"[x-]{7}\"", File.ReadAllText(tutorial.Log));
    }

    [TmuxFact]
    public void A_check_of_no_lesson_says_which_one_was_meant()
    {
        using Tutorial tutorial = new(80, 24);
        tutorial.Start("quiz handshak");
        tutorial.Terminal.WaitFor("handshake", "code=2.");
        Assert.DoesNotContain("handshak", File.ReadAllText(tutorial.Log), StringComparison.Ordinal);
    }

    private static bool IsJudged(string screen) =>
        screen.Contains("RIGHT", StringComparison.Ordinal) || screen.Contains("NOT YET", StringComparison.Ordinal);

    /// <summary>Any answer, by the type that stands over the answers.</summary>
    private static void Answer(TmuxSession terminal)
    {
        string screen = terminal.Screen;
        if (screen.Contains("a number ─", StringComparison.Ordinal))
        {
            terminal.Type("5001");
            terminal.WaitFor("[5001");
        }
        else if (screen.Contains("flags ─", StringComparison.Ordinal))
        {
            terminal.Type("sa");
            terminal.WaitFor("[x] SYN", "[x] ACK");
        }
        else if (screen.Contains("states ─", StringComparison.Ordinal))
        {
            terminal.Press("Right", "Down", "Left");
            terminal.WaitFor("< CLOSED", "< TIME-WAIT");
        }
    }
}
