using Tutor.Study.Labs;
using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Tui.View.Labs;

/// <summary>A lab: who takes part, the chart, and what is predicted and noted.</summary>
internal static class LabView
{
    private const int WideColumns = 100;
    private const int LeastColumns = 80;
    private const int LeastRows = 22;
    private const int AskedRows = 7;
    private const int AskedRowsTall = 13;
    private const int TallRows = 36;
    private const int NarrowAttacker = 26;
    private const int NarrowUser = 23;
    private const int SidePercent = 29;
    private const int NarrowUserAlone = 30;
    private const int UserAlonePercent = 34;

    internal static void Draw(Sheet sheet, Screen.InLesson screen, LabSession session)
    {
        DrawTitle(sheet, screen, session);
        Rect body = sheet.Area.Shrink(0, 1);
        if (body.Width < LeastColumns || body.Height < LeastRows)
        {
            LabSmall.Draw(sheet, body, session);
            return;
        }

        // The panes share their lines, so each row of them but the last lends its lower line to the next.
        bool isTall = body.Height >= TallRows;
        int asked = isTall ? AskedRowsTall : AskedRows;
        int chart = LabChart.RowsOf(session, isTall) + 2;
        int above = body.Height + 2 - asked - chart;
        DrawHosts(sheet, body with { Height = above }, session);
        LabChart.Draw(sheet, new Rect(body.X, body.Y + above - 1, body.Width, chart), session);
        Rect below = new(body.X, body.Y + above + chart - 2, body.Width, asked);
        if (body.Width < WideColumns)
        {
            LabAsked.Draw(sheet, below, session);
            return;
        }

        int left = (body.Width / 2) + 1;
        LabAsked.Draw(sheet, below with { Width = left }, session);
        Rect right = new(below.X + left - 1, below.Y, below.Width - left + 1, below.Height);
        NotebookView.DrawPane(sheet, right, session);
    }

    /// <summary>That it is simulated is said at every size, and so is the time: in fewer words where there is no room.
    /// </summary>
    private static void DrawTitle(Sheet sheet, Screen.InLesson screen, LabSession session)
    {
        string clock = session.LookingAt is { } second
            ? sheet.Words.Fill("lab.looking", ("n", second))
            : sheet.Words.Fill("lab.clock", ("n", session.Tape.Now));
        string simulated = sheet.Words["lab.simulated"];
        string title = LessonTitle.Shorter(sheet, screen).FirstOrDefault(left => Fits(left, simulated))
            ?? screen.Lesson.Title;
        TitleLine.Draw(sheet, title, clock, Fits(title, simulated) ? simulated : sheet.Words["lab.simulated-short"]);

        bool Fits(string title, string said) =>
            TextWidth.Of(title) + TextWidth.Of(clock) + TextWidth.Of(said) <= sheet.Area.Width - TitleLine.Gaps;
    }

    private static void DrawHosts(Sheet sheet, Rect row, LabSession session)
    {
        bool isNarrow = row.Width < WideColumns;
        if (!session.HasAttacker)
        {
            int alone = isNarrow ? NarrowUserAlone : row.Width * UserAlonePercent / 100;
            Rect wide = row with { Width = row.Width + 1 - alone };
            ServerPane.Draw(sheet, wide, session);
            UserPane.Draw(sheet, row with { X = wide.Right - 1, Width = alone }, session);
            return;
        }

        int side = row.Width * SidePercent / 100;
        Rect attacker = row with { Width = isNarrow ? NarrowAttacker : side };
        int others = attacker.Width + (isNarrow ? NarrowUser : side);
        Rect server = row with { X = attacker.Right - 1, Width = row.Width + 2 - others };
        Rect user = row with { X = server.Right - 1, Width = row.Right - server.Right + 1 };
        AttackerPane.Draw(sheet, attacker, session);
        ServerPane.Draw(sheet, server, session);
        UserPane.Draw(sheet, user, session);
    }
}
