using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Tcp.Judging;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>A SYN cookie made by hand: nothing on the screen may give it away.</summary>
public sealed class CookieFlowTests
{
    private static Stage At() =>
        new Stage(language: (TextCatalogue.English, CorePack.Load())).Open("flood-defence", "fd-make");

    private static string Cookie(Stage stage) =>
        stage.Run.Scenario.Find("server")!.Iss.ToString();

    [Fact]
    public void A_wrong_sum_is_told_its_step_and_not_the_number()
    {
        Stage stage = At();
        string right = Cookie(stage);
        stage.Type("791612876").Press("Enter");

        Assert.Equal(DiagnosisCodes.SeqNotIsn, stage.Run.Last!.Code);
        Assert.Contains("lacks the ISN", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(right, stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(right, stage.Press("w").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(right, stage.Press("Esc e").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_and_symbolic_numbers_wait_until_the_cookie_is_made()
    {
        Stage stage = At().Press("v");
        Assert.Equal("notice.absolute-only", stage.Model.Notice!.Key);
        stage.Type(Cookie(stage)).Press("Enter");
        Assert.True(stage.Run.IsRoundDone);
        Assert.Equal("notice.relative", stage.Press("v").Model.Notice!.Key);
    }

    [Fact]
    public void Who_likes_relative_numbers_gets_absolute_ones_there()
    {
        Stage stage = new Stage(language: (TextCatalogue.English, CorePack.Load()))
            .With(new Settings { Ascii = true, Numbers = NumberStyle.Relative })
            .Open("flood-defence", "fd-make");

        Assert.Contains("absolute numbers", stage.Text, StringComparison.Ordinal);
        stage.Type("0").Press("Enter");
        Assert.False(stage.Run.IsRoundDone);
    }

    [Fact]
    public void Given_numbers_are_sums_from_the_start_for_who_likes_sums()
    {
        Stage stage = new Stage().With(new Settings { Ascii = true, Numbers = NumberStyle.Symbolic })
            .Open("handshake", "hs-client").Press("Enter");

        Assert.Single(stage.Run.Past);
    }
}
