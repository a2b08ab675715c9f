using Tutor.Tcp.Listening;
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
        WorldState world = ByHand.SendSurely(Fork.Unplayed(side.World), side.Host, Play.Dress(side, segment));
        LadderLine sent = world.Ladder[^1];
        string name = sent.To.Length > 0 ? sent.To : world.PeerOf(side.Host).Name;
        SocketPair pair = Screening.PairOf(sent);
        for (int events = 0; events < MaxEvents && WorldRun.Next(world) is { } next; events++)
        {
            if (ArrivalOf(sent, next, world.History.Count) is { } arrival)
            {
                Tcb before = OtherEnd.At(world, name, pair).Tcb;
                Tcb after = OtherEnd.At(next, name, pair).Tcb;
                EquatableArray<Segment> answers = Answers(arrival);
                var reaction = new PeerReaction(arrival.StateBefore, arrival.StateAfter, answers, arrival.Rules);
                return (reaction, IsAccepted(before, after, sent.Segment, reaction));
            }

            world = next;
        }

        TcpState state = OtherEnd.At(world, name, pair).Tcb.State;
        return (new PeerReaction(state, state, [], []), false);
    }

    /// <summary>
    /// The arrival of that line among the newest events; null when it has not arrived. What an application did at once
    /// comes after it.
    /// </summary>
    private static WorldEvent? ArrivalOf(LadderLine sent, WorldState world, int known)
    {
        for (int i = known; i < world.History.Count; i++)
        {
            if (world.History[i].Line == sent.Number)
            {
                return world.History[i];
            }
        }

        return null;
    }

    /// <summary>
    /// Accepted means that the peer takes it as a segment of its connection: not answered by RST, not answered by an
    /// ACK that only repeats what the peer expects, and neither dropped nor thrown away.
    /// </summary>
    private static bool IsAccepted(Tcb before, Tcb after, Segment segment, PeerReaction reaction)
    {
        if (segment.Has(TcpFlags.Rst) || HasReset(reaction.Answers))
        {
            return false;
        }

        if (reaction.Before != reaction.After)
        {
            return reaction.After is not TcpState.Closed and not TcpState.Listen || reaction.Before == TcpState.LastAck;
        }

        if (IsThrownAway(reaction.Rules.AsSpan()))
        {
            return false;
        }

        bool hasMoved = before.Rcv.Nxt != after.Rcv.Nxt || before.Snd.Una != after.Snd.Una;
        return hasMoved || (reaction.Answers.IsEmpty && PassesChecks(before, segment));
    }

    /// <summary>True when the segment, or all of its text, goes without an answer and without an effect.</summary>
    private static bool IsThrownAway(ReadOnlySpan<RuleRef> rules) =>
        rules.Contains(Rules.TextIgnored)
        || rules.Contains(Rules.AckBlind)
        || rules.Contains(Rules.ChallengeHeldBack)
        || rules.Contains(Rules.TimestampMissing)
        || rules.Contains(Rules.TimestampOld);

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
