using Tutor.Tui.Plain;

namespace Tutor.Tui.Tests;

/// <summary>A segment that no host's TCP sent, step by step.</summary>
public sealed class OutsideSegmentTests
{
    private const string Text = """
        ---
        tcptutor: 1
        id: handshake
        title: An old segment
        ---

        ```{scenario} old
        client: {isn: 1000}
        server: {isn: 5000, listen: true}
        apps: {client: ["open at 3600s"], server: [listen]}
        inject: [{at: 1ms, from: network, segment: "SYN seq=800"}]
        ```

        ::::{worked} watch
        :scenario: old
        :until: server.state == SYN-RECEIVED

        The old SYN is on its way.

        :::{predict} p
        :at: after 1

        In which state is the server then?

        - [x] SYN-RECEIVED
        - [ ] CLOSED
          > Nothing ends here.
        :::
        ::::
        """;

    [Fact]
    public void It_leaves_its_sender_and_changes_no_state_there()
    {
        Stage stage = new Stage().Teach(Text).Press("Enter Enter");
        Assert.Contains("segment 1 leaves NETWORK ", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_dialogue_a_wrong_prediction_is_told_what_comes_and_why_not()
    {
        Stage stage = new Stage().Teach(Text).Press("Enter Enter Enter");

        string said = PlainDialogue.Answer(stage.Model, "2").Text;

        Assert.Contains("You said: CLOSED. What comes: SYN-RECEIVED", said, StringComparison.Ordinal);
        Assert.Contains("Nothing ends here.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_prediction_is_asked_the_states_do_not_say_what_leads_on()
    {
        Stage stage = new Stage().Teach(Text).Press("Enter Enter Enter");

        Assert.Contains("In which state is the server then?", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("snd SYN+ACK", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rcv SYN ", stage.Text, StringComparison.Ordinal);
        Assert.Contains("> SYN-RECEIVED", stage.Text, StringComparison.Ordinal);
    }
}
