namespace Tutor.Terminal;

/// <summary>What is written to a terminal when a full-screen program takes it, and when it gives it back.</summary>
internal static class ScreenModes
{
    /// <summary>Alternate screen on, its cursor hidden; the title and the main screen stay as they are.</summary>
    public static ReadOnlySpan<byte> Entering => "\x1b[?1049h\x1b[?25l"u8;

    /// <summary>
    /// Everything off that a frame may have switched on, and the application keypad, which System.Console switches on
    /// and leaves on; then the main screen and its cursor.
    /// </summary>
    public static ReadOnlySpan<byte> Leaving =>
        "\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[m\x1b[?1l\x1b>\x1b[?1049l\x1b[?25h"u8;
}
