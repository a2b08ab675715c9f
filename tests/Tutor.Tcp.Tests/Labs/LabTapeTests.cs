using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.Labs;

public class LabTapeTests
{
    private static readonly Scenario Hosts = new(
        [Crowds.Plain("client", Crowds.ClientEnd), Crowds.Plain("server", Crowds.ServerEnd)],
        new PathSpec(SimTime.FromMs(40), [], []),
        Profiles.Linux);

    [Fact]
    public void The_flood_of_the_design_sends_30_holds_8_and_is_full_at_7_4()
    {
        LabTape tape = Run(LabKnobs.Default, 12);

        Assert.Equal(30, tape.World.Floods[0].Sent);
        Assert.Equal(8, tape.Seconds[^1].HalfOpen);
        Assert.Contains(new LabMoment(LabMomentKind.FloodStarts, 60), tape.Seconds[6].Moments);
        Assert.Contains(new LabMoment(LabMomentKind.QueueFull, 74), tape.Seconds[7].Moments);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0], tape.Seconds.Select(second => second.Connected));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1], tape.Seconds.Select(second => second.Failed));
        Assert.Equal(4, tape.Seconds[^1].Waiting);
    }

    [Fact]
    public void A_user_waits_from_when_the_user_came_and_gets_in_when_the_SYN_is_answered()
    {
        LabTape full = Run(LabKnobs.Default, 12);
        Assert.Contains(new LabMoment(LabMomentKind.UserWaits, 80), full.Seconds[8].Moments);

        LabTape room = On(full.Turn(full.Knobs with { Backlog = 256 }), 4);
        LabMoment first = room.Seconds.Skip(12).SelectMany(second => second.Moments.AsEnumerable())
            .Single(moment => moment.Kind == LabMomentKind.UserGetsIn);

        Assert.Equal(120, first.Tenth); // The SYN of the user of second 9 is sent again at 12.0, that of second 11 too.
    }

    [Fact]
    public void A_place_that_is_free_for_a_moment_only_is_not_told()
    {
        LabTape full = Run(LabKnobs.Default, 17);
        LabTape longer = On(full.Turn(full.Knobs with { Backlog = 64 }), 20);

        LabSecond[] since = [.. longer.Seconds.Skip(18)];
        Assert.Contains(since, second => second.Moments.Any(moment => moment.Kind == LabMomentKind.QueueFull));
        Assert.All(since, second => Assert.False(
            second.HalfOpen >= 64 && second.Moments.Any(moment => moment.Kind == LabMomentKind.QueueHasRoom)));
    }

    [Fact]
    public void What_goes_on_while_a_knob_is_turned_is_not_told_as_the_first_again()
    {
        LabTape cookies = Run(LabKnobs.Default with { Cookies = SynCookieMode.Always }, 10);
        LabTape turned = On(cookies.Turn(cookies.Knobs with { SynAckRetries = 3 }), 3);

        Assert.DoesNotContain(
            turned.Seconds.Skip(10).SelectMany(second => second.Moments.AsEnumerable()),
            moment => moment.Kind is LabMomentKind.FirstCookie or LabMomentKind.FloodStarts);
    }

    [Fact]
    public void The_oldest_who_waits_has_tried_at_8_9_and_11_and_will_at_15()
    {
        LabTry tried = LabTry.Oldest(Run(LabKnobs.Default, 12).World)!;

        Assert.Equal([8, 9, 11], tried.Syns.Select(at => at.Microseconds / 1_000_000));
        Assert.Equal(SimTime.FromSeconds(15), tried.Next);
        Assert.Null(LabTry.Oldest(Run(LabKnobs.Default, 5).World));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_half_open_connection_is_given_up_when_the_table_says(int retries)
    {
        LabTape tape = Run(LabKnobs.Default with { Backlog = 3, SynAckRetries = retries }, 7);
        LabSocket[] held = [.. LabSocket.All(tape.World).Where(socket => socket.GivesUp is not null)];
        Assert.NotEmpty(held);

        WorldState quiet = Retuning.Flood(tape.World, 0, SimTime.Zero, 0, null);
        foreach (LabSocket socket in held)
        {
            var pair = new SocketPair(socket.Local, socket.Peer!);
            WorldState before = WorldRun.Until(quiet, socket.GivesUp!.Value - new SimTime(1));
            Assert.NotNull(LabWorld.ListenerOf(before).Find(pair));
            Assert.Null(LabWorld.ListenerOf(WorldRun.Until(before, socket.GivesUp.Value)).Find(pair));
        }
    }

    [Fact]
    public void Entries_that_ran_out_are_counted_as_given_up()
    {
        LabTape tape = Run(LabKnobs.Default with { SynAckRetries = 0 }, 20);

        Assert.True(LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.GivenUp) > 8);
        Assert.Contains(tape.Seconds.SelectMany(s => s.Moments), moment => moment.Kind == LabMomentKind.FirstGivenUp);
    }

    [Theory]
    [InlineData(FloodSources.MadeUp, 8, 0, 0)]
    [InlineData(FloodSources.Botnet, 8, 0, 0)]
    [InlineData(FloodSources.Own, 0, 29, 29)]
    [InlineData(FloodSources.Bystanders, 0, 29, 0)]
    public void Silent_sources_fill_the_queue_and_those_that_answer_free_it(
        FloodSources sources, int held, int leastResets, int leastSeen)
    {
        LabTape tape = Run(LabKnobs.Default with { Sources = sources }, 12);

        Assert.Equal(held, tape.Seconds[^1].HalfOpen);
        Assert.InRange(LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.Resets), leastResets, 30);
        Assert.InRange(LabWorld.AnswersSeen(tape.World), leastSeen, leastSeen == 0 ? 0 : 30);
    }

    [Fact]
    public void Cookies_turned_on_in_the_middle_let_users_in_from_then_on()
    {
        LabTape before = Run(LabKnobs.Default, 12);
        LabTape after = On(before.Turn(before.Knobs with { Cookies = SynCookieMode.WhenFull }), 10);

        Assert.All(after.Seconds.Skip(12), second => Assert.Equal((1, 0), (Math.Min(1, second.Connected), second.Failed)));
        Assert.Equal(12, before.Now);
        Assert.Equal(8, after.Seconds[^1].HalfOpen);
    }

    [Fact]
    public void A_kept_quarter_stays_for_the_real_user()
    {
        LabTape tape = Run(LabKnobs.Default with { Reserve = true }, 20);

        Assert.Equal(7, tape.Seconds[^1].HalfOpen);
        Assert.Equal(20, LabMetrics.Over(tape.Seconds.AsSpan(), LabMetric.Connected));
    }

    [Fact]
    public void A_rate_that_is_turned_counts_from_the_next_second_and_what_was_sent_stays()
    {
        LabTape tape = Run(LabKnobs.Default, 8);
        LabTape faster = On(tape.Turn(tape.Knobs with { Rate = 20 }), 2);
        LabTape none = On(faster.Turn(faster.Knobs with { Rate = 0 }), 3);
        LabTape again = On(none.Turn(none.Knobs with { Rate = 1 }), 2);

        Assert.Equal([5, 5, 20, 20, 0, 0, 0, 1, 1], again.Seconds.Skip(6).Select(second => second.Sent));
        Assert.Equal(52, again.World.Floods[0].Sent);
    }

    [Fact]
    public void A_flood_turned_before_it_begins_still_begins_at_6()
    {
        LabTape tape = On(Run(LabKnobs.Default with { Rate = 0 }, 2).Turn(LabKnobs.Default with { Rate = 2 }), 6);

        Assert.Equal([0, 0, 0, 0, 0, 0, 2, 2], tape.Seconds.Select(second => second.Sent));
    }

    [Fact]
    public void Fewer_repetitions_count_for_those_who_are_in_the_queue_too()
    {
        LabTape tape = Run(LabKnobs.Default, 12);
        SimTime before = LabSocket.All(tape.World)[1].GivesUp!.Value;
        LabTape turned = tape.Turn(tape.Knobs with { SynAckRetries = 1 });

        Assert.True(LabSocket.All(turned.World)[1].GivesUp < before);
        Assert.InRange(LabMetrics.Over(On(turned, 6).Seconds.AsSpan()[12..], LabMetric.GivenUp), 8, int.MaxValue);
    }

    [Fact]
    public void A_shorter_backlog_keeps_who_is_in_the_queue()
    {
        LabTape tape = Run(LabKnobs.Default with { Backlog = 32 }, 12);
        LabTape turned = On(tape.Turn(tape.Knobs with { Backlog = 4 }), 1);

        Assert.Equal(30, turned.Seconds[^1].HalfOpen);
        Assert.Equal(0, turned.Seconds[^1].Connected);
    }

    [Fact]
    public void The_same_knobs_make_the_same_run_and_a_run_ends()
    {
        Assert.Equal(Run(LabKnobs.Default, 15), Run(LabKnobs.Default, 15));
        LabTape end = Run(LabKnobs.Default with { Rate = 0 }, LabTape.MostSeconds);
        Assert.True(end.IsOver);
        Assert.Same(end, end.Tick());
    }

    [Fact]
    public void The_table_begins_with_the_listener_and_its_queues()
    {
        LabSocket first = LabSocket.All(Run(LabKnobs.Default, 9).World)[0];

        Assert.Equal((TcpState.Listen, 0, 8, null), (first.State, first.ReceiveQueue, first.SendQueue, first.Peer));
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
