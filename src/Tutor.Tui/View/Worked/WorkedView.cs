using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Study.Worked;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Stepping;

namespace Tutor.Tui.View.Worked;

/// <summary>An example that the engine plays: text, the connection step by step, what the learner predicts.</summary>
internal static class WorkedView
{
    private const int BesideColumns = 100;
    private const int LessonColumns = 46;
    private const int RoomyColumns = 140;
    private const int LeastWireRows = 6;
    private const int LeastTextRows = 3;
    private const int LeastAskedRows = 8;
    private const int WireRows = 9;
    private const int SmallColumns = 80;

    internal static void Draw(Sheet sheet, Screen.InLesson screen, WorkedRun run)
    {
        string step = Step(sheet, run);
        LessonTitle.Draw(sheet, screen, step);
        Rect body = sheet.Area.Shrink(0, 1);
        Connection connection = new()
        {
            World = ShownWorld.Of(run),
            Before = run.Pending is null && run.At > 0 ? run.Steps[run.At - 1] : null,
            WireTitle = sheet.Words["wire.example"],
            IsAsked = run.Pending is not null,
        };
        bool isBeside = body.Width >= BesideColumns;
        int lesson = body.Width >= RoomyColumns ? Connection.TextColumns(body.Width) : LessonColumns;
        int width = (isBeside ? lesson : body.Width) - 4;
        List<TextRow> text = Text(sheet, screen, run, width);
        AskedRows asked = WithStep(sheet, run, body.Width - 4);
        if (isBeside)
        {
            (Rect upper, Rect below) = body.SplitBottom(AskedHeight(asked, MostAsked(body)));
            Rect left = upper with { Width = lesson };
            sheet.Scrolling(left, sheet.Words["worked.text"], text, screen.Scroll);
            connection.Draw(sheet, new Rect(left.Right - 1, upper.Y, upper.Width - left.Width + 1, upper.Height));
            DrawAsked(sheet, below, asked, screen.Scroll);
            return;
        }

        int above = TextHeight(text, body, asked);
        if (above < text.Count + 2)
        {
            text = Text(sheet, screen, run, width, hasLead: false); // Headings would push out what is told.
            above = TextHeight(text, body, asked);
        }

        Rect[] rows = body.Rows(above, -1, StackedAsked(body, asked));
        sheet.Scrolling(rows[0], sheet.Words["worked.text"], text, screen.Scroll);
        DrawStacked(sheet, connection, rows[1]);
        DrawAsked(sheet, rows[2], asked, screen.Scroll);
    }

    /// <summary>The rows of the text above the wire, its frame with them.</summary>
    private static int TextHeight(List<TextRow> text, Rect body, AskedRows asked)
    {
        int least = LeastStacked(asked);
        return Math.Clamp(
            text.Count + 2, least, Math.Max(least, body.Height - StackedAsked(body, asked) - WireRows));
    }

    private static int LeastStacked(AskedRows asked) => asked.IsPending ? LeastTextRows : LeastTextRows + 1;

    private static int StackedAsked(Rect body, AskedRows asked) => AskedHeight(
        asked,
        body.Height - (body.Width >= SmallColumns ? LeastWireRows : LeastTextRows) - LeastStacked(asked));

    private static void DrawStacked(Sheet sheet, Connection connection, Rect frame)
    {
        if (frame.Width >= SmallColumns)
        {
            connection.Draw(sheet, frame);
            return;
        }

        string states = connection.StatesInWords(sheet, frame.Width - Connection.TitleEdges);
        connection.DrawLadder(sheet, sheet.Pane(frame, states, hasAir: false));
    }

    /// <summary>What is asked; else what was said of the answer just given, and what the step did.</summary>
    private static AskedRows WithStep(Sheet sheet, WorkedRun run, int width)
    {
        AskedRows asked = PredictionRows.Of(sheet, run, width);
        if (asked.IsPending)
        {
            return asked;
        }

        IEnumerable<TextRow> step = StepView.Of(sheet, run.Steps, run.At).Rows(width);
        List<AskedRow> answered = run.At == run.AnsweredAt ? asked.Rows : [];
        return new AskedRows([.. answered, .. step.Select(row => new AskedRow(row))], false);
    }

    /// <summary>While something is asked, how many steps follow is not told: it could be the answer.</summary>
    private static string Step(Sheet sheet, WorkedRun run) => run.Pending is null
        ? sheet.Words.Fill("title.step", ("n", run.At + 1), ("m", run.Steps.Count))
        : sheet.Words.Fill("title.step-alone", ("n", run.At + 1));

    /// <summary>Where all states of both sides fit, the question leaves them their rows.</summary>
    private static int MostAsked(Rect body)
    {
        int beside = body.Height - Connection.RowsForDiagrams;
        return body.Width >= RoomyColumns && beside >= LeastAskedRows ? beside : body.Height - LeastWireRows;
    }

    private static int AskedHeight(AskedRows asked, int most) =>
        asked.Rows.Count == 0 ? 0 : Math.Clamp(asked.Rows.Count + 2, 3, Math.Max(3, most));

    /// <summary>What was told so far, the newest first, so that it is in sight in a low pane.</summary>
    private static List<TextRow> Text(
        Sheet sheet, Screen.InLesson screen, WorkedRun run, int width, bool hasLead = true)
    {
        Prose prose = new(sheet, new FormulaScope(run.Steps[^1], null));
        List<TextRow> rows = [];
        foreach (EquatableArray<TextBlock> told in Told(run).Reverse())
        {
            if (rows.Count > 0)
            {
                rows.Add(TextRow.Empty);
                string line = new(sheet.Look.Glyphs.Horizontal, Math.Max(0, width));
                rows.Add(TextRow.Of(line, sheet.Theme.Scaffold));
            }

            rows.AddRange(prose.Rows(told, width));
        }

        EquatableArray<TextBlock> lead =
            run.Answers.IsEmpty && (hasLead || rows.Count == 0) ? screen.Page.Lead : [];
        List<TextRow> above = new Prose(sheet).Rows(lead, width);
        return rows.Count == 0 || lead.IsEmpty ? [.. above, .. rows] : [.. above, TextRow.Empty, .. rows];
    }

    /// <summary>The texts between predictions, as far as they were answered.</summary>
    private static IEnumerable<EquatableArray<TextBlock>> Told(WorkedRun run)
    {
        int asked = 0;
        foreach (WorkedPart part in run.Block.Parts.AsEnumerable())
        {
            if (part is WorkedPart.Prose told)
            {
                yield return told.Text;
            }
            else if (asked++ == run.Answers.Count)
            {
                yield break;
            }
        }
    }

    private static void DrawAsked(Sheet sheet, Rect frame, AskedRows asked, int scroll)
    {
        if (asked.IsPending)
        {
            AskedPane.Draw(sheet, frame, sheet.Words["worked.predict"], asked.Rows);
        }
        else if (asked.Rows.Count > 0)
        {
            List<TextRow> rows = [.. asked.Rows.Select(row => row.Text)];
            sheet.Scrolling(frame, sheet.Words["worked.step"], rows, scroll, sheet.Words["worked.step-keys"]);
        }
    }
}
