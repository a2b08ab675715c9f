using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.Labs;

/// <summary>The lab without a flood: what the accept queue does to users.</summary>
public class AcceptQueueLabTests
{
    private static readonly Scenario Hosts = new(
        [Crowds.Plain("client", Crowds.ClientEnd), Crowds.Plain("server", Crowds.ServerEnd)],
        new PathSpec(SimTime.FromMs(40), [], []),
        Profiles.Linux);

    private static readonly LabKnobs Hangs =
        LabKnobs.Default with { Rate = 0, Backlog = 4, AcceptSeconds = null, Users = 2 };

    [Fact]
    public void Without_accept_connections_open_until_one_more_than_the_backlog_waits()
    {
        LabTape tape = Run(Hangs, 4);

        Assert.Equal([2, 4, 5, 5], tape.Seconds.Select(second => second.AcceptQueue));
        Assert.Equal([2, 2, 2, 0], tape.Seconds.Select(second => second.Connected));
        Assert.Equal([0, 0, 0, 2], tape.Seconds.Select(second => second.Failed));
        Assert.Contains(new LabMoment(LabMomentKind.AcceptQueueFull, 21), tape.Seconds[2].Moments);
        Assert.Contains(new LabMoment(LabMomentKind.FirstOverflow, 21), tape.Seconds[2].Moments);
        Assert.Contains(new LabMoment(LabMomentKind.SynMeetsFullAcceptQueue, 30), tape.Seconds[3].Moments);
    }

    [Fact]
    public void A_third_segment_that_is_ignored_leaves_the_two_sides_apart_and_the_answer_is_repeated()
    {
        LabTape tape = Run(Hangs, 8);
        LabSocket half = LabSocket.All(tape.World).Single(socket => socket.Stage == ChildStage.HalfOpen);

        Assert.Equal((TcpState.SynReceived, 2), (half.State, half.Retries));
        Assert.Equal(1, LabWorld.OpenOnOneSide(tape.World));
        Assert.Equal(SimTime.FromMs(65_040), half.GivesUp);
        Assert.Equal(0, LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.UsersReset));
    }

    [Fact]
    public void A_user_whom_the_server_has_given_up_is_told_by_RST()
    {
        LabTape tape = Run(Hangs with { SynAckRetries = 0 }, 30);

        Assert.True(LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.GivenUp) > 0);
        Assert.Equal(1, LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.UsersReset));
    }

    [Fact]
    public void A_full_accept_queue_drops_SYNs_although_the_SYN_queue_has_room()
    {
        LabTape tape = Run(Hangs, 10);

        Assert.All(tape.Seconds.Skip(2), second => Assert.Equal(1, second.HalfOpen));
        Assert.True(LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.Dropped) > 8);
        Assert.Equal(0, LabWorld.ListenerOf(tape.World).Counters.ReqQFullDrop);
    }

    [Fact]
    public void Abort_on_overflow_answers_the_third_segment_by_RST()
    {
        LabTape tape = Run(Hangs with { AbortOnOverflow = true }, 3);

        Assert.Equal([0, 0, 1], tape.Seconds.Select(second => second.UsersReset));
        Assert.Equal(0, tape.Seconds[^1].HalfOpen);
        Assert.Equal(6, LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.Connected));
    }

    [Fact]
    public void The_listener_s_row_shows_who_waits_and_the_backlog()
    {
        LabSocket listener = LabSocket.All(Run(Hangs, 4).World)[0];

        Assert.Equal(
            (TcpState.Listen, 5, 4, null), (listener.State, listener.ReceiveQueue, listener.SendQueue, listener.Stage));
    }

    [Fact]
    public void Turned_to_at_once_everything_that_waits_is_taken()
    {
        LabTape full = Run(Hangs, 4);
        LabTape after = On(full.Turn(full.Knobs with { AcceptSeconds = 0 }), 1);

        Assert.Equal((0, true), (after.Seconds[^1].AcceptQueue, after.Seconds[^1].Accepted >= 5));
        Assert.Contains(after.Seconds[^1].Moments, moment => moment.Kind == LabMomentKind.AcceptQueueHasRoom);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 5)]
    [InlineData(5, 2)]
    public void A_pace_takes_one_connection_each_time(int seconds, int taken)
    {
        LabTape tape = Run(Hangs with { AcceptSeconds = seconds, Backlog = 256 }, 10);

        Assert.Equal(taken, LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.Accepted));
    }

    [Fact]
    public void A_faster_pace_does_not_wait_for_the_slower_one()
    {
        LabTape slow = Run(Hangs with { AcceptSeconds = 60, Backlog = 64 }, 5);
        LabTape fast = On(slow.Turn(slow.Knobs with { AcceptSeconds = 1 }), 3);

        Assert.Equal([1, 0, 0, 0, 0, 1, 1, 1], fast.Seconds.Select(second => second.Accepted));
    }

    [Fact]
    public void Users_that_are_turned_come_from_the_next_second_on()
    {
        LabTape tape = Run(LabKnobs.Default with { Rate = 0 }, 2);
        LabTape more = On(tape.Turn(tape.Knobs with { Users = 5 }), 2);
        LabTape none = On(more.Turn(more.Knobs with { Users = 0 }), 2);
        LabTape again = On(none.Turn(none.Knobs with { Users = 1 }), 2);

        Assert.Equal([1, 1, 5, 5, 0, 0, 1, 1], again.Seconds.Select(second => second.Came));
        Assert.Equal([1, 1, 5, 5, 0, 0, 1, 1], again.Seconds.Select(second => second.Accepted));
    }

    [Fact]
    public void Users_turned_before_the_first_second_come_in_it()
    {
        LabTape none = LabTape.Start(Hosts, LabKnobs.Default with { Rate = 0, Users = 0 });

        Assert.Equal([3, 3], On(none.Turn(none.Knobs with { Users = 3 }), 2).Seconds.Select(second => second.Came));
    }

    [Fact]
    public void Overflows_of_SYNs_and_of_third_segments_are_told_apart()
    {
        ListenCounters counters = LabWorld.ListenerOf(Run(Hangs, 10).World).Counters;

        Assert.True(counters.AckOverflows > 0);
        Assert.Equal(counters.SynsDropped, counters.SynOverflows);
        Assert.Equal(counters.ListenOverflows, counters.AckOverflows + counters.SynOverflows);
    }

    private static LabTape Run(LabKnobs knobs, int seconds) => On(LabTape.Start(Hosts, knobs), seconds);

    private static LabTape On(LabTape tape, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            tape = tape.Tick();
        }

        return tape;
    }
}
