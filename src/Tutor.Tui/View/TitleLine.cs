using Tutor.Terminal;

namespace Tutor.Tui.View;

/// <summary>The top line: where the learner is at the left, how far at the right.</summary>
internal static class TitleLine
{
    /// <summary>The columns that a left part and two right ones need beside their own.</summary>
    internal const int Gaps = 7;

    /// <summary>Draws it. Where both do not fit, the end of the left part gives way.</summary>
    /// <param name="sheet">Where to draw.</param>
    /// <param name="left">Where the learner is.</param>
    /// <param name="rights">How far, the least important first: what does not fit goes in this order.</param>
    internal static void Draw(Sheet sheet, string left, params string[] rights)
    {
        int width = sheet.Area.Width;
        int first = 0;
        int room = width - TextWidth.Of(left) - 4;
        while (first < rights.Length - 1 && Width(rights, first) > room)
        {
            first++;
        }

        int x = width - 1 - Width(rights, first);
        room = rights.Length == 0 ? width - 2 : x - 3;
        sheet.Put(1, 0, sheet.Cut(left, room), sheet.Theme.Strong, room);
        for (int i = first; i < rights.Length; i++)
        {
            x += sheet.Put(Math.Max(1, x), 0, rights[i], sheet.Theme.Plain) + 3;
        }
    }

    private static int Width(string[] texts, int first)
    {
        int width = 0;
        for (int i = first; i < texts.Length; i++)
        {
            width += TextWidth.Of(texts[i]) + (width == 0 ? 0 : 3);
        }

        return width;
    }
}
