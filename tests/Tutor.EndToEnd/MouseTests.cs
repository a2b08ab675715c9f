namespace Tutor.EndToEnd;

public class MouseTests
{
    private const string Lesson = """
        ---
        tcptutor: 1
        id: flags
        title: Flags
        ---

        # Flags

        ```{scenario} start
        client: {addr: 192.0.2.10, port: 49152, isn: 1000}
        server: {addr: 192.0.2.80, port: 80, isn: 5000, listen: true}
        path:   {delay: 40ms}
        ```

        ::::{exercise} last
        :scenario: start
        :play: client
        :from: after 2
        :goal: server.state == ESTABLISHED
        :fade: [flags, seq, ack]

        Send the last segment.
        ::::
        """;

    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Clicks_choose_a_lesson_and_run_the_keys_of_the_bottom_line(int columns, int rows)
    {
        using Tutorial tutorial = new(columns, rows);
        TmuxSession terminal = tutorial.Terminal;
        tutorial.Start("--seed 1");
        terminal.WaitFor("Why not two?", "Lessons", "q quit");

        terminal.ClickOn("Three-way handshake");
        terminal.WaitUntil(screen => Row(screen, "2.1  Three-way").Contains('>'), "the cursor on the lesson");
        terminal.ClickOn("Enter open");
        terminal.WaitFor("page 1 of", "Enter next");
        terminal.ClickOn("Enter next");
        terminal.WaitFor("page 2 of", "n next");
        terminal.ClickOn("n next");
        terminal.WaitFor("page 3 of");
        terminal.ClickOn("? help");
        terminal.WaitFor("The keys that work here", "Esc back");
        terminal.ClickOn("Esc back");
        terminal.WaitFor("page 3 of");
    }

    [TmuxFact]
    public void A_click_ticks_a_flag_and_the_next_one_takes_it_back()
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        File.WriteAllText(tutorial["flags.md"], Lesson);
        tutorial.Start("learn " + tutorial["flags.md"]);
        terminal.WaitFor(">[ ]SYN", "[ ]ACK");

        terminal.ClickOn("[ ]ACK");
        terminal.WaitFor("[x]ACK", "[ ]SYN");
        terminal.ClickOn("[ ]SYN");
        terminal.WaitFor("[x]ACK", "[x]SYN");
        terminal.ClickOn("[x]SYN");
        terminal.WaitFor("[x]ACK", "[ ]SYN");
        terminal.ClickOn("[           ] len");
        terminal.Type("5001");
        terminal.WaitFor("ack > [5001");
    }

    private static string Row(string screen, string text) =>
        Array.Find(screen.Split('\n'), row => row.Contains(text, StringComparison.Ordinal)) ?? "";
}
