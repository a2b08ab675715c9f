using Tutor.Study.Progress;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Plain;

/// <summary>Questions of every type and drills, as lines.</summary>
public class PlainQuestionTests
{
    [Theory]
    [InlineData("handshake", "q-syn-seq", "2", "Right. Answer 2.")]
    [InlineData("handshake", "q-syn-seq", " 1 ", "Not yet. You chose 1; right is 2.")]
    [InlineData("handshake", "q-third-ack", "5001", "Right. 5001")]
    [InlineData("handshake", "q-answer-flags", "SYN ACK", "Right. SYN+ACK")]
    [InlineData("handshake", "q-answer-flags", "syn+ack", "Right. SYN+ACK")]
    [InlineData("handshake", "q-answer-flags", "S.", "Right. SYN+ACK")]
    [InlineData("handshake", "q-answer-flags", "SYN", "Not yet. You set SYN; right is SYN+ACK.")]
    [InlineData("handshake", "q-states", "server=SYN-RECEIVED, client=established", "Right. client ESTABLISHED, server SYN-RECEIVED")]
    [InlineData("handshake", "q-order", "1 2 3 4", "Not yet. In their place: 1 of 4. The right order:")]
    [InlineData("teardown", "q-waits-for", "a=1 b=2 c=3 d=4", "Not yet. Right pairs: 0 of 4. How all belong together:")]
    [InlineData("teardown", "q-why-time-wait", "1 2", "Not yet. You chose 1, 2; right is 2, 4.")]
    public void An_answer_is_one_line(string lesson, string item, string line, string answer) =>
        Assert.StartsWith(answer, At(lesson, item).Say(line));

    [Theory]
    [InlineData("handshake", "q-syn-seq", "5", "One number from 1 to 4 is needed.")]
    [InlineData("handshake", "q-syn-seq", "1 2", "One number from 1 to 4 is needed.")]
    [InlineData("handshake", "q-syn-seq", "abc", "One number from 1 to 4 is needed.")]
    [InlineData("handshake", "q-third-ack", "abc", "A number is needed, digits only.")]
    [InlineData("handshake", "q-third-ack", "4294967296", "The largest number is 4294967295.")]
    [InlineData("handshake", "q-answer-flags", "SYM", "Flags are needed, with spaces between them; there are SYN ACK FIN RST PSH URG.")]
    [InlineData("handshake", "q-states", "client=OPEN server=LISTEN", "A state of TCP for each host is needed: client=STATE server=STATE.")]
    [InlineData("handshake", "q-states", "client=LISTEN", "Name the state of every host first.")]
    [InlineData("handshake", "q-order", "1 2 3", "All numbers from 1 to 4 are needed, each once, such as 2 1 3.")]
    [InlineData("handshake", "q-order", "1 1 2 3", "All numbers from 1 to 4 are needed, each once, such as 2 1 3.")]
    [InlineData("teardown", "q-waits-for", "a=9 b=1 c=2 d=3", "Pairs of a letter and a number are needed, each letter once, such as a=2 b=1.")]
    [InlineData("teardown", "q-waits-for", "a=1 a=2", "Pairs of a letter and a number are needed, each letter once, such as a=2 b=1.")]
    [InlineData("teardown", "q-waits-for", "a=1", "Give every letter a number first.")]
    [InlineData("teardown", "q-why-time-wait", "1 9", "Different numbers from 1 to 4 are needed, such as 1 2.")]
    public void A_line_of_another_form_says_which_is_needed_and_counts_for_nothing(
        string lesson, string item, string line, string answer)
    {
        Dialogue talk = At(lesson, item);
        int saved = talk.Saved.Count;

        Assert.Equal(answer, talk.Say(line));
        Assert.Equal(saved, talk.Saved.Count);
    }

    [Fact]
    public void Every_wrong_answer_is_explained_line_by_line()
    {
        string said = At("teardown", "q-waits-for").Say("a=1 b=2 c=3 d=4");

        Assert.Contains("c  LAST-ACK = the ACK of its own FIN: Both FINs were sent, and its own was the second.", said);
    }

    [Fact]
    public void What_to_type_gives_no_answer_away()
    {
        foreach (string item in new[] { "q-answer-flags", "q-states", "q-order" })
        {
            Dialogue talk = At("handshake", item);
            string answer = RightAnswers.Of(((Activity.Answering)((Screen.InLesson)talk.Model.Screen).Activity).Run);
            Assert.DoesNotContain(answer, talk.Say("") + talk.Say("?!") + talk.Say("help"), StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Replace('+', ' '), talk.Say("") + talk.Say("help"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Help_says_the_form_of_every_answer() =>
        Assert.Contains("pairs (a=2 b=1), flags (RST URG)", At("handshake", "q-order").Say("help"));

    [Fact]
    public void A_drill_says_how_many_in_a_row_and_how_to_go_on()
    {
        Dialogue talk = At("handshake", "hs-drill");
        Assert.Contains("0 of 3 in a row", talk.Say("status"));
        Assert.Contains("again  another one, with other numbers", talk.Say("help"));
        string said = "";
        while (talk.Model.Screen is Screen.InLesson { Drill.IsOver: false } screen)
        {
            said = talk.Say(RightAnswers.DueMove(((Activity.Exercising)screen.Activity).Editor.Run));
        }

        Assert.EndsWith("1 of 3 in a row. Type again for another one, or next to leave the drill.", said);
        Assert.Contains("1 of 3 in a row", talk.Say("again"));
        Assert.DoesNotContain(talk.Saved, entry => entry is ProgressEntry.Moved);
    }

    private static Dialogue At(string lesson, string item)
    {
        Dialogue talk = new();
        talk.Open(lesson);
        while (((Screen.InLesson)talk.Model.Screen).Page.ItemId != item)
        {
            talk.Say("next");
        }

        return talk;
    }
}
