using Tutor.Study.Progress;
using Tutor.Tui.App;
using Tutor.Tui.Plain;

namespace Tutor.Tui.Tests.Plain;

/// <summary>Predicting, octets, checklist, changes and sums in the line dialogue.</summary>
public sealed class PlainLookingTests
{
    private static Dialogue AtSecondMove()
    {
        Dialogue talk = new();
        talk.Say("1");
        while (talk.Model.Screen is not Screen.InLesson { Page.ItemId: "hs-client" })
        {
            talk.Say("next");
        }

        talk.Say("syn 1000");
        return talk;
    }

    [Fact]
    public void Waiting_after_the_end_of_a_round_leads_no_further()
    {
        Dialogue talk = AtSecondMove();
        talk.Say("ack 1001 5001");
        Model over = talk.Model;
        Assert.StartsWith("This round is done.", talk.Say("wait"), StringComparison.Ordinal);
        Assert.StartsWith("This round is done.", talk.Say("show me"), StringComparison.Ordinal);
        Assert.Equal(over, talk.Model);
    }

    [Fact]
    public void Hosts_that_have_a_name_of_their_own_have_no_article_and_silent_ones_no_state()
    {
        string text = PlainScreen.Describe(new Stage().Teach(HostShots.Lesson).Press("Enter n").Model);
        Assert.Contains(" bob is CLOSED.", text, StringComparison.Ordinal);
        Assert.Contains("The client is ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The bob", text, StringComparison.Ordinal);
        Assert.Contains("mallory is", text, StringComparison.Ordinal);
        string silent = HostShots.Lesson.Replace("isn: 9000", "silent: true", StringComparison.Ordinal);
        Assert.DoesNotContain(
            "mallory is",
            PlainScreen.Describe(new Stage().Teach(silent).Press("Enter n").Model),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_prediction_is_asked_and_held_against_what_comes()
    {
        Dialogue talk = AtSecondMove();
        string asked = talk.Say("predict ack=5000");
        Assert.Contains("What does the server send back at once?", asked, StringComparison.Ordinal);
        Assert.Contains("no answer", asked, StringComparison.Ordinal);
        string said = talk.Say("1");
        Assert.Contains("You predicted", said, StringComparison.Ordinal);
        Assert.Contains("Not yet.", said, StringComparison.Ordinal);
        Assert.Single(talk.Saved.OfType<ProgressEntry.Predicted>());
    }

    [Fact]
    public void Anything_but_a_number_of_an_option_cancels_the_prediction()
    {
        foreach (string line in new[] { "no", "0", "9", "" })
        {
            Dialogue talk = AtSecondMove();
            talk.Say("predict 5001");
            Assert.Contains("Nothing was sent.", talk.Say(line), StringComparison.Ordinal);
            Assert.Null(talk.Model.Top);
        }

        Assert.Contains("ack is still empty", AtSecondMove().Say("predict"), StringComparison.Ordinal);
    }

    [Fact]
    public void Octets_are_told_field_by_field()
    {
        Dialogue talk = AtSecondMove();
        string second = talk.Say("header 2");
        Assert.Contains("TCP, sequence number: 5000 (4 octets at 24).", second, StringComparison.Ordinal);
        Assert.Contains("uses up: 1 number (SYN)", second, StringComparison.Ordinal);
        Assert.Contains("TCP, sequence number: 1000", talk.Say("header 1"), StringComparison.Ordinal);
        Assert.Contains("no segment 7", talk.Say("header 7"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_checklist_and_the_changes_are_told()
    {
        Dialogue talk = AtSecondMove();
        Assert.Contains("2 SYN+ACK used up 5000", talk.Say("checklist"), StringComparison.Ordinal);
        string changes = talk.Say("changes");
        Assert.Contains("segment 1 arrives at SERVER: LISTEN > SYN-RECEIVED", changes, StringComparison.Ordinal);
        Assert.Contains("SND.NXT=5001", changes, StringComparison.Ordinal);
        Assert.Contains("Why SERVER is SYN-RECEIVED", talk.Say("changes 4"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_sums_on_request_and_fields_take_formulas()
    {
        Dialogue talk = AtSecondMove();
        talk.Say("numbers symbolic");
        Assert.Contains("seq server.iss, ack client.iss+1", talk.Say("status"), StringComparison.Ordinal);
        Assert.Contains("'nonsense' is not a value", talk.Say("ack=irs+nonsense"), StringComparison.Ordinal);
        Assert.StartsWith("Right.", talk.Say("ack=irs+1"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_only_shown_is_to_be_done_once_more()
    {
        Dialogue talk = AtSecondMove();
        Assert.Contains("This round was shown.", talk.Say("show me"), StringComparison.Ordinal);
        Assert.Contains("Round 1 of 3", talk.Say("next"), StringComparison.Ordinal);
    }
}
