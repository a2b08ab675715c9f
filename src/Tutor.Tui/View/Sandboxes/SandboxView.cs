using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>A sandbox: both hosts and the wire, below them what can be done and what happened.</summary>
internal static class SandboxView
{
    private const int SmallColumns = 80;
    private const int SmallRows = 24;
    private const int TallRows = 34;
    private const int VeryTallRows = 46;

    internal static void Draw(Sheet sheet, Screen.Sandbox screen)
    {
        SandboxTitle.Draw(sheet, screen);
        if (sheet.Area.Width < SmallColumns || sheet.Area.Height < SmallRows)
        {
            SandboxSmall.Draw(sheet, screen);
            return;
        }

        Rect body = sheet.Area.Shrink(0, 1);
        int lower = body.Height >= VeryTallRows ? 14 : body.Height >= TallRows ? 15 : 10;
        (Rect above, Rect below) = body.SplitBottom(lower);
        Connection(screen).Draw(sheet, above);
        if (screen.Dialog is { } dialog)
        {
            SandboxDialogView.Draw(sheet, below, screen, dialog);
            return;
        }

        (Rect left, Rect right) = below.SplitLeft(below.Width >= 150 ? 56 : below.Width >= 110 ? 46 : 40);
        SandboxActions.Draw(sheet, left, screen);
        Rect story = right with { X = right.X - 1, Width = right.Width + 1 };
        DrawRight(sheet, story, screen, hasAhead: body.Height >= TallRows);
    }

    /// <summary>The connection at the shown moment.</summary>
    internal static Connection Connection(Screen.Sandbox screen) => new()
    {
        World = screen.Shown.World,
        Played = screen.Acting,
        PlayedTitle = "sandbox.acting",
        Selected = screen.SelectedLine,
        HasCursor = screen is { Focus: SandboxFocus.Wire, Dialog: null },
        IsClickable = screen.Dialog is null,
    };

    /// <summary>What happened; below it what is ahead, or above it the numbers that no pane shows.</summary>
    private static void DrawRight(Sheet sheet, Rect frame, Screen.Sandbox screen, bool hasAhead)
    {
        string title = sheet.Words["sandbox.story"];
        string key = sheet.Words["sandbox.story-key"];
        List<TextRow> story = SandboxRows.Story(sheet, screen, frame.Width - 4);
        if (hasAhead)
        {
            List<TextRow> ahead = SandboxRows.Ahead(sheet, screen, frame.Width - 4);
            (Rect upper, Rect lower) = frame.SplitBottom(Math.Clamp(ahead.Count + 2, 4, 6));
            sheet.Scrolling(upper, title, story, screen.Scroll, key);
            Rect room = sheet.Pane(lower, sheet.Words["sandbox.ahead"]);
            sheet.Put(room, ahead);
            sheet.More(lower, 0, ahead.Count - room.Height);
            return;
        }

        List<TextRow> numbers = SandboxRows.Numbers(sheet, screen, frame.Width - 4);
        (Rect above, Rect below) = frame.SplitTop(numbers.Count + 1);
        string heading = sheet.Words.Fill("side.tcb", ("host", Words.Title(screen.Acting)));
        sheet.Put(sheet.Pane(above with { Height = above.Height + 1 }, heading), numbers);
        sheet.Scrolling(below, title, story, screen.Scroll, key);
    }
}
