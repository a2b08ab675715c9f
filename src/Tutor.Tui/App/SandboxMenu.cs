using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>One thing that can be done in a sandbox.</summary>
/// <param name="Command">What does it.</param>
/// <param name="Group">The heading that it stands under: the end of a text's key, <c>sandbox.group-GROUP</c>.</param>
/// <param name="Label">What it would do now.</param>
public sealed record SandboxItem(Command Command, string Group, Message Label);

/// <summary>Everything that can be done in a sandbox, as a list: what the letters do, for arrows and Enter.</summary>
public static class SandboxMenu
{
    private static readonly (Command Command, string Group)[] Order =
    [
        (Command.Deliver, "wire"),
        (Command.Drop, "wire"),
        (Command.Duplicate, "wire"),
        (Command.Delay, "wire"),
        (Command.NextEvent, "time"),
        (Command.NextTimer, "time"),
        (Command.CallOpen, "host"),
        (Command.CallListen, "host"),
        (Command.CallSend, "host"),
        (Command.CallReceive, "host"),
        (Command.CallClose, "host"),
        (Command.CallShutdown, "host"),
        (Command.CallAbort, "host"),
        (Command.Automatic, "host"),
        (Command.WriteSegment, "host"),
        (Command.HostRules, "host"),
        (Command.OtherHost, "host"),
        (Command.Forge, "more"),
        (Command.Starts, "more"),
        (Command.SaveSandbox, "more"),
        (Command.LoadSandbox, "more"),
        (Command.ExportSandbox, "more"),
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Order.Length;

    /// <summary>The command of a row; rows outside of the list count as the nearest.</summary>
    public static Command CommandAt(Screen.Sandbox screen, int row) =>
        Ordered(screen.Shown.World)[Math.Clamp(row, 0, Order.Length - 1)].Command;

    /// <summary>The row that the cursor is on, from 0.</summary>
    public static int RowOf(Screen.Sandbox screen) => screen.Chosen is { } chosen
        ? Math.Max(0, Array.FindIndex(Ordered(screen.Shown.World), each => each.Command == chosen))
        : 0;

    /// <summary>Whether two moments have their lists in the same order.</summary>
    internal static bool IsSameOrder(WorldState one, WorldState other) =>
        one.InFlight.IsEmpty == other.InFlight.IsEmpty;

    /// <summary>
    /// All of it. What can be done now comes first: the wire while a segment is under way, else the calls of a host.
    /// </summary>
    public static EquatableArray<SandboxItem> Of(Screen.Sandbox screen) =>
        EquatableArray.From(Ordered(screen.Shown.World).Select(each =>
            new SandboxItem(each.Command, each.Group, Label(screen, each.Command))));

    private static (Command Command, string Group)[] Ordered(WorldState world) =>
        world.InFlight.IsEmpty ? [.. Order.OrderByDescending(each => each.Group == "host")] : Order;

    private static Message Label(Screen.Sandbox screen, Command command) => command switch
    {
        Command.Deliver or Command.Drop or Command.Delay => OfSegment(screen, command, UnderWay(screen)),
        Command.Duplicate => OfSegment(screen, command, screen.SelectedLine),
        Command.NextEvent => NextEvent(screen.Shown.World),
        Command.NextTimer => NextTimer(screen.Shown.World),
        Command.Automatic => Message.Of(
            screen.Shown.IsAutomatic(screen.Acting) ? "sandbox.do-Automatic-off" : "sandbox.do-Automatic-on"),
        Command.OtherHost => Message.Of(
            "sandbox.do-OtherHost", new MessageArgument.Word("host", SandboxHosts.Other(screen.Acting))),
        _ => Message.Of($"sandbox.do-{command}"),
    };

    /// <summary>The chosen line while it is under way; null when it is not.</summary>
    private static int? UnderWay(Screen.Sandbox screen) => screen.SelectedLine is { } line
        && screen.Shown.World.InFlight.Any(flight => flight.Line.Number == line)
            ? line
            : null;

    private static Message OfSegment(Screen.Sandbox screen, Command command, int? line)
    {
        if (line is not { } number)
        {
            return Message.Of($"sandbox.do-{command}-none");
        }

        LadderLine shown = screen.Shown.World.Ladder.First(each => each.Number == number);
        string flags = SegmentText.FormatFlags(shown.Segment.Flags);
        return Message.Of(
            $"sandbox.do-{command}",
            new MessageArgument.Count("n", number),
            new MessageArgument.Word("flags", flags));
    }

    private static Message NextEvent(WorldState world)
    {
        SimTime? arrival = world.InFlight.Next?.At;
        SimTime? timer = Earliest(world)?.Due;
        bool isArrival = arrival is { } at && (timer is null || at <= timer);
        return isArrival
            ? Message.Of(
                "sandbox.do-NextEvent-arrival",
                new MessageArgument.Count("n", world.InFlight.Next!.Value.Line.Number),
                Time(Later(arrival!.Value, world.Now)))
            : timer is { } due
                ? Message.Of("sandbox.do-NextEvent-timer", Time(Later(due, world.Now)))
                : Message.Of("sandbox.do-NextEvent-none");
    }

    private static Message NextTimer(WorldState world) => Earliest(world) is { } timer
        ? Message.Of(
            "sandbox.do-NextTimer",
            new MessageArgument.Word("host", timer.Host),
            new MessageArgument.Nested("timer", SandboxStory.ShortTimer(timer.Event)),
            Time(timer.Due))
        : Message.Of(world.InFlight.IsEmpty ? "sandbox.do-NextTimer-none" : "sandbox.do-NextTimer-unknown");

    private static SandboxTimer? Earliest(WorldState world) =>
        SandboxTime.Timers(world) is { IsEmpty: false } timers ? timers[0] : null;

    private static SimTime Later(SimTime a, SimTime b) => a > b ? a : b;

    private static MessageArgument.Word Time(SimTime time) => new("time", time.ToString());
}
