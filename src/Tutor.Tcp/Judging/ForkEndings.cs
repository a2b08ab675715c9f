using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>How a fork ended: predicates on both control blocks, and the sentence.</summary>
internal static class ForkEndings
{
    /// <summary>The whole story, held against the one that the right move leads to.</summary>
    public static ForkRun Describe(PlayedSide before, List<WorldState> steps, List<WorldState> right)
    {
        WorldState last = steps[^1];
        right = UpToLike(last, right);
        WorldState target = right[^1];
        bool wasReset = ResetHost(before, last) is not null && ResetHost(before, target) is null;
        string? gaveUp = GaveUpHost(before, target) is null ? GaveUpHost(before, last) : null;
        ForkEnding ending =
            IsLike(last, target) && !wasReset && gaveUp is null ? ForkEnding.Healed
            : IsHalfOpen(last) ? ForkEnding.HalfOpen
            : wasReset ? ForkEnding.Reset
            : AreBothOpen(last) && !NumbersFit(last) ? ForkEnding.WrongConnection
            : ForkEnding.Stuck;
        SimTime cost = ending == ForkEnding.Healed ? Cost(steps, right) : SimTime.Zero;
        Message sentence =
            ending is not (ForkEnding.Healed or ForkEnding.HalfOpen) && !Fork.IsQuiet(last)
                ? Message.Of("fork.goes-on", States(before, last))
            : ending == ForkEnding.Stuck && gaveUp is not null
                ? Message.Of("fork.gave-up", [.. States(before, last), Words.Host("sender", gaveUp)])
            : Sentence(before, last, ending, cost);
        return new ForkRun(before, EquatableArray.From(steps), ending, cost, sentence);
    }

    /// <summary>
    /// The right story up to the last quiet moment that is like the end of the other one. Between two quiet moments an
    /// application calls, and the other story may have come to an end before or after that.
    /// </summary>
    private static List<WorldState> UpToLike(WorldState last, List<WorldState> right)
    {
        int first = right.FindIndex(Fork.IsQuiet);
        int end = right.FindLastIndex(world => Fork.IsQuiet(world) && IsLike(last, world));
        int count = Math.Max(first, end) + 1;
        return count == 0 ? right : right[..count];
    }

    /// <summary>
    /// How much later the final state of affairs is reached, and then kept, than with the right move.
    /// </summary>
    private static SimTime Cost(List<WorldState> steps, List<WorldState> right)
    {
        WorldState target = right[^1];
        SimTime late = ReachedAt(steps, target) - ReachedAt(right, target);
        return late > SimTime.Zero ? late : SimTime.Zero;
    }

    private static SimTime ReachedAt(List<WorldState> steps, WorldState target)
    {
        int first = steps.Count - 1;
        while (first > 0 && IsLike(steps[first - 1], target))
        {
            first--;
        }

        return steps[first].Now;
    }

    /// <summary>
    /// Equal states and numbers that fit, and as much text received. TIME-WAIT counts as CLOSED: it only waits.
    /// </summary>
    private static bool IsLike(WorldState world, WorldState target)
    {
        for (int i = 0; i < world.Hosts.Count; i++)
        {
            Tcb tcb = world.Hosts[i].Tcb;
            Tcb wanted = target.Hosts[i].Tcb;
            bool isOpen = Settled(wanted.State) != TcpState.Closed;
            if (Settled(tcb.State) != Settled(wanted.State) || (isOpen && Received(tcb) != Received(wanted)))
            {
                return false;
            }
        }

        return !AreBothOpen(world) || NumbersFit(world);
    }

    private static TcpState Settled(TcpState state) => state == TcpState.TimeWait ? TcpState.Closed : state;

    private static ulong Received(Tcb tcb) => tcb.Rcv.Delivered + tcb.Rcv.Unread;

    /// <summary>
    /// The two hosts that talk: the first two with a connection of their own. Others only inject or listen in.
    /// </summary>
    private static (Host First, Host Second) Ends(WorldState world)
    {
        int first = NextEnd(world, 0);
        return (world.Hosts[first], world.Hosts[NextEnd(world, first + 1)]);
    }

    private static int NextEnd(WorldState world, int from)
    {
        int last = world.Hosts.Count - 1;
        while (from < last && world.Scenario.Hosts[from].Role is not HostRole.OneConnection)
        {
            from++;
        }

        return Math.Min(from, last);
    }

    private static bool AreBothOpen(WorldState world) =>
        Ends(world) is var (first, second)
        && first.Tcb.State >= TcpState.SynReceived
        && second.Tcb.State >= TcpState.SynReceived;

