namespace Tutor.Tui.Tests.Plain;

/// <summary>Checks, reviews and the endless drill as a dialogue of lines.</summary>
public sealed class PlainSessionTests
{
    [Fact]
    public void A_check_asks_how_sure_one_is_before_the_answer_counts()
    {
        Dialogue talk = new();
        Assert.Contains("Check: 1.1 Three-way handshake. question 1 of 7", talk.Say("quiz handshake"));
        string asked = talk.Say(RightAnswers.Of(talk.Question));
        Assert.Contains("How sure are you?", asked);
        string judged = talk.Say("certain");
        Assert.Contains("Right.", judged);
        Assert.Contains("You were certain: this comes back in 5 days.", judged);
        Assert.Contains("question 2 of 7", talk.Say("next"));
    }

    [Fact]
    public void How_sure_one_is_can_be_said_first_and_another_answer_is_asked_for_it_again()
    {
        Dialogue talk = new();
        talk.Say("quiz 1");
        Assert.Contains("How sure: guess.", talk.Say("sure guess"));
        Assert.Contains("You called it a guess", talk.Say(RightAnswers.Of(talk.Question)));
        talk.Say("next");
        talk.Say(WrongAnswers.Of(talk.Question));
        Assert.Contains("How sure are you?", talk.Say(RightAnswers.Of(talk.Question)));
        Assert.Contains("Right.", talk.Say("fairly"));
    }

    [Fact]
    public void A_whole_check_ends_with_its_result_and_leads_on()
    {
        Dialogue talk = new();
        talk.Say("quiz 1");
        string last = "";
        for (int i = 0; i < 7; i++)
        {
            talk.Say(i == 0 ? WrongAnswers.Of(talk.Question) : RightAnswers.Of(talk.Question));
            talk.Say("fairly");
            last = talk.Say("next");
        }

        Assert.Contains("PASSED: 6 of 7 right; the pass mark is 6.", last);
        Assert.Contains("Look again at", last);
        Assert.Contains("question 1 of 7", talk.Say("again"));
    }

    [Fact]
    public void Reviews_and_drills_are_a_word_away()
    {
        Dialogue talk = new();
        Assert.Contains("Nothing to review yet", talk.Say("review"));
        Assert.Contains("Endless drill: 1.1 Three-way handshake. variant 1", talk.Say("drill 1"));
        Assert.Contains("Right 0 of 0", talk.Say("lessons"));
        Assert.Contains("There is no lesson nothing", talk.Say("quiz nothing"));
        Assert.Contains("quiz NUMBER", talk.Say("help"));
    }
}
