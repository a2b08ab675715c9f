using Tutor.Tcp.Labs;

namespace Tutor.Tcp.Tests.Labs;

public class LabControlsTests
{
    public static TheoryData<LabKnob> Knobs() => [.. Enum.GetValues<LabKnob>()];

    [Theory]
    [MemberData(nameof(Knobs))]
    public void Every_step_of_a_knob_is_a_value_that_it_takes(LabKnob knob)
    {
        LabKnobs knobs = LabKnobs.Default;
        for (int i = 0; i < 20; i++)
        {
            knobs = LabControls.Turn(knobs, knob, up: i < 12);
            string value = LabControls.ValueOf(knobs, knob);
            Assert.Equal(knobs, LabControls.Set(knobs, knob, value));
        }

        Assert.Equal(knob, LabControls.Find(LabControls.Names[(int)knob]));
    }

    [Theory]
    [MemberData(nameof(Knobs))]
    public void What_a_knob_does_not_take_is_refused(LabKnob knob)
    {
        Assert.Null(LabControls.Set(LabKnobs.Default, knob, "-1"));
        Assert.Null(LabControls.Set(LabKnobs.Default, knob, "9999"));
        Assert.Null(LabControls.Set(LabKnobs.Default, knob, ""));
        Assert.NotEmpty(LabControls.Takes(knob));
    }

    [Fact]
    public void Numbers_stop_at_the_end_of_their_scale_and_words_go_round()
    {
        LabKnobs top = LabKnobs.Default with { Rate = LabKnobs.MaxRate };
        Assert.Equal(LabKnobs.MaxRate, LabControls.Turn(top, LabKnob.Rate, up: true).Rate);
        Assert.Equal(0, LabControls.Turn(LabKnobs.Default with { Rate = 0 }, LabKnob.Rate, up: false).Rate);
        Assert.Equal(FloodSources.Bystanders, LabControls.Turn(top, LabKnob.Sources, up: false).Sources);
        Assert.Equal(0, LabControls.Turn(LabKnobs.Default, LabKnob.Accept, up: true).AcceptSeconds);
        Assert.Equal(1, LabControls.Turn(LabKnobs.Default, LabKnob.Accept, up: false).AcceptSeconds);
        LabKnobs slowest = LabKnobs.Default with { AcceptSeconds = LabKnobs.MaxAcceptSeconds };
        Assert.Null(LabControls.Turn(slowest, LabKnob.Accept, up: false).AcceptSeconds);
        Assert.Equal(
            slowest, LabControls.Turn(slowest with { AcceptSeconds = null }, LabKnob.Accept, up: true));
        Assert.Equal(8, LabControls.Turn(LabKnobs.Default with { Backlog = 7 }, LabKnob.Backlog, up: true).Backlog);
    }

    [Theory]
    [InlineData("connected > 0", true)]
    [InlineData("connected == 3", false)]
    [InlineData("half-open == backlog", true)]
    [InlineData("half-open < backlog", false)]
    [InlineData("failed <= 0", true)]
    [InlineData("connected != 2", false)]
    [InlineData("connected >= 2", true)]
    public void Claims_are_held_against_the_seconds(string text, bool holds)
    {
        LabSecond second = new() { Knobs = LabKnobs.Default, World = null!, Connected = 1, HalfOpen = 8 };

        Assert.Equal(holds, LabClaim.Parse(text)!.Holds([second, second], LabKnobs.Default));
    }

    [Theory]
    [InlineData("connected")]
    [InlineData("connectd > 0")]
    [InlineData("connected => 0")]
    [InlineData("connected > -1")]
    [InlineData("connected > 0 1")]
    public void What_is_no_claim_is_none(string text) => Assert.Null(LabClaim.Parse(text));
}
