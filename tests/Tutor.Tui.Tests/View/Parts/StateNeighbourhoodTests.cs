using Tutor.Tcp.State;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class StateNeighbourhoodTests
{
    [Fact]
    public void While_it_is_asked_what_comes_next_no_cause_stands_on_the_ways_out()
    {
        StatePath asked = StatePath.At(TcpState.TimeWait) with { HidesCauses = true };

        string picture = Drawn.Text(18, 12, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, asked));

        Assert.DoesNotContain("2 MSL", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("delete", picture, StringComparison.Ordinal);
        Assert.Contains("> CLOSED", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void Fits_the_pane_of_80_by_24() => Drawn.Shows(
        """
           CLOSED
           # snd SYN
        *> SYN-SENT <*
           |  ?
           +> ESTABLISHED
           +> SYN-RECEIVED
           +> CLOSED
        """,
        Drawn.Text(18, 7, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, Paths.Client)));

    [Fact]
    public void Fits_the_pane_of_80_by_24_with_box_drawing() => Drawn.Shows(
        """
           CLOSED
           ║ snd SYN
        *> SYN-SENT <*
           │  ?
           ├► ESTABLISHED
           ├► SYN-RECEIVED
           └► CLOSED
        """,
        Drawn.Text(18, 7, (b, r) => StateDiagram.Draw(b, r, Look.Unicode, Paths.Client)));

    [Fact]
    public void Says_causes_and_actions_where_there_is_room() => Drawn.Shows(
        """
           CLOSED
           # snd SYN
           v
        *> SYN-SENT <*
           |  ?
           | rcv SYN+ACK
           | snd ACK
           +> ESTABLISHED
           | rcv SYN
           | snd SYN+ACK
           +> SYN-RECEIVED
           | CLOSE
           | delete TCB
           +> CLOSED
        """,
        Drawn.Text(18, 17, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, Paths.Client)));

    [Fact]
    public void Shows_more_of_the_path_in_a_higher_pane() => Drawn.Shows(
        """
           LISTEN
           ║ rcv SYN
           SYN-RECEIVED
           ║ rcv ACK
           ESTABLISHED
           ║ snd FIN
        *> FIN-WAIT-1 <*
           │
           │ rcv ACK
           ├► FIN-WAIT-2
           │ rcv FIN
           │ snd ACK
           ├► CLOSING
           │ rcv FIN+ACK
           │ snd ACK
           └► TIME-WAIT
        """,
        Drawn.Text(18, 17, (b, r) => StateDiagram.Draw(b, r, Look.Unicode, Paths.Server)));

    [Fact]
    public void Says_how_many_states_did_not_fit() => Drawn.Shows(
        """
        *> FIN-WAIT-1 <*
           +> FIN-WAIT-2
           +2 more
        """,
        Drawn.Text(18, 3, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, Paths.Server)));

    public static TheoryData<TcpState> States => [.. Enum.GetValues<TcpState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Marks_the_current_state_and_names_every_state_that_can_follow(TcpState state)
    {
        var picture = Drawn.Text(18, 7, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, StatePath.At(state)));

        Assert.Contains($"*> {TcpStates.Print(state)} <*", picture, StringComparison.Ordinal);
        Assert.All(
            StateTransitions.LeavingFrom(state),
            next => Assert.Contains($"+> {TcpStates.Print(next.To)}", picture, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Names_or_counts_every_state_that_can_follow_at_any_height(TcpState state)
    {
        var next = StateTransitions.LeavingFrom(state).Count;
        for (var rows = 2; rows < 30; rows++)
        {
            var picture = Drawn.Text(18, rows, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, StatePath.At(state)));
            var named = picture.Split("+> ").Length - 1;

            Assert.True(named == next || picture.Contains($"+{next - named} more", StringComparison.Ordinal), picture);
        }
    }

    [Fact]
    public void Marks_by_weight_as_well_as_by_words()
    {
        var picture = Drawn.Styled(18, 7, (b, r) => StateDiagram.Draw(b, r, Look.Ascii, Paths.Client));

        Assert.Contains("{bold}   # snd SYN", picture, StringComparison.Ordinal);
        Assert.Contains("{bold}*> {bold reverse}SYN-SENT{bold} <*", picture, StringComparison.Ordinal);
    }
}
