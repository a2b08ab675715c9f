using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutor.EndToEnd;

/// <summary>The lesson is the one that every new pack begins with: an exercise of two rounds, and a question.</summary>
public class MasteryTests
{
    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_lesson_that_is_right_without_help_on_later_days_too_is_mastered(int columns, int rows)
    {
        using Tutorial tutorial = new(columns, rows);
        TmuxSession terminal = tutorial.Terminal;
        string pack = tutorial["small"];
        tutorial.Shell($"{Tutorial.Program} pack new {pack} && {Tutorial.Program} pack add {pack}; echo added=$?.");
        terminal.WaitFor("added=0.");

        SolveLesson(tutorial);
        Review(tutorial, days: 7, "review 1 of 2", "review 2 of 2");
        string list = List(tutorial);
        Assert.Matches("A first lesson +solved", list);
        Assert.Contains("mastered 0", list, StringComparison.Ordinal);

        Review(tutorial, days: 30, "review 1 of 2", "review 2 of 2");
        list = List(tutorial);
        Assert.Matches("A first lesson +mastered", list);
        Assert.Contains("mastered 1", list, StringComparison.Ordinal);
        Assert.Contains("due for review 0", list, StringComparison.Ordinal);
    }

    private static void SolveLesson(Tutorial tutorial)
    {
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("learn small/first --seed 1");
        terminal.WaitFor("page 1 of 6");
        terminal.Press("n");
        terminal.WaitFor("page 2 of 6");
        terminal.Press("n");
        terminal.WaitFor("page 3 of 6", "round 1 of 2");
        terminal.Type("5001");
        terminal.Press("Enter");
        terminal.WaitFor("This round is done");
        terminal.Press("Enter");
        terminal.WaitFor("round 2 of 2", "your move");
        SendThirdSegment(terminal);
        terminal.WaitFor("Solved.");
        terminal.Press("Enter");
        terminal.WaitFor("page 4 of 6");
        terminal.Press("n");
        terminal.WaitFor("page 5 of 6");
        AnswerQuestion(terminal);
        Leave(tutorial);
    }

    /// <summary>So many days later everything is due, each with numbers or an order of its own.</summary>
    private static void Review(Tutorial tutorial, int days, params string[] items)
    {
        TmuxSession terminal = tutorial.Terminal;
        tutorial.LetPass(days);
        tutorial.Start("--seed 2");
        terminal.WaitFor("due for review 2");
        terminal.Press("r");
        foreach (string item in items)
        {
            string screen = terminal.WaitFor(item, "Review: A first lesson");
            if (screen.Contains("your move", StringComparison.Ordinal))
            {
                SendThirdSegment(terminal);
            }
            else
            {
                AnswerQuestion(terminal);
            }

            terminal.WaitFor(item, "RIGHT");
            terminal.Press("Enter");
        }

        terminal.WaitFor("Result");
        Leave(tutorial);
    }

    private static void SendThirdSegment(TmuxSession terminal)
    {
        Match reply = Regex.Match(terminal.WaitFor("SYN+ACK", "win ="), @"SYN\+ACK +seq=(\d+) +ack=(\d+)");
        uint isn = uint.Parse(reply.Groups[1].Value, CultureInfo.InvariantCulture);
        terminal.Type("a");
        terminal.Press("Tab");
        terminal.Type(reply.Groups[2].Value);
        terminal.Press("Tab");
        terminal.Type((isn + 1).ToString(CultureInfo.InvariantCulture));
        terminal.Press("Enter");
    }

    /// <summary>The options stand in another order each time.</summary>
    private static void AnswerQuestion(TmuxSession terminal)
    {
        Match option = Regex.Match(
            terminal.WaitFor("used one number.", "How sure"), @"(\d)  The server's SYN used one number\.");
        terminal.Type(option.Groups[1].Value);
        terminal.Press("Enter");
        terminal.WaitUntil(
            screen => screen.Contains("(x) fairly", StringComparison.Ordinal)
                || screen.Contains("RIGHT", StringComparison.Ordinal),
            "how sure, or the verdict");
        if (!terminal.Screen.Contains("RIGHT", StringComparison.Ordinal))
        {
            terminal.Press("Enter");
        }

        terminal.WaitFor("RIGHT");
    }

    private static string List(Tutorial tutorial)
    {
        tutorial.Start("--seed 3");
        string screen = tutorial.Terminal.WaitFor("Lessons", "due for review", "q quit");
        Leave(tutorial);
        return screen;
    }

    private static void Leave(Tutorial tutorial)
    {
        tutorial.Terminal.Press("C-c");
        tutorial.Terminal.WaitFor("code=0.");
        tutorial.Shell("clear");
        tutorial.Terminal.WaitForNo("code=0.");
    }
}
