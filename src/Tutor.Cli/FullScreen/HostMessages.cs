using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Cli.FullScreen;

/// <summary>What an event of the terminal says to the model.</summary>
internal static class HostMessages
{
    /// <summary>Rows that one notch of the wheel scrolls.</summary>
    private const int WheelRows = 3;

    /// <summary>The message; null when the event says nothing to the model.</summary>
    public static Msg? Of(HostEvent happened) => happened switch
    {
        HostEvent.Input input => Of(input.What),
        HostEvent.Resized resized => new Msg.Resize(ToScreen(resized.Size)),
        HostEvent.Resumed resumed => new Msg.Resize(ToScreen(resumed.Size)),
        _ => null,
    };

    /// <summary>The size as the model keeps it.</summary>
    public static ScreenSize ToScreen(Size size) => new(size.Columns, size.Rows);

    private static Msg? Of(TerminalInput input) => input switch
    {
        TerminalInput.KeyPressed pressed => new Msg.Key(KeyNames.Of(pressed)),
        TerminalInput.CursorReported reported => new Msg.WidthMeasured(reported.Cursor.X),
        TerminalInput.Pasted pasted => new Msg.Paste(pasted.Text),
        TerminalInput.MouseUsed { Action: MouseAction.WheelUp } => new Msg.Wheel(-WheelRows),
        TerminalInput.MouseUsed { Action: MouseAction.WheelDown } => new Msg.Wheel(WheelRows),
        TerminalInput.MouseUsed { Action: MouseAction.Press, Button: MouseButton.Left } mouse =>
            new Msg.Click(mouse.X, mouse.Y),
        _ => null,
    };
}
