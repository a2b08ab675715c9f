using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>What an action makes of a moment: the next, or why there is none.</summary>
/// <param name="Step">The next moment; null when the action cannot be done.</param>
/// <param name="Refusal">Why; null when it can.</param>
internal readonly record struct SandboxResult(SandboxStep? Step, Message? Refusal);

/// <summary>What each action does. Pure; all of TCP is the engine's.</summary>
internal static class SandboxRules
{
    /// <summary>What an action leads to. Never fails, whatever is in it.</summary>
    internal static SandboxResult Apply(SandboxStep before, SandboxAction action) => action switch
    {
        SandboxAction.Call call => Host(call.Host) ?? Call(before, call),
        SandboxAction.Write write => Host(write.Host) ?? TooLong(write.Made) ?? Write(before, write),
        SandboxAction.Forge forge => TooLong(forge.Made) ?? To(before, action, ByHand.Forge(
            before.World, SandboxHosts.Intruder, forge.Source, forge.Destination, forge.Made)),
        SandboxAction.Deliver deliver => UnderWay(before, deliver.Number)
            ?? To(before, action, ByHand.Arrive(before.World, deliver.Number)),
        SandboxAction.Drop drop => UnderWay(before, drop.Number)
            ?? To(before, action, ByHand.Drop(before.World, drop.Number)),
        SandboxAction.Delay delay => UnderWay(before, delay.Number) ?? Delay(before, delay),
        SandboxAction.Duplicate copy => Known(before, copy.Number)
            ?? To(before, action, ByHand.Duplicate(before.World, copy.Number)),
        SandboxAction.NextEvent => WorldRun.Next(before.World) is { } next
            ? To(before, action, next)
            : Refuse("sandbox.nothing-ahead"),
        SandboxAction.NextTimer => SandboxTime.NextTimer(before.World) is { } later
            ? To(before, action, later)
            : Refuse("sandbox.no-timer"),
        SandboxAction.Choose choose => Host(choose.Host) ?? Choose(before, choose),
        SandboxAction.Follow follow => Host(follow.Host) ?? Follow(before, follow),
        SandboxAction.Automatic automatic => Host(automatic.Host) ?? Automatic(before, automatic),
        _ => throw new InvalidOperationException("The union of actions is closed."),
    };

    private static SandboxResult Call(SandboxStep before, SandboxAction.Call call)
    {
        bool isSend = call.What == SandboxCall.Send;
        if (isSend ? call.Octets is 0 or > SandboxLimits.MostOctets : call.Octets != 0)
        {
            return Refuse("sandbox.octets", new MessageArgument.Count("most", SandboxLimits.MostOctets));
        }

        Host host = before.World[call.Host];
        return To(before, call, ByHand.Call(before.World, call.Host, EventOf(call, host)));
    }

    private static TcpEvent EventOf(SandboxAction.Call call, Host host) => call.What switch
    {
        SandboxCall.Open => new TcpEvent.ActiveOpen(host.NextIss),
        SandboxCall.Listen => new TcpEvent.PassiveOpen(),
        SandboxCall.Send => new TcpEvent.Send(call.Octets, host.NextIss),
        SandboxCall.Receive => new TcpEvent.Receive(Math.Max(1, host.Tcb.Rcv.Unread)),
        SandboxCall.Close => new TcpEvent.Close(StillReads: false),
        SandboxCall.Shutdown => new TcpEvent.Close(StillReads: true),
        SandboxCall.Abort => new TcpEvent.Abort(),
    };

    private static SandboxResult Write(SandboxStep before, SandboxAction.Write write)
    {
        Judgement remark = Judge.Of(new PlayedSide(before.World, write.Host), new Move.Send(write.Made));
        SandboxResult result = To(before, write, WorldRun.Transmit(before.World, write.Host, write.Made));
        return result with { Step = result.Step! with { Remark = remark } };
    }

    private static SandboxResult Delay(SandboxStep before, SandboxAction.Delay delay) =>
        delay.By > SimTime.Zero && delay.By <= SandboxLimits.LongestDelay
            ? To(before, delay, ByHand.Delay(before.World, delay.Number, delay.By))
            : Refuse(
                "sandbox.delay-range",
                new MessageArgument.Count("most", SandboxLimits.LongestDelay.Microseconds / 1_000_000));

    private static SandboxResult Choose(SandboxStep before, SandboxAction.Choose choose)
    {
        if (PolicySwitch.Find(choose.Switch) is not { } found)
        {
            return Refuse("sandbox.no-switch", new MessageArgument.Word("name", choose.Switch));
        }

        Policy policy = before.World[choose.Host].Tcb.Policy;
        return found.IsOn(policy) == choose.IsOn
            ? Refuse("sandbox.is-so")
            : To(before, choose, ByHand.Follow(before.World, choose.Host, found.With(policy, choose.IsOn)));
    }

    private static SandboxResult Follow(SandboxStep before, SandboxAction.Follow follow)
    {
        if (Profiles.Find(follow.Profile) is not { } profile)
        {
            return Refuse("sandbox.no-profile", new MessageArgument.Word("name", follow.Profile));
        }

        return PolicySwitch.ProfileOf(before.World[follow.Host].Tcb.Policy) == (follow.Profile, false)
            ? Refuse("sandbox.is-so")
            : To(before, follow, ByHand.Follow(before.World, follow.Host, profile));
    }

    private static SandboxResult Automatic(SandboxStep before, SandboxAction.Automatic automatic)
    {
        if (before.IsAutomatic(automatic.Host) == automatic.IsOn)
        {
            return Refuse("sandbox.is-so");
        }

        EquatableArray<string> hosts = automatic.IsOn
            ? before.Automatic.Add(automatic.Host)
            : before.Automatic.RemoveAt(before.Automatic.AsSpan().IndexOf(automatic.Host));
        return To(before with { Automatic = hosts }, automatic, before.World);
    }

    private static SandboxResult To(SandboxStep before, SandboxAction action, WorldState after)
    {
        WorldState world = SandboxApplications.Run(after, before.Automatic);
        return new(
            new SandboxStep(action, world, SandboxTime.EventsSince(before.World, world))
            {
                Automatic = before.Automatic,
                FirstSent = before.World.Sent + 1,
            },
            null);
    }

    private static SandboxResult? Host(string name) =>
        SandboxHosts.IsHost(name) ? null : Refuse("sandbox.no-host", new MessageArgument.Word("name", name));

    private static SandboxResult? TooLong(Segment segment) => segment.DataLength > SandboxLimits.MostOctets
        ? Refuse("sandbox.octets", new MessageArgument.Count("most", SandboxLimits.MostOctets))
        : null;

    private static SandboxResult? UnderWay(SandboxStep before, int number)
    {
        foreach (Flight flight in before.World.InFlight)
        {
            if (flight.Line.Number == number && !flight.IsUnreachable)
            {
                return null;
            }
        }

        return Refuse("sandbox.not-under-way", new MessageArgument.Count("n", number));
    }

    private static SandboxResult? Known(SandboxStep before, int number)
    {
        foreach (LadderLine line in before.World.Ladder)
        {
            if (line.Number == number)
            {
                return null;
            }
        }

        return Refuse("sandbox.no-segment", new MessageArgument.Count("n", number));
    }

    private static SandboxResult Refuse(string key, params ReadOnlySpan<MessageArgument> arguments) =>
        new(null, Message.Of(key, arguments));
}
