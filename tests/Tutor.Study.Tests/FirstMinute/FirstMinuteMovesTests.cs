using Tutor.Study.FirstMinute;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.FirstMinute;

public class FirstMinuteMovesTests
{
    public static TheoryData<FirstMinuteStep> Steps() =>
        [.. Enum.GetValues<FirstMinuteStep>().Where(step => step != FirstMinuteStep.Over)];

    [Fact]
    public void It_begins_with_a_syn_filled_in_and_nothing_on_the_wire()
    {
        FirstMinuteRun run = FirstMinuteMoves.At(0);

        Assert.Equal((FirstMinuteStep.Knock, TcpFlags.Syn), (run.Step, run.Draft.Flags));
        Assert.Empty(run.World.Ladder);
        Assert.Equal((TcpState.Closed, TcpState.Listen), States(run));
    }

    [Fact]
    public void The_answer_is_under_way_when_both_states_have_moved()
    {
        FirstMinuteRun run = FirstMinuteMoves.At((int)FirstMinuteStep.Heard);

        Assert.Equal([true, false], run.World.Ladder.Select(line => line.IsDelivered));
        Assert.Equal([TcpFlags.Syn, TcpFlags.Syn | TcpFlags.Ack], run.World.Ladder.Select(line => line.Segment.Flags));
        Assert.Equal((TcpState.SynSent, TcpState.SynReceived), States(run));
        Assert.Equal(Verdict.Correct, run.Last?.Verdict);
    }

    [Fact]
    public void The_ticked_ack_is_the_segment_that_the_engine_asks_for_and_connects_both()
    {
        FirstMinuteRun send = FirstMinuteMoves.At((int)FirstMinuteStep.Send);
        FirstMinuteRun connected = FirstMinuteMoves.Press(send, FirstMinuteControl.Enter);

        Assert.Equal(send.Side.Due, send.Draft);
        Assert.Equal(Verdict.Correct, connected.Last?.Verdict);
        Assert.Equal(3, connected.World.Ladder.Count);
        Assert.Equal((TcpState.Established, TcpState.Established), States(connected));
    }

    [Fact]
    public void The_wrong_move_is_dropped_on_a_fork_and_the_wire_stays_as_it_was()
    {
        FirstMinuteRun wrong = FirstMinuteMoves.At((int)FirstMinuteStep.Wrong);
        FirstMinuteRun fork = FirstMinuteMoves.Press(wrong, FirstMinuteControl.Enter);

        Assert.Equal(TcpFlags.None, wrong.Draft.Flags);
        Assert.NotEqual(Verdict.Correct, fork.Last?.Verdict);
        Assert.Empty(fork.Last!.Peer!.Answers);
        Assert.Equal((TcpState.SynReceived, TcpState.SynReceived), (fork.Last.Peer.Before, fork.Last.Peer.After));
        Assert.Equal(TcpState.SynReceived, fork.World["server"].Tcb.State);
        Assert.True(fork.World.Ladder[2].IsDelivered);
        Assert.Equal(3, fork.World.Ladder.Count);
        Assert.Equal(wrong.Side.World, fork.Side.World);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Only_the_live_control_does_anything(FirstMinuteStep step)
    {
        FirstMinuteRun run = FirstMinuteMoves.At((int)step);
        foreach (FirstMinuteControl control in Enum.GetValues<FirstMinuteControl>())
        {
            FirstMinuteRun next = FirstMinuteMoves.Press(run, control);
            Assert.Equal(control == run.Live ? step + 1 : step, next.Step);
        }
    }

    [Theory]
    [InlineData(-1, FirstMinuteStep.Knock)]
    [InlineData(7, FirstMinuteStep.Fork)]
    [InlineData(int.MaxValue, FirstMinuteStep.Fork)]
    public void A_number_that_no_screen_has_is_the_nearest_one(int number, FirstMinuteStep step) =>
        Assert.Equal(step, FirstMinuteMoves.At(number).Step);

    private static (TcpState Client, TcpState Server) States(FirstMinuteRun run) => (
        (run.World["client"].Unanswered ?? run.World["client"].Tcb).State,
        (run.World["server"].Unanswered ?? run.World["server"].Tcb).State);
}
