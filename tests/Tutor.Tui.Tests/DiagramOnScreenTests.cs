using Tutor.Tcp.State;

namespace Tutor.Tui.Tests;

/// <summary>From 140 columns on both sides of a connection show all states, whatever is said below them.</summary>
public sealed class DiagramOnScreenTests
{
    private static readonly string[] Rare = ["rcv RST", "2 MSL over", "-SEND>"];

    public static TheoryData<string, int, int> Screens()
    {
        TheoryData<string, int, int> screens = [];
        string[] names =
        [
            "exercise-fresh", "exercise-mid", "exercise-wrong", "exercise-last-hint", "exercise-closing",
            "worked-start", "worked-asked", "worked-answered", "worked-closing",
        ];
        foreach (string name in names)
        {
            screens.Add(name, 140, 40);
            screens.Add(name, 149, 44);
            screens.Add(name, 160, 50);
            screens.Add(name, 200, 60);
        }

        return screens;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void Both_sides_show_all_eleven_states_and_the_rare_edges_too(string name, int columns, int rows)
    {
        Stage stage = Shot.All.Single(shot => shot.Name == name).Go(new Stage(columns, rows));
        string[] all = [.. Enum.GetValues<TcpState>().Select(TcpStates.Print), .. Rare];

        string text = stage.Text;
        Assert.All(all, word => Assert.True(text.Split(word).Length > 2, $"{word} is not there twice:\n{text}"));
        Assert.Contains("[", stage.Text, StringComparison.Ordinal);
        Assert.Contains("#", stage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 16)]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(160, 50)]
    public void The_diagram_of_either_side_opens_at_the_current_state_and_scrolls_to_every_transition(
        int columns, int rows)
    {
        foreach (string keys in new[] { "Enter d", "Enter d Tab" })
        {
            Stage stage = new Stage(columns, rows).Open("handshake", "hs-client").Press(keys);
            Assert.Contains(keys.EndsWith('b') ? "*> SYN-RECEIVED" : "*> SYN-SENT", stage.Text);
            string seen = stage.Press("Home").Text;
            for (int page = 0; page < 20; page++)
            {
                seen += stage.Press("Down Down Down Down").Text;
            }

            Assert.All(StateTransitions.All, transition => Assert.True(
                seen.Contains(transition.Cause, StringComparison.Ordinal)
                || seen.Contains(transition.ShortCause, StringComparison.Ordinal), transition.Cause));
        }
    }
}