    private static bool NumbersFit(WorldState world) =>
        Ends(world) is var (first, second) && Fits(first.Tcb, second.Tcb) && Fits(second.Tcb, first.Tcb);

    /// <summary>True when the receiver expects a number that the sender has sent, or sends next.</summary>
    private static bool Fits(Tcb sender, Tcb receiver) => receiver.Rcv.Nxt.IsBetween(sender.Snd.Una, sender.Snd.Nxt);

    /// <summary>One end could go on sending or receiving, and the other knows of no connection.</summary>
    private static bool IsHalfOpen(WorldState world) =>
        Ends(world) is var (first, second)
        && ((IsAlive(first) && IsGone(second)) || (IsAlive(second) && IsGone(first)));

    private static bool IsAlive(Host host) =>
        host.Tcb.State is >= TcpState.Established and not TcpState.TimeWait;

    private static bool IsGone(Host host) => host.Tcb.State is TcpState.Closed or TcpState.Listen;

    /// <summary>
    /// The host whose connection a RST ended in the fork, without a new one after it; null when none. In TIME-WAIT
    /// there is nothing left to reset.
    /// </summary>
    private static string? ResetHost(PlayedSide before, WorldState last)
    {
        for (int i = last.History.Count - 1; i >= before.World.History.Count; i--)
        {
            WorldEvent happened = last.History[i];
            bool ended = happened.StateBefore is >= TcpState.SynSent and not TcpState.TimeWait
                && happened.StateAfter is TcpState.Closed or TcpState.Listen;
            if (ended && IsGone(last[happened.Host]) && HasReset(happened))
            {
                return happened.Host;
            }
        }

        return null;
    }

    /// <summary>The host that gave up repeating a segment in the fork; null when none did.</summary>
    private static string? GaveUpHost(PlayedSide before, WorldState last)
    {
        for (int i = last.History.Count - 1; i >= before.World.History.Count; i--)
        {
            if (last.History[i].Rules.AsSpan().Contains(Rules.GaveUp))
            {
                return last.History[i].Host;
            }
        }

        return null;
    }

    private static bool HasReset(WorldEvent happened)
    {
        if (happened.Event is TcpEvent.SegmentArrives arrival && arrival.Segment.Has(TcpFlags.Rst))
        {
            return true;
        }

        foreach (TcpOutput output in happened.Outputs)
        {
            if (output is TcpOutput.SendSegment send && send.Segment.Has(TcpFlags.Rst))
            {
                return true;
            }
        }

        return false;
    }

    private static Message Sentence(PlayedSide before, WorldState last, ForkEnding ending, SimTime cost) =>
        ending switch
        {
            ForkEnding.Healed => Healed(before, last, cost),
            ForkEnding.Stuck => Message.Of("fork.stuck", States(before, last)),
            ForkEnding.Reset => Message.Of("fork.reset", States(before, last)),
            ForkEnding.HalfOpen => Message.Of("fork.half-open", [.. States(before, last), .. OpenAndGone(last)]),
            ForkEnding.WrongConnection => Message.Of("fork.wrong-connection", States(before, last)),
        };

    private static Message Healed(PlayedSide before, WorldState last, SimTime cost)
    {
        MessageArgument[] states = States(before, last);
        if (cost == SimTime.Zero)
        {
            return Message.Of("fork.healed-at-once", states);
        }

        for (int i = before.World.History.Count; i < last.History.Count; i++)
        {
            WorldEvent happened = last.History[i];
            if (happened.Event is TcpEvent.RetransmissionTimeout && !happened.SentLines.IsEmpty)
            {
                Segment again = last.Ladder[happened.SentLines[0] - 1].Segment;
                return Message.Of(
                    "fork.healed-by-timer",
                    [
                        .. states,
                        Words.Seconds("seconds", cost),
                        Words.Flags("flags", again.Flags),
                        Words.Host("sender", happened.Host),
                    ]);
            }
        }

        return Message.Of("fork.healed-later", [.. states, Words.Seconds("seconds", cost)]);
    }

    private static MessageArgument[] States(PlayedSide before, WorldState last)
    {
        Host self = last[before.Host];
        Host peer = last.PeerOf(before.Host);
        return
        [
            Words.Host("host", self.Name),
            Words.State("state", self.Tcb.State),
            Words.Host("peer", peer.Name),
            Words.State("peer_state", peer.Tcb.State),
        ];
    }

    private static MessageArgument[] OpenAndGone(WorldState last)
    {
        (Host first, Host second) = Ends(last);
        bool firstIsGone = IsGone(first);
        return
        [
            Words.Host("open", firstIsGone ? second.Name : first.Name),
            Words.Host("gone", firstIsGone ? first.Name : second.Name),
        ];
    }
}
