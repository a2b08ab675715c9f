using Tutor.Terminal;

namespace Tutor.Tui.View;

/// <summary>The top line: where the learner is at the left, how far at the right.</summary>
internal static class TitleLine
{
    /// <summary>Draws it. Where both do not fit, the end of the left part gives way.</summary>
    /// <param name="sheet">Where to draw.</param>
    /// <param name="left">Where the learner is.</param>
    /// <param name="rights">How far, the least important first: what does not fit goes in this order.</param>
    internal static void Draw(Sheet sheet, string left, params ReadOnlySpan<string> rights)
    {
        int width = sheet.Area.Width;
        int first = 0;
        while (first < rights.Length && TextWidth.Of(left) + 3 + Width(rights[first..]) + 1 > width && first < rights.Length - 1)
        {
            first++;
        }

        int x = width - 1 - Width(rights[first..]);
        int room = rights.IsEmpty ? width - 2 : x - 3;
        sheet.Put(1, 0, sheet.Cut(left, room), sheet.Theme.Strong, room);
        foreach (string text in rights[first..])
        {
            x += sheet.Put(Math.Max(1, x), 0, text, sheet.Theme.Plain) + 3;
        }
    }

    private static int Width(ReadOnlySpan<string> texts)
    {
        int width = 0;
        foreach (string text in texts)
        {
            width += TextWidth.Of(text) + (width == 0 ? 0 : 3);
        }

        return width;
    }
}
