using Tutor.Study.Questions;
using Tutor.Terminal;

namespace Tutor.Tui.View.Questions;

/// <summary>How sure one is of an answer, as one row under the answers.</summary>
internal static class SurenessRow
{
    private static readonly Sureness[] All = [Sureness.Guess, Sureness.Fairly, Sureness.Certain];

    /// <summary>Rows that it takes with the air above it; none once it was answered without a word on it.</summary>
    internal static int Rows(QuestionRun run, int height) => run.Given is null ? height >= RoomForAir ? 2 : 1
        : run.Sure == Sureness.None ? 0
        : 1;

    private const int RoomForAir = 22;

    /// <summary>Draws it in the last row of a room.</summary>
    internal static void Draw(Sheet sheet, Rect room, QuestionRun run)
    {
        if (Rows(run, 0) == 0 || room.Height < 1)
        {
            return;
        }

        int y = room.Bottom - 1;
        string asked = sheet.Words["sure.asked"];
        bool isLong = Width(sheet, asked) <= room.Width;
        string lead = isLong ? asked : sheet.Words["sure.asked-short"];
        int x = room.X + sheet.Put(room.X, y, sheet.Cut(lead, room.Width), sheet.Theme.Plain) + 2;
        foreach (Sureness sure in All)
        {
            x = DrawOne(sheet, x, y, room.Right, run, sure);
        }

        string key = sheet.Words[run.IsOnSureness ? "sure.keys-on" : "sure.keys"];
        bool hasRoom = TextWidth.Of(key) + x <= room.Right;
        if (run.Given is null && hasRoom)
        {
            sheet.Put(room.Right - TextWidth.Of(key), y, key, sheet.Theme.Scaffold);
        }
    }

    private static int DrawOne(Sheet sheet, int x, int y, int end, QuestionRun run, Sureness sure)
    {
        bool isSaid = run.Sure == sure;
        string text = Text(sheet, sure, isSaid);
        int width = TextWidth.Of(text);
        if (x + width > end)
        {
            return end + 1;
        }

        sheet.Put(x, y, text, isSaid && run.IsOnSureness ? sheet.Theme.Focus : sheet.Theme.Plain);
        if (run.Given is null)
        {
            sheet.Hit(new Rect(x, y, width, 1), new Hit.Sureness(sure));
        }

        if (isSaid && run.IsOnSureness)
        {
            sheet.Cursor(x + 1, y);
        }

        return x + width + 2;
    }

    private static int Width(Sheet sheet, string lead) =>
        TextWidth.Of(lead) + All.Sum(sure => 2 + TextWidth.Of(Text(sheet, sure, false)));

    private static string Text(Sheet sheet, Sureness sure, bool isSaid) => (isSaid ? "(x) " : "( ) ")
        + sheet.Words[sure switch
        {
            Sureness.Guess => "sure.guess",
            Sureness.Fairly => "sure.fairly",
            _ => "sure.certain",
        }];
}
