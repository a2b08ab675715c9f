using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>
/// What the peer could answer to a segment: what it really answers, and what it would answer if things were otherwise.
/// The engine makes all of them; a learner who predicts chooses among them.
/// </summary>
public static class PossibleReplies
{
    /// <summary>
    /// The replies, the real one first; each is the segments that the peer sends back at once, none for silence. No two
    /// are equal. Never fails, whatever the segment is.
    /// </summary>
    /// <param name="side">The world, stopped where the learner has to move.</param>
    /// <param name="segment">The segment that is to be sent.</param>
    public static EquatableArray<EquatableArray<Segment>> Of(PlayedSide side, Segment segment)
    {
        EquatableArray<Segment> real = Answers(side, segment);
        List<EquatableArray<Segment>> replies = [real];
        Add(replies, []);
        Add(replies, AsIfClosed(side, segment));
        Add(replies, WhatIsExpected(side));
        Add(replies, side.Due is { } due ? Answers(side, due) : real);
        Add(replies, Answers(side, segment with { Ack = segment.Ack - 1 }));
        if (real is [var first, ..])
        {
            Add(replies, first.Has(TcpFlags.Rst) ? real : [first with { Flags = first.Flags ^ Other(first.Flags) }]);
            Add(replies, first.Has(TcpFlags.Ack) ? [first with { Ack = first.Ack - 1 }] : real);
        }

        return EquatableArray.From(replies);
    }

    private static EquatableArray<Segment> Answers(PlayedSide side, Segment segment) =>
        PeerTrial.Ask(side, segment).Reaction.Answers;

    /// <summary>What TCP answers where no connection is: a RST, or nothing to a RST (RFC 9293 3.10.7.1).</summary>
    private static EquatableArray<Segment> AsIfClosed(PlayedSide side, Segment segment) => EquatableArray.From(
        TcpMachine.Step(new Tcb(), new TcpEvent.SegmentArrives(segment, default), side.World.Now).Outputs.AsEnumerable()
            .OfType<TcpOutput.SendSegment>()
            .Select(sent => sent.Segment));

    /// <summary>The ACK that says what the peer expects, as to a segment that it does not take.</summary>
    private static EquatableArray<Segment> WhatIsExpected(PlayedSide side)
    {
        Tcb peer = OtherEnd.Of(side.World, side).Tcb;
        return peer.State < TcpState.SynReceived
            ? []
            : [new Segment { Flags = TcpFlags.Ack, Seq = peer.Snd.Nxt, Ack = peer.Rcv.Nxt, Window = 65535 }];
    }

    private static TcpFlags Other(TcpFlags flags) => (flags & TcpFlags.Fin) != 0 ? TcpFlags.Fin : TcpFlags.Syn;

    private static void Add(List<EquatableArray<Segment>> replies, EquatableArray<Segment> reply)
    {
        if (!replies.Contains(reply))
        {
            replies.Add(reply);
        }
    }
}
