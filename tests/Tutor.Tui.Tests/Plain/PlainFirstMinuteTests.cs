using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Tui.App;
using Tutor.Tui.Plain;

namespace Tutor.Tui.Tests.Plain;

public sealed class PlainFirstMinuteTests
{
    private readonly List<Cmd> commands = [];
    private PlainReply reply;

    public PlainFirstMinuteTests()
    {
        Library library = new(SmallCore.Load());
        Model model = new()
        {
            Library = library,
            Texts = TextCatalogue.English,
            Screen = LessonListUpdate.At(library, ""),
        };
        reply = PlainDialogue.Begin(FirstMinuteUpdate.Begin(model, 0, isColourless: false));
    }

    [Fact]
    public void The_same_minute_is_a_dialogue_from_the_knock_to_the_list()
    {
        Assert.EndsWith("Press Enter to knock.", reply.Text);
        Assert.Contains("1  client to server: SYN.", Say(""));
        Assert.EndsWith("Type a to say \"I heard you\" (ACK).", Say(""));
        Assert.EndsWith("Press Enter to send it.", Say("a"));
        string connected = Say("");
        Assert.Contains("3  client to server: ACK.", connected);
        Assert.Contains("The server is ESTABLISHED.", connected);
        Assert.Contains("Now press Enter with the box empty", Say(""));
        Assert.Contains("3  client to server: no flags.", Say(""));
        string list = Say("u");
        Assert.Contains("Four-way teardown", list);
        Assert.Contains("Or skip to", list);
        Assert.Equal(new ProgressEntry.FirstMinute(0, 7, true), Saved()[^1]);
        Assert.Equal(7, Saved().Count);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("u")]
    [InlineData("syn")]
    [InlineData("1")]
    [InlineData("next")]
    public void What_is_not_live_answers_with_what_is(string line)
    {
        Assert.Equal("Press Enter to knock.", Say(line));
        Assert.Empty(commands);
    }

    [Fact]
    public void Help_and_the_way_out_work_throughout()
    {
        Assert.Contains("\nlessons  leave the first minute\n", Say("?"));
        Say("");
        Assert.Contains("To see the first minute again", Say("lessons"));
        Assert.Equal(new ProgressEntry.FirstMinute(0, 1, true), Saved()[^1]);
        Say("quit");
        Assert.IsType<Cmd.Quit>(commands[^1]);
    }

    private List<ProgressEntry> Saved() => [.. commands.OfType<Cmd.Save>().Select(save => save.Entry)];

    private string Say(string line)
    {
        reply = PlainDialogue.Answer(reply.Model, line);
        commands.AddRange(reply.Commands);
        return reply.Text;
    }
}
