using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutor.EndToEnd;

/// <summary>Answers the questions of the handshake's check rightly, whatever their numbers and their order are.</summary>
internal static class HandshakeCheck
{
    /// <summary>Fills the right answer in; a row of lines that are to be ordered is left as it is dealt.</summary>
    /// <param name="terminal">The terminal; a question is shown to its last row.</param>
    /// <param name="screen">What it shows.</param>
    public static void Answer(TmuxSession terminal, string screen)
    {
        Match reply = Regex.Match(screen, @"SYN\+ACK +seq=(\d+) +ack=(\d+)");
        if (screen.Contains("first SYN of a connection", StringComparison.Ordinal))
        {
            Choose(terminal, screen, "The client's ISN as its sequence number");
        }
        else if (screen.Contains("first octet of data", StringComparison.Ordinal))
        {
            Choose(terminal, screen, "The same seq as the third segment");
        }
        else if (screen.Contains("Which ack does", StringComparison.Ordinal))
        {
            uint isn = uint.Parse(reply.Groups[1].Value, CultureInfo.InvariantCulture);
            Write(terminal, (isn + 1).ToString(CultureInfo.InvariantCulture));
        }
        else if (screen.Contains("which seq does that", StringComparison.Ordinal))
        {
            Write(terminal, reply.Groups[2].Value);
        }
        else if (screen.Contains("Which flags", StringComparison.Ordinal))
        {
            terminal.Type("sa");
            terminal.WaitFor("[x] SYN", "[x] ACK");
        }
        else if (screen.Contains("Which states", StringComparison.Ordinal))
        {
            Turn(terminal, "< ESTABLISHED");
            terminal.Press("Down");
            Turn(terminal, "< SYN-RECEIVED");
        }
    }

    private static void Choose(TmuxSession terminal, string screen, string option)
    {
        string digit = Regex.Match(screen, @"(\d)  " + Regex.Escape(option)).Groups[1].Value;
        terminal.Type(digit);
        terminal.WaitUntil(shown => Regex.IsMatch(shown, $"> {digit}  "), "the cursor on the option");
    }

    private static void Write(TmuxSession terminal, string number)
    {
        terminal.Type(number);
        terminal.WaitFor("[" + number);
    }

    /// <summary>Right shows one state after another; there are eleven.</summary>
    private static void Turn(TmuxSession terminal, string wanted)
    {
        string screen = terminal.Screen;
        for (int i = 0; i < 12 && !screen.Contains(wanted, StringComparison.Ordinal); i++)
        {
            string before = screen;
            terminal.Press("Right");
            screen = terminal.WaitUntil(shown => shown != before, "another state");
        }

        terminal.WaitFor(wanted);
    }
}
