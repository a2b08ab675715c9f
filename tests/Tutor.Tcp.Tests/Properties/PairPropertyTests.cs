using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using static Tutor.Tcp.State.TcpState;

namespace Tutor.Tcp.Tests.Properties;

/// <summary>What holds between two TCPs whatever the applications send and whatever the wire does.</summary>
public class PairPropertyTests
{
    /// <summary>
    /// Every pair of states that two ends of one connection can be in, if nobody aborts: for each state of one end
    /// those of the other. It follows from two facts: a FIN is received only after it was sent, and known to be
    /// acknowledged only after it was received.
    /// </summary>
    private static readonly Dictionary<TcpState, TcpState[]> Documented = new()
    {
        // Before OPEN and after the end. The other end may still repeat a FIN whose last ACK was lost.
        [Closed] = [Closed, Listen, SynSent, Closing, LastAck, TimeWait],
        [Listen] = [Closed, SynSent],
        [SynSent] = [Closed, Listen, SynSent, SynReceived],

        // The ACK of the SYN,ACK may be lost and everything after it: the other end sends and closes meanwhile.
        [SynReceived] = [SynSent, SynReceived, Established, FinWait1],
        [Established] = [SynReceived, Established, FinWait1],

        // Our FIN is out: not arrived; arrived; crossed with theirs; answered by theirs.
        [FinWait1] = [SynReceived, Established, FinWait1, CloseWait, Closing, LastAck],

        // Our FIN is acknowledged: the other end has it, but we have not all that the other end sent.
        [FinWait2] = [CloseWait, Closing, LastAck],
        [CloseWait] = [FinWait1, FinWait2],
        [Closing] = [Closed, FinWait1, FinWait2, Closing, TimeWait],
        [LastAck] = [Closed, FinWait1, FinWait2, TimeWait],
        [TimeWait] = [Closed, Closing, LastAck, TimeWait],
    };

    [Fact]
    public void The_table_of_pairs_is_symmetric()
    {
        foreach ((TcpState one, TcpState[] others) in Documented)
        {
            Assert.All(others, other => Assert.Contains(one, Documented[other]));
        }
    }

    [Fact]
    public void Both_ends_agree_on_the_stream_and_come_to_an_end_on_any_wire()
    {
        var seen = new HashSet<(TcpState, TcpState)>();
        Stories.Check(
            Stories.Any,
            story =>
            {
                var pair = new Pair(story, (now, @event, end) => AfterEach(now, seen));
                pair.Run();
                AssertAllArrived(pair);
            },
            usualRuns: 200);
        Assert.True(seen.Count > 25, $"only {seen.Count} pairs of states");
    }

    private static void AfterEach(Pair pair, HashSet<(TcpState, TcpState)> seen)
    {
        TcpState client = pair.Ends[0].Tcb.State;
        TcpState server = pair.Ends[1].Tcb.State;
        seen.Add((client, server));
        pair.Require(Documented[client].Contains(server), "these two states at once");
        AssertPrefix(pair, 0);
        AssertPrefix(pair, 1);
        AssertQuietInvariant(pair);
    }

    /// <summary>What was delivered is a prefix of what was sent, and every octet of it has really arrived.</summary>
    private static void AssertPrefix(Pair pair, int receiver)
    {
        PairEnd to = pair.Ends[receiver];
        PairEnd from = pair.Ends[1 - receiver];
        pair.Require(to.Readable <= pair.Octets(1 - receiver), "more was delivered than sent");
        pair.Require(to.Read <= to.Readable, "more was read than delivered");
        if (to.Tcb.State < Established)
        {
            return;
        }

        ReceiveSpace rcv = to.Tcb.Rcv;
        bool hasFin = rcv.FinSeq is { } fin && fin < rcv.Nxt;
        pair.Require(rcv.Delivered + rcv.Unread == to.Readable, "the counts differ");
        pair.Require(rcv.Irs == from.Iss, "not the other end's ISN");
        pair.Require(rcv.Nxt == rcv.Irs + 1 + (uint)to.Readable + (hasFin ? 1u : 0), "RCV.NXT is off");
        pair.Require(to.HasPrefix(to.Readable), "delivered, not arrived");
        foreach (SeqRange held in rcv.Held)
        {
            pair.Require(held.Start > rcv.Nxt && held.Length > 0, "held text touches RCV.NXT");
            pair.Require(to.HasArrived(held.Start, held.End), "held, not arrived");
        }
    }

    /// <summary>
    /// The invariant "Inv" of the TLA+ model of RFC 9293 (github.com/tlaplus/Examples, specifications/tcp/tcp.tla):
    /// while no segment is under way, one end is ESTABLISHED exactly when the other is. The model repeats nothing and
    /// counts nothing; here nothing may wait to be repeated either, and the numbers have to fit as well.
    /// </summary>
    private static void AssertQuietInvariant(Pair pair)
    {
        Tcb client = pair.Ends[0].Tcb;
        Tcb server = pair.Ends[1].Tcb;
        if (!pair.IsQuiet)
        {
            return;
        }

        pair.Require((client.State == Established) == (server.State == Established), "Inv");
        if (client.State is >= Established and not TimeWait && server.State is >= Established and not TimeWait)
        {
            pair.Require(client.Snd.Una == client.Snd.Nxt && client.Snd.Nxt == server.Rcv.Nxt, "numbers");
            pair.Require(server.Snd.Una == server.Snd.Nxt && server.Snd.Nxt == client.Rcv.Nxt, "numbers");
        }
    }

    private static void AssertAllArrived(Pair pair)
    {
        for (int i = 0; i < 2; i++)
        {
            pair.Require(pair.Ends[i].Readable == pair.Octets(1 - i), "not all was delivered");
            pair.Require(pair.Ends[i].Signals[0] == UserSignal.Connected, "not connected first");
            Assert.DoesNotContain(UserSignal.ConnectionReset, pair.Ends[i].Signals);
            Assert.DoesNotContain(UserSignal.TimedOut, pair.Ends[i].Signals);
        }
    }
}
