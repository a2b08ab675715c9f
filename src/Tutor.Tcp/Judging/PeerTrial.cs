using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>Asks the peer, on a fork of the world, what it does with a segment.</summary>
internal static class PeerTrial
{
    private const int MaxEvents = 200;

    /// <summary>What the peer does, and whether it accepts the segment. The wire does not lose this one.</summary>
    public static (PeerReaction Reaction, bool IsAccepted) Ask(PlayedSide side, Segment segment)
    {
        WorldState world = Fork.Unplayed(ByHand.SendSurely(side.World, side.Host, Play.Dress(side, segment)));
        LadderLine sent = world.Ladder[^1];
        string peer = sent.To.Length > 0 ? sent.To : world.PeerOf(side.Host).Name;
        for (int events = 0; events < MaxEvents && WorldRun.Next(world) is { } next; events++)
        {
            WorldEvent last = next.History[^1];
            if (last.Line == sent.Number)
            {
                Tcb before = world[peer].Tcb;
                Tcb after = next[peer].Tcb;
                var reaction = new PeerReaction(last.StateBefore, last.StateAfter, Answers(last), last.Rules);
                return (reaction, IsAccepted(before, after, sent.Segment, reaction));
            }

            world = next;
        }

        TcpState state = world[peer].Tcb.State;
        return (new PeerReaction(state, state, [], []), false);
    }

    /// <summary>
    /// Accepted means that the peer takes it as a segment of its connection: not answered by RST, not answered by an
    /// ACK that only repeats what the peer expects, and not dropped.
    /// </summary>
    private static bool IsAccepted(Tcb before, Tcb after, Segment segment, PeerReaction reaction)
    {
        if (segment.Has(TcpFlags.Rst) || HasReset(reaction.Answers))
        {
            return false;
        }

        if (before.State != after.State)
        {
            return after.State is not TcpState.Closed and not TcpState.Listen || before.State == TcpState.LastAck;
        }

        bool hasMoved = before.Rcv.Nxt != after.Rcv.Nxt || before.Snd.Una != after.Snd.Una;
        return hasMoved || (reaction.Answers.IsEmpty && PassesChecks(before, segment));
    }

    /// <summary>
    /// The tests of RFC 9293 section 3.10.7.4 that a segment meets which is taken without any effect.
    /// </summary>
    private static bool PassesChecks(Tcb peer, Segment segment)
    {
        if (peer.State < TcpState.Established || segment.Has(TcpFlags.Syn) || !segment.Has(TcpFlags.Ack))
        {
            return false;
        }

        return ReceiveWindow.Accepts(ReceiveWindow.Test(peer.Rcv, peer.Policy, segment)) && segment.Ack <= peer.Snd.Nxt;
    }

    private static bool HasReset(EquatableArray<Segment> answers)
    {
        foreach (Segment answer in answers)
        {
            if (answer.Has(TcpFlags.Rst))
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableArray<Segment> Answers(WorldEvent arrival)
    {
        EquatableArray<Segment> answers = [];
        foreach (TcpOutput output in arrival.Outputs)
        {
            if (output is TcpOutput.SendSegment send)
            {
                answers = answers.Add(send.Segment);
            }
        }

        return answers;
    }
}
