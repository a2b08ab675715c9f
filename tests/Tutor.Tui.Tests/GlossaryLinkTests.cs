using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

public sealed class GlossaryLinkTests
{
    [Fact]
    public void The_terms_that_a_meaning_names_are_one_Tab_and_Enter_away_and_Esc_comes_back()
    {
        Stage stage = new Stage().Press("K").Type("snd.wl1").Press("Tab");
        Assert.Contains("Names: > sequence number   segment   SND.WND", stage.Text, StringComparison.Ordinal);

        Assert.Contains("- sequence number -", stage.Press("Enter").Text, StringComparison.Ordinal);
        Assert.Equal(2, stage.Model.Overlays.Count);
        Assert.Contains("- SND.WL1 -", stage.Press("Esc").Text, StringComparison.Ordinal);
        Assert.Single(stage.Model.Overlays);
    }

    [Fact]
    public void Behind_the_last_the_cursor_leaves_them_and_Enter_closes_again()
    {
        Stage stage = new Stage().Press("K").Type("snd.wl1");
        for (int i = 0; i < 8 && (i == 0 || Top(stage).Link is not null); i++)
        {
            stage.Press("Tab");
        }

        Assert.Null(Top(stage).Link);
        Assert.Null(stage.Press("Enter").Model.Top);
    }

    [Fact]
    public void Every_term_leads_on_without_an_end_to_the_overlays()
    {
        Stage stage = new Stage().Press("K").Type("snd.wl1");
        for (int i = 0; i < 40 && Top(stage.Press("Tab")).Link is not null; i++)
        {
            stage.Press("Enter");
        }

        Assert.InRange(stage.Model.Overlays.Count, 2, 16);
    }

    private static Overlay.Glossary Top(Stage stage) => Assert.IsType<Overlay.Glossary>(stage.Model.Top);
}
