using Tutor.Lessons.Formulas;
using Tutor.Study.Questions;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Sessions;

namespace Tutor.Tui.View.Questions;

/// <summary>A question: what is asked, the answers, and what is said afterwards.</summary>
internal static class QuestionView
{
    private const int BesideColumns = 100;
    private const int WireColumns = 48;
    private const int LeastRows = 4;
    private const int LeastFrame = 3;

    /// <summary>Rows of a question with its frame, its heading and three lines.</summary>
    private const int AskedRowsKept = 7;

    internal static void Draw(Sheet sheet, Screen.InLesson screen, QuestionRun run)
    {
        LessonTitle.Draw(sheet, screen);
        Rect body = sheet.Area.Shrink(0, 1);
        Connection? wire = run.World is { } world ? new Connection { World = ShownWorld.Delivered(world) } : null;
        if ((wire is not null || screen.Session is not null) && body.Width >= BesideColumns)
        {
            (Rect left, Rect right) = body.SplitRight(WireColumns);
            DrawBeside(sheet, right, screen, wire);
            DrawColumn(sheet, left with { Width = left.Width + 1 }, screen, run, null);
            return;
        }

        DrawColumn(sheet, body, screen, run, wire);
    }

    /// <summary>The wire, and under it how the session goes.</summary>
    private static void DrawBeside(Sheet sheet, Rect frame, Screen.InLesson screen, Connection? wire)
    {
        if (screen.Session is not { } session)
        {
            DrawWire(sheet, frame, wire!);
            return;
        }

        if (wire is null)
        {
            SessionPane.Draw(sheet, frame, session);
            return;
        }

        int rows = SessionPane.Rows(sheet, session, frame.Width - 4).Count + 2;
        (Rect above, Rect below) = frame.SplitBottom(Math.Min(rows, frame.Height / 2));
        DrawWire(sheet, above, wire);
        SessionPane.Draw(sheet, below, session);
    }

    private static void DrawColumn(Sheet sheet, Rect body, Screen.InLesson screen, QuestionRun run, Connection? wire)
    {
        Prose prose = ProseOf(sheet, run);
        int width = body.Width - 4;
        List<TextRow> asked = QuestionRows.Question(prose, screen, run, width);
        List<AskedRow> answers = run.Draft is AnswerDraft.Bits
            ? [new AskedRow(TextRow.Empty)]
            : AnswerRows.Of(sheet, prose, run, width);
        List<TextRow> after = QuestionRows.After(sheet, prose, screen, run, width);
        int wireRows = wire is null or { World.Ladder.Count: 0 } ? 0 : wire.World.Ladder.Count + 2;
        int sure = SurenessRow.Rows(run, body.Height);
        int[] wanted = [asked.Count + 2, wireRows, answers.Count + 2 + sure, after.Count + 2];
        int[] heights = Share(wanted, body.Height, run.Given is null);
        if (heights[0] < wanted[0])
        {
            asked = QuestionRows.Question(prose, screen, run, width, hasLead: false);
            wanted[0] = asked.Count + 2;
            heights = Share(wanted, body.Height, run.Given is null); // Its heading would push the question out.
        }

        Rect[] rows = body.Rows(heights);
        sheet.Scrolling(rows[0], sheet.Words["question.title"], asked, screen.Scroll);
        if (wire is not null && rows[1].Height >= LeastFrame)
        {
            DrawWire(sheet, rows[1], wire);
        }

        DrawAnswers(sheet, rows[2], answers, run);
        if (rows[3].Height >= LeastFrame)
        {
            sheet.Scrolling(rows[3], sheet.Words["question.after"], after, screen.Scroll);
        }
        else if (rows[2].Y + answers.Count + 2 is var top && top + after.Count < rows[2].Bottom - 1)
        {
            sheet.Put(new Rect(rows[2].X + 2, top, width, after.Count), after); // Else there would be empty rows.
        }
    }

    private static void DrawAnswers(Sheet sheet, Rect frame, List<AskedRow> answers, QuestionRun run)
    {
        string title = sheet.Words["question.answers"];
        if (run.Draft is AnswerDraft.Bits bits)
        {
            FlagBoxes.Draw(sheet, frame, title, run, bits);
        }
        else
        {
            string right = sheet.Words["question." + QuestionRows.TypeOf(run)];
            int foot = Math.Min(SurenessRow.Rows(run, 0), Math.Max(0, frame.Height - LeastFrame));
            AskedPane.Draw(sheet, frame, title, answers, right, AnswerRows.CursorColumn(sheet, run), foot);
        }

        SurenessRow.Draw(sheet, frame.Shrink(2, 1), run);
    }

    /// <summary>
    /// Gives each pane the rows that it wants, and what is left over to the last. Where there is too little, the text
    /// after the answer gives way first, then the question down to what most of them take, as both can be scrolled;
    /// then the wire, whose oldest segments tell least, and the answers last. What is said of a given answer is there
    /// in any case, if need be in the place of the wire.
    /// </summary>
    private static int[] Share(int[] wanted, int height, bool isAsked)
    {
        int[] heights = [.. wanted];
        int over = heights.Sum() - height;
        (int Pane, int Least)[] order = isAsked
            ? [(3, 0), (0, AskedRowsKept), (1, LeastRows), (2, LeastRows), (0, LeastRows)]
            : [(0, AskedRowsKept), (1, LeastRows), (0, LeastRows), (3, LeastRows), (2, LeastRows)];
        foreach ((int pane, int most) in order)
        {
            int least = Math.Min(heights[pane], most);
            int given = Math.Clamp(over, 0, heights[pane] - least);
            heights[pane] -= given;
            over -= given;
        }

        if (over > 0 || heights[1] < LeastFrame)
        {
            heights[1] = 0;
        }

        if (heights[3] < LeastFrame)
        {
            heights[3] = 0;
        }

        int spare = Math.Max(0, height - heights.Sum());
        int toQuestion = Math.Min(spare, wanted[0] - heights[0]);
        heights[0] += toQuestion;
        heights[heights[3] > 0 ? 3 : 2] += spare - toQuestion;
        return heights;
    }

    private static void DrawWire(Sheet sheet, Rect frame, Connection wire) =>
        wire.DrawLadder(sheet, sheet.Pane(frame, sheet.Words["question.wire"], hasAir: false));

    private static Prose ProseOf(Sheet sheet, QuestionRun run) =>
        new(sheet, run.Values is { } world ? new FormulaScope(world, null) : null);
}
