using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Listening;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.State.TcpState;
using static Tutor.Tcp.Tests.Listening.Listeners;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Section T: what an attacker who cannot see the connection can do.</summary>
public class AttackScenarios
{
    private static readonly Policy Bare = new() { Rfc5961Rst = false, Rfc5961Syn = false };

    [Fact]
    public void S120_A_syn_from_the_listener_itself_is_dropped_silently()
    {
        Listener listener = Of(backlog: 8);

        listener.On(new SocketPair(Server, Server), Seg.Syn()).IsDropped(listener, ListenRules.SourceIsSelf);

        // The same host from another port is an ordinary client.
        SocketPair local = new(Server, Server with { Port = new Port(40000) });
        listener.On(local, Seg.Syn()).Gives(Listen, SynReceived, "SYN+ACK seq=100 ack=301 win=1000");
    }

    [Theory]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:224.0.0.1")]
    public void S120_A_segment_from_no_single_host_is_dropped_silently(string source)
    {
        Listener listener = Of(backlog: 8);
        SocketPair pair = new(Server, At(source, 40000));

        foreach (Segment segment in new[] { Seg.Syn(), Seg.Ack(), Seg.FinAck(), Seg.Rst(), Seg.SynAck() })
        {
            listener.On(pair, segment).IsDropped(listener, ListenRules.SourceInvalid);
        }
    }

    [Theory]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("ff02::1")]
    public void S120_A_syn_to_a_broadcast_or_multicast_address_is_dropped_silently(string destination)
    {
        Listener listener = Of(backlog: 8);
        SocketPair pair = Pair(0) with { Local = At(destination, 80) };

        ListenerResult result = listener.On(pair, Seg.Syn()).IsDropped(listener, ListenRules.ToGroup);
        Assert.Equal(1, result.Listener.Counters.SynsDropped);
        listener.On(pair, Seg.Ack()).IsDropped(listener, ListenRules.ToGroup);
    }

    [Theory]
    [InlineData("223.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("fe80::1")]
    public void S120_The_addresses_next_to_them_are_hosts(string source) =>
        Of(backlog: 8).On(new SocketPair(Server, At(source, 40000)), Seg.Syn()).Gives(
            Listen, SynReceived, "SYN+ACK seq=100 ack=301 win=1000");

    [Fact]
    public void S120_A_syn_ack_from_nowhere_draws_a_reset()
    {
        Tcbs.Closed().On(Seg.SynAck(ack: 777)).Gives(Closed, ["RST seq=777 win=0"]);
        Tcbs.Listen().On(Seg.SynAck(ack: 777)).Gives(Listen, ["RST seq=777 win=0"]);
        Listener listener = Of(backlog: 8);
        ListenerResult result = listener.On(0, Seg.SynAck(ack: 777)).Gives(Listen, Listen, "RST seq=777 win=0");
        Assert.Equal(listener, result.Listener);
    }

    /// <summary>
    /// All numbers within 4 windows of RCV.NXT, and 20,000 of the rest: one of 2^32 resets, or RCV.WND of 2^32.
    /// </summary>
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, Tcbs.Window)]
    public void S120_A_blind_reset_hits_one_number_or_the_whole_window(bool rfc5961, int hits)
    {
        Tcb tcb = Tcbs.Established() with { Policy = rfc5961 ? Policy.Rfc9293 : Bare };
        SeqNumber[] good = [.. Numbers(tcb.Rcv.Nxt).Where(seq => tcb.On(Seg.Rst(seq.Value)).Tcb.State == Closed)];

        Assert.Equal(hits, good.Length);
        Assert.Equal(tcb.Rcv.Nxt, good[0]);
        Assert.All(good, seq => Assert.True(seq.IsBetween(tcb.Rcv.Nxt, tcb.Rcv.Nxt + (uint)hits - 1)));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, Tcbs.Window)]
    public void S120_A_blind_syn_never_resets(bool rfc5961, int hits)
    {
        Tcb tcb = Tcbs.Established() with { Policy = rfc5961 ? Policy.Rfc9293 : Bare };
        StepResult[] results = [.. Numbers(tcb.Rcv.Nxt).Select(seq => tcb.On(Seg.Syn(seq.Value)))];

        Assert.Equal(hits, results.Count(r => r.Tcb.State == Closed));
        if (rfc5961)
        {
            Assert.All(results, r => r.Gives(Established, ["ACK seq=101 ack=301 win=1000"]));
        }
    }

    /// <summary>
    /// Text at RCV.NXT with a guessed ACK is taken for MAX.SND.WND + 1 ACKs of 2^32 with RFC 5961 section 5, for 2^31
    /// of 2^32 without. Everything else is discarded and answered by an ACK.
    /// </summary>
    [Fact]
    public void S120_Blind_data_needs_an_ack_near_snd_una()
    {
        Tcb tcb = Tcbs.Established() with { Policy = new Policy { Rfc5961Ack = true } };
        SeqNumber low = tcb.Snd.Una - tcb.Snd.MaxWnd;
        foreach (SeqNumber ack in Numbers(tcb.Snd.Una))
        {
            StepResult result = tcb.On(Seg.Ack(ack: ack.Value, len: 10));
            bool isTaken = ack.IsBetween(low, tcb.Snd.Nxt);
            Assert.Equal(isTaken ? 10u : 0, result.Tcb.Rcv.Unread);
            result.Gives(Established, [isTaken ? "ACK seq=101 ack=311 win=990" : "ACK seq=101 ack=301 win=1000"]);
        }

        Tcb open = tcb with { Policy = Policy.Rfc9293 };
        foreach (SeqNumber ack in Numbers(tcb.Snd.Una))
        {
            bool isTaken = ack <= open.Snd.Nxt;
            Assert.Equal(isTaken ? 10u : 0, open.On(Seg.Ack(ack: ack.Value, len: 10)).Tcb.Rcv.Unread);
        }
    }

    /// <summary>
    /// Below SND.UNA but not by more than MAX.SND.WND: numbers that were never sent, since they are below ISS+1, are
    /// taken too (draft-ietf-tcpm-tcp-ghost-acks).
    /// </summary>
    [Theory]
    [InlineData(102, false)]            // SND.NXT + 1
    [InlineData(101, true)]             // SND.NXT
    [InlineData(100, true)]             // ISS: a ghost
    [InlineData(unchecked((uint)-899), true)]   // SND.UNA - MAX.SND.WND
    [InlineData(unchecked((uint)-900), false)]
    public void S120_Ghost_acks_below_iss_are_taken(uint ack, bool isTaken)
    {
        Tcb tcb = Tcbs.Established() with { Policy = new Policy { Rfc5961Ack = true } };

        StepResult result = tcb.On(Seg.Ack(ack: ack, len: 10));

        Assert.Equal(isTaken ? 10u : 0, result.Tcb.Rcv.Unread);
        Assert.Equal(tcb.Snd.Una, result.Tcb.Snd.Una);
    }

    /// <summary>Every number within 4 windows of the centre, then 20,000 spread over the rest, in both halves.</summary>
    private static IEnumerable<SeqNumber> Numbers(SeqNumber center)
    {
        const uint near = 4 * Tcbs.Window;
        for (uint i = 0; i <= 2 * near; i++)
        {
            yield return center - near + i;
        }

        const uint samples = 20_000;
        const uint step = (uint.MaxValue - (2 * near)) / samples;
        for (uint i = 1; i < samples; i++)
        {
            yield return center + near + (i * step);
        }
    }
}
