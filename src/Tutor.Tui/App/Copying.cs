using Tutor.Lessons.Exchange.Traces;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>What is on the wire, as text to take along.</summary>
internal static class Copying
{
    internal static Next Trace(Model model, Screen.InLesson screen) =>
        View.ShownWorld.Of(model with { Screen = screen }) is { } world
            ? Ladder(model, world)
            : model with { Notice = Message.Of("notice.nothing-to-copy") };

    internal static Next Ladder(Model model, WorldState world) =>
        Next.Of(model).And(new Cmd.Copy(TextTrace.Write(world)));

    /// <summary>The world that the screen shows; null when it shows none.</summary>
    internal static WorldState? World(Model model) => model.Screen switch
    {
        Screen.InLesson { Activity: Activity.Exercising exercising } => exercising.Editor.Run.Turn.Side.World,
        Screen.InLesson { Activity: Activity.Watching watching } => watching.Run.World,
        Screen.InLesson { Activity: Activity.Answering answering } => answering.Run.World,
        Screen.InLesson { Activity: Activity.Carrying carrying } => carrying.Run.World,
        Screen.Sandbox sandbox => sandbox.Shown.World,
        _ => null,
    };
}
