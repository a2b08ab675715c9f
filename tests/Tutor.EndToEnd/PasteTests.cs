namespace Tutor.EndToEnd;

public class PasteTests
{
    /// <summary>A title, colours, a question, a screen of its own, and an end mark that is none.</summary>
    private const string Hostile = "\e]0;pwned\a\e[31;45mred\e[6n\e[?1049l\e[2J\eP0;1|17/ab\e\\\e[20~ 12345\r\nq\n";

    [TmuxTheory]
    [InlineData("learn handshake --seed 1", "page 1 of")]
    [InlineData("sandbox", "step 0")]
    [InlineData("", "q quit")]
    public void Of_100_kB_with_escape_sequences_nothing_reaches_the_terminal(string arguments, string ready)
    {
        using Tutorial tutorial = new(80, 24);
        TmuxSession terminal = tutorial.Terminal;
        string paste = tutorial["paste"];
        File.WriteAllText(paste, string.Concat(Enumerable.Repeat(Hostile, 100_000 / Hostile.Length)));
        tutorial.Start(arguments);
        terminal.WaitFor(ready);
        terminal.Record(tutorial["output"]);

        terminal.Paste(paste);
        terminal.Press("?");
        string screen = terminal.WaitFor("The keys that work here", "Esc back");

        string output = terminal.StopRecording(tutorial["output"]);
        Assert.Contains("\e[?2026h", output, StringComparison.Ordinal);
        Assert.DoesNotContain("pwned", screen + output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\eP", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1049", output, StringComparison.Ordinal);
        Assert.DoesNotContain("31;45", output, StringComparison.Ordinal);
        terminal.Press("Escape");
        terminal.WaitFor(ready);
        terminal.Press("C-c");
        terminal.WaitFor("code=0.");
    }
}
