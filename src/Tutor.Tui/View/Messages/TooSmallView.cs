namespace Tutor.Tui.View.Messages;

/// <summary>The terminal is too small: says so, and what to do.</summary>
internal static class TooSmallView
{
    internal static void Draw(Sheet sheet)
    {
        string text = sheet.Words.Fill(
            "small.needs",
            ("columns", Screens.LeastColumns),
            ("rows", Screens.LeastRows),
            ("width", sheet.Area.Width),
            ("height", sheet.Area.Height));
        sheet.Put(sheet.Area, [.. Words.Wrap(text, sheet.Area.Width, sheet.Theme.Plain)]);
    }
}
