using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using static Tutor.Study.Sandbox.SandboxHosts;
using static Tutor.Study.Tests.Sandbox.Play;

namespace Tutor.Study.Tests.Sandbox;

public sealed class SandboxSessionTests
{
    [Theory]
    [InlineData(SandboxPreset.Empty, TcpState.Closed, TcpState.Closed)]
    [InlineData(SandboxPreset.Listening, TcpState.Closed, TcpState.Listen)]
    [InlineData(SandboxPreset.Established, TcpState.Established, TcpState.Established)]
    [InlineData(SandboxPreset.Closing, TcpState.FinWait1, TcpState.FinWait1)]
    public void Presets_are_made_by_the_engine(SandboxPreset preset, TcpState client, TcpState server) =>
        Assert.Equal((client, server), From(preset).States());

    [Fact]
    public void Both_ends_open_at_once()
    {
        SandboxSession session = From(SandboxPreset.Empty)
            .Then(Call(Client, SandboxCall.Open), Call(Server, SandboxCall.Open), Deliver(1), Deliver(2));
        Assert.Equal((TcpState.SynReceived, TcpState.SynReceived), session.States());
        Assert.Equal((TcpState.Established, TcpState.Established), session.Then(Deliver(3), Deliver(4)).States());
    }

    [Fact]
    public void Lost_fin_is_sent_again_when_its_timer_runs_out()
    {
        SandboxSession session = From(SandboxPreset.Established)
            .Then(Call(Client, SandboxCall.Close), new SandboxAction.Drop(4), new SandboxAction.NextTimer());
        Assert.True(session.World.Ladder[^1].IsRetransmission);
        Assert.Equal(TcpState.CloseWait, session.Then(Deliver(5)).States().Server);
    }

    [Fact]
    public void Reset_that_is_lost_leaves_the_connection_half_open()
    {
        SandboxSession session = From(SandboxPreset.Established)
            .Then(Call(Server, SandboxCall.Abort), new SandboxAction.Drop(4));
        Assert.Equal((TcpState.Established, TcpState.Closed), session.States());
        session = session.Then(Call(Client, SandboxCall.Send), Deliver(5), Deliver(6));
        Assert.Equal((TcpState.Closed, TcpState.Closed), session.States());
    }

    [Fact]
    public void Old_duplicate_of_a_syn_is_answered_and_reset()
    {
        SandboxSession session = From(SandboxPreset.Listening)
            .Then(new SandboxAction.Write(Client, Segment("SYN seq=77 win=65535")), Deliver(1));
        Assert.Equal(TcpState.SynReceived, session.States().Server);
        Assert.Equal(TcpState.Listen, session.Then(Deliver(2), Deliver(3)).States().Server);
    }

    [Fact]
    public void Later_segment_may_arrive_first()
    {
        SandboxSession session = From(SandboxPreset.Established)
            .Then(Call(Client, SandboxCall.Send), Call(Client, SandboxCall.Send), Deliver(5));
        Assert.Equal(0u, session.World[Server].Tcb.Rcv.Unread);
        Assert.Equal(200u, session.Then(Deliver(4)).World[Server].Tcb.Rcv.Unread);
        Assert.Equal(SimTime.Zero, session.World.Now - session.Steps[0].World.Now);
    }

    [Fact]
    public void Application_reads_and_closes_by_itself_only_when_it_is_told_to()
    {
        SandboxSession session = From(SandboxPreset.Established)
            .Then(Call(Client, SandboxCall.Send), Deliver(4));
        Assert.Equal(100u, session.World[Server].Tcb.Rcv.Unread);
        session = session.Then(new SandboxAction.Automatic(Server, true));
        Assert.Equal(0u, session.World[Server].Tcb.Rcv.Unread);
        session = session.Then(Call(Client, SandboxCall.Close), Deliver(session.World.Sent + 1));
        Assert.Equal(TcpState.LastAck, session.States().Server);
    }

    [Fact]
    public void Forged_reset_needs_the_right_number_and_a_switch_changes_that()
    {
        SandboxAction forged = new SandboxAction.Forge(ServerEnd, ClientEnd, Segment("RST seq=5100"));
        SandboxSession session = From(SandboxPreset.Established);
        Assert.Equal(TcpState.Established, session.Then(forged, Deliver(4)).States().Client);
        SandboxSession old = session.Then(new SandboxAction.Choose(Client, "rfc5961-rst", false), forged, Deliver(4));
        Assert.Equal(TcpState.Closed, old.States().Client);
    }

    [Fact]
    public void Judge_remarks_on_a_segment_by_hand_and_never_forbids_it()
    {
        SandboxSession session = From(SandboxPreset.Established)
            .Then(new SandboxAction.Write(Client, Segment("ACK seq=1001 ack=9999 win=100")));
        Assert.NotEqual(Verdict.Correct, session.Now.Remark!.Verdict);
        Assert.Equal(4, session.World.Sent);
    }

    [Fact]
    public void Undo_and_redo_walk_through_the_moments()
    {
        SandboxSession session = From(SandboxPreset.Empty).Then(Call(Client, SandboxCall.Open), Deliver(1));
        Assert.Equal(session.Steps[1], session.Undo().Now);
        Assert.Equal(session, session.Undo().Redo());
        Assert.Equal(session.Steps[0], session.Undo().Undo().Undo().Now);
        Assert.Equal(session, session.Redo());
        Assert.Single(session.Undo().Undo().Then(Call(Server, SandboxCall.Listen)).Actions);
    }

    [Theory]
    [InlineData("sandbox.not-under-way", 1)]
    [InlineData("sandbox.no-timer", 2)]
    [InlineData("sandbox.nothing-ahead", 3)]
    [InlineData("sandbox.no-segment", 4)]
    [InlineData("sandbox.is-so", 5)]
    [InlineData("sandbox.octets", 6)]
    public void What_cannot_be_done_changes_nothing_and_is_said(string key, int which)
    {
        SandboxAction action = which switch
        {
            1 => Deliver(9),
            2 => new SandboxAction.NextTimer(),
            3 => new SandboxAction.NextEvent(),
            4 => new SandboxAction.Duplicate(9),
            5 => new SandboxAction.Automatic(Client, false),
            _ => new SandboxAction.Call(Client, SandboxCall.Send, 70_000),
        };
        SandboxSession session = From(SandboxPreset.Empty);
        SandboxOutcome outcome = session.Do(action);
        Assert.Equal(key, outcome.Refusal!.Key);
        Assert.Equal(session, outcome.Session);
    }

    [Fact]
    public void Sandbox_takes_so_many_actions_and_no_more()
    {
        SandboxSession session = From(SandboxPreset.Empty);
        for (int i = 0; i < SandboxLimits.MostActions; i++)
        {
            session = session.Then(new SandboxAction.Automatic(Client, i % 2 == 0));
        }

        SandboxOutcome outcome = session.Do(Call(Client, SandboxCall.Open));
        Assert.Equal("sandbox.full", outcome.Refusal!.Key);
    }

    [Fact]
    public void Every_profile_can_play_every_preset()
    {
        foreach (Policy profile in Profiles.All)
        {
            foreach (SandboxPreset preset in Enum.GetValues<SandboxPreset>())
            {
                SandboxStart start = new SandboxStart { Preset = preset }.Following(profile.Profile).Seeded(3);
                SandboxSession session = SandboxSession.Begin(start);
                Assert.Equal((profile.Profile, false), PolicySwitch.ProfileOf(session.World[Client].Tcb.Policy));
                Assert.Equal(
                    preset is SandboxPreset.Established,
                    session.States() == (TcpState.Established, TcpState.Established));
            }
        }
    }
}
