using Xunit.Abstractions;

namespace Tutor.Tui.Tests.Plain;

public class PlainDialogueTests(ITestOutputHelper output)
{
    [Fact]
    public void Transcript()
    {
        Dialogue talk = new();
        output.WriteLine(talk.Text);
        string[] lines = "help;1;next;step;step;step;1;step;step;next;next;syn;ack 1001 5000;what-if;explain;hint;hint;hint;hint;hint;5001;next;syn+ack;1;show me;show me;next;wait;syn 3;ack;lessons;2;next;step;step;1;step".Split(';');
        foreach (string line in lines)
        {
            output.WriteLine("> " + line);
            output.WriteLine(talk.Say(line));
        }
    }
}
