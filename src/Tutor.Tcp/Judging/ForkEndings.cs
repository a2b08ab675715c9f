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
        ForkEnds last = ForkEnds.Of(steps[^1], before);
        right = UpToLike(before, last, right);
        ForkEnds target = ForkEnds.Of(right[^1], before);
        bool wasReset = WasReset(last) && !WasReset(target);
        string? gaveUp = GaveUpHost(target) is null ? GaveUpHost(last) : null;
        ForkEnding ending =
            last.IsLike(target) && !wasReset && gaveUp is null ? ForkEnding.Healed
            : last.IsHalfOpen ? ForkEnding.HalfOpen
            : wasReset ? ForkEnding.Reset
            : last.AreBothOpen && !last.NumbersFit ? ForkEnding.WrongConnection
            : ForkEnding.Stuck;
        SimTime cost = ending == ForkEnding.Healed ? Cost(before, steps, right) : SimTime.Zero;
        Message sentence =
            ending is not (ForkEnding.Healed or ForkEnding.HalfOpen) && !Fork.IsQuiet(last.World)
                ? Message.Of("fork.goes-on", last.States())
            : ending == ForkEnding.Stuck && gaveUp is not null
                ? Message.Of("fork.gave-up", [.. last.States(), Words.Host("sender", gaveUp)])
            : Sentence(last, ending, cost);
        return new ForkRun(before, EquatableArray.From(steps), ending, cost, sentence);
    }

    /// <summary>
    /// The right story up to the last quiet moment that is like the end of the other one. Between two quiet moments an
    /// application calls, and the other story may have come to an end before or after that.
    /// </summary>
    private static List<WorldState> UpToLike(PlayedSide before, ForkEnds last, List<WorldState> right)
    {
        int first = right.FindIndex(Fork.IsQuiet);
        int end = right.FindLastIndex(w => Fork.IsQuiet(w) && last.IsLike(ForkEnds.Of(w, before)));
        int count = Math.Max(first, end) + 1;
        return count == 0 ? right : right[..count];
    }

    /// <summary>
    /// How much later the final state of affairs is reached, and then kept, than with the right move.
    /// </summary>
    private static SimTime Cost(PlayedSide before, List<WorldState> steps, List<WorldState> right)
    {
        ForkEnds target = ForkEnds.Of(right[^1], before);
        SimTime late = ReachedAt(before, steps, target) - ReachedAt(before, right, target);
        return late > SimTime.Zero ? late : SimTime.Zero;
    }

    private static SimTime ReachedAt(PlayedSide before, List<WorldState> steps, ForkEnds target)
    {
        int first = steps.Count - 1;
        while (first > 0 && ForkEnds.Of(steps[first - 1], before).IsLike(target))
        {
            first--;
        }

        return steps[first].Now;
    }

    /// <summary>
    /// True when a RST ended the connection at one end in the fork, without a new one after it. In TIME-WAIT there is
    /// nothing left to reset.
    /// </summary>
    private static bool WasReset(ForkEnds last)
    {
        for (int i = last.World.History.Count - 1; i >= last.Before.World.History.Count; i--)
        {
            WorldEvent happened = last.World.History[i];
            bool ended = happened.StateBefore is >= TcpState.SynSent and not TcpState.TimeWait
                && happened.StateAfter is TcpState.Closed or TcpState.Listen;
            if (ended && last.IsGoneAt(happened) && HasReset(happened))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end that gave up repeating a segment in the fork; null when none did.</summary>
    private static string? GaveUpHost(ForkEnds last)
    {
        for (int i = last.World.History.Count - 1; i >= last.Before.World.History.Count; i--)
        {
            WorldEvent happened = last.World.History[i];
            if (last.IsAbout(happened) && happened.Rules.AsSpan().Contains(Rules.GaveUp))
            {
                return happened.Host;
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

    private static Message Sentence(ForkEnds last, ForkEnding ending, SimTime cost) =>
        ending switch
        {
            ForkEnding.Healed => Healed(last, cost),
            ForkEnding.Stuck => Message.Of("fork.stuck", last.States()),
            ForkEnding.Reset => Message.Of("fork.reset", last.States()),
            ForkEnding.HalfOpen => Message.Of("fork.half-open", [.. last.States(), .. last.OpenAndGone()]),
            ForkEnding.WrongConnection => Message.Of("fork.wrong-connection", last.States()),
        };

    private static Message Healed(ForkEnds last, SimTime cost)
    {
        MessageArgument[] states = last.States();
        if (cost == SimTime.Zero)
        {
            return Message.Of("fork.healed-at-once", states);
        }

        for (int i = last.Before.World.History.Count; i < last.World.History.Count; i++)
        {
            WorldEvent happened = last.World.History[i];
            if (last.IsAbout(happened) && RepeatedBy(happened, last.World) is { } again)
            {
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

    /// <summary>What went out because a retransmission timer ran out; null when the event was another.</summary>
    private static Segment? RepeatedBy(WorldEvent happened, WorldState world)
    {
        if (happened.Event is not TcpEvent.RetransmissionTimeout || happened.SentLines.IsEmpty)
        {
            return null;
        }

        int index = LadderLookup.IndexOf(world.Ladder, happened.SentLines[0]);
        return index < 0 ? null : world.Ladder[index].Segment;
    }
}
