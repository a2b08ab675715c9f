using Tutor.Terminal;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>What a part draws, as text that a reviewer can read.</summary>
internal static class Drawn
{
    internal static string Text(int columns, int rows, Action<CellBuffer, Rect> draw) =>
        Buffer(columns, rows, draw).ToText();

    /// <summary>With marks where the look changes.</summary>
    internal static string Styled(int columns, int rows, Action<CellBuffer, Rect> draw) =>
        Buffer(columns, rows, draw).ToStyledText();

    internal static CellBuffer Buffer(int columns, int rows, Action<CellBuffer, Rect> draw)
    {
        var buffer = new CellBuffer(new Size(columns, rows));
        draw(buffer, buffer.Area);
        return buffer;
    }

    /// <summary>
    /// Compares pictures; a raw string cannot end rows in nothing, so empty rows at the end do not count.
    /// </summary>
    internal static void Shows(string expected, string actual) => Assert.Equal(expected.TrimEnd('\n'), actual.TrimEnd('\n'));
}
