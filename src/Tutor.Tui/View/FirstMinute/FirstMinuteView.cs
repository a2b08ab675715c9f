using Tutor.Study.FirstMinute;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.FirstMinute;

/// <summary>
/// A screen of the first minute: what happens, the one thing to do, the two states with the wire between them, and the
/// boxes of the segment. In a large terminal it stays as large as it reads well.
/// </summary>
internal static class FirstMinuteView
{
    // The widest at which the ladder has no room for times: they come with the lessons.
    private const int MostColumns = 82;
    private const int MostRows = 26;
    private const int FramedColumns = 80;
    private const int FramedRows = 22;
    private const int LeastGuideRows = 5;
    private const int BoxRows = 3;

    internal static void Draw(Sheet sheet, Screen.FirstMinute screen)
    {
        FirstMinuteRun run = screen.Run;
        string step = sheet.Words.Fill(
            "title.step", ("n", (int)run.Step + 1), ("m", (int)FirstMinuteStep.Over));
        string note = FirstMinuteGuide.Note(sheet, screen);
        TitleLine.Draw(sheet, sheet.Words["first.title"], note.Length > 0 ? note : step);
        Rect body = sheet.Area.Shrink(0, 1);
        if (body.Width < FramedColumns || body.Height < FramedRows)
        {
            DrawSmall(sheet, run, body.Shrink(1, 0));
            return;
        }

        Rect middle = Middle(body);
        int guide = Math.Max(LeastGuideRows, FirstMinuteGuide.Rows(sheet, run, middle.Width - 4).Count + 2);
        Rect[] rows = middle.Rows(guide, -1, BoxRows);
        FirstMinuteGuide.Draw(sheet, run, sheet.Pane(rows[0], "", run.Fork is null ? "" : sheet.Words["fork.title"]));
        FirstMinuteWire.Draw(sheet, run, rows[1]);
        FirstMinuteBoxes.Draw(sheet, run, sheet.Pane(rows[2], FirstMinuteBoxes.Title(sheet, run)));
    }

    /// <summary>Without frames; lines part what belongs apart.</summary>
    private static void DrawSmall(Sheet sheet, FirstMinuteRun run, Rect body)
    {
        int guide = Math.Min(FirstMinuteGuide.Rows(sheet, run, body.Width).Count, Math.Max(1, body.Height - 7));
        Rect[] rows = body.Rows(guide, 1, 1, -1, 1, 1);
        FirstMinuteGuide.Draw(sheet, run, rows[0]);
        string line = new(sheet.Look.Glyphs.Horizontal, body.Width);
        sheet.Put(rows[1], 0, TextRow.Of(line, sheet.Theme.Scaffold));
        sheet.Put(rows[2], 0, TextRow.Of(FirstMinuteWire.States(sheet, run), sheet.Theme.Strong));
        FirstMinuteWire.DrawLadder(sheet, run, rows[3]);
        sheet.Put(rows[4], 0, TextRow.Of(line, sheet.Theme.Scaffold));
        FirstMinuteBoxes.Draw(sheet, run, rows[5]);
    }

    private static Rect Middle(Rect body)
    {
        int width = Math.Min(body.Width, MostColumns);
        int height = Math.Min(body.Height, MostRows);
        return new Rect(body.X + ((body.Width - width) / 2), body.Y + ((body.Height - height) / 2), width, height);
    }
}
