using Tutor.Tui.Plain;

namespace Tutor.Tui.Tests;

public class ProfileOnScreenTests
{
    [Theory]
    [InlineData("linux", true)]
    [InlineData("rfc9293", false)]
    public void A_profile_other_than_the_default_is_named_inside_a_lesson(string profile, bool isNamed)
    {
        Stage stage = new Stage(profile: profile).Open("handshake", "hs-watch");
        Assert.Equal(isNamed, stage.Text.Contains($"[profile {profile}]", StringComparison.Ordinal));
        Assert.Equal(
            isNamed,
            PlainScreen.Describe(stage.Model).Contains($"the profile {profile}.", StringComparison.Ordinal));
    }
}
