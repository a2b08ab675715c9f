using System.Globalization;
using Tutor.Study.Drills;
using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Sessions;

namespace Tutor.Tui.View.Exercising;

/// <summary>The segment being put together: control bits, numbers, and what is known for them.</summary>
internal static class EditorPane
{
    private const int ColumnsForSources = 94;
    private const int LeastRows = 5;
    private const int ShortFormula = 10;

    /// <summary>Rows of the pane with its frame; one more where there is room to say where numbers come from.</summary>
    internal static int RowsFor(int width) => LeastRows + (width >= ColumnsForSources ? 1 : 0);

    internal static void Draw(Sheet sheet, Rect frame, ExerciseEditor editor)
    {
        string play = editor.Run.Turn.Side.Host;
        string peer = editor.Run.Turn.Side.World.PeerOf(play).Name;
        string title = sheet.Words.Fill("editor.title", ("from", play), ("to", peer));
        Rect room = sheet.Pane(frame, title, editor.Run.IsRoundDone ? "" : sheet.Words["editor.right"]);
        DrawInside(sheet, room, editor);
    }

    /// <summary>The rows without a frame; two rows for the numbers where they do not fit in one.</summary>
    internal static int DrawInside(Sheet sheet, Rect room, ExerciseEditor editor)
    {
        if (editor.Run.IsRoundDone || editor.Run.IsStuck)
        {
            DrawNoMove(sheet, room, editor.Run);
            return 1;
        }

        DrawUse(sheet, room, EditorFlagBoxes.Draw(sheet, room, editor), editor);
        int row = EditorNumbers.Draw(sheet, room, 1, editor);
        bool isFormula = editor[editor.Focus].IsFormula;
        string known = isFormula
            ? OfFormula(sheet, editor[editor.Focus].Text)
            : KnownLine.Of(sheet, editor.Run, room.Width);
        sheet.Put(room.X, room.Y + row, sheet.Cut(known, room.Width), sheet.Theme.Plain);
        string key = sheet.Words["editor.formula-key"];
        int free = room.Width - TextWidth.Of(known) - 2;
        if (!isFormula && editor.Focus != MoveField.Flags && TextWidth.Of(key) <= free)
        {
            sheet.Put(room.Right - TextWidth.Of(key), room.Y + row, key, sheet.Theme.Scaffold);
        }

        return row + 1;
    }

    /// <summary>The names that a formula knows; of one that is longer than its field, the whole.</summary>
    private static string OfFormula(Sheet sheet, string formula) => formula.Length <= ShortFormula
        ? sheet.Words["editor.formula"]
        : sheet.Words.Fill("editor.formula-long", ("formula", formula));

    /// <summary>How many numbers the segment would use up as it stands.</summary>
    private static void DrawUse(Sheet sheet, Rect room, int from, ExerciseEditor editor)
    {
        MoveDraft draft = editor.Draft;
        uint length = uint.TryParse(editor.Length.Text, NumberStyles.None, CultureInfo.InvariantCulture, out uint typed)
            ? typed
            : draft.Length ?? 0;
        string text = SegmentPane.UsesUp(new Segment { Flags = draft.Flags, DataLength = length }, sheet.Words.Parts);
        if (from + TextWidth.Of(text) <= room.Right)
        {
            sheet.Put(room.Right - TextWidth.Of(text), room.Y, text, sheet.Theme.Plain);
        }
    }

    private static void DrawNoMove(Sheet sheet, Rect room, ExerciseRun run)
    {
        string text = run switch
        {
            { IsRoundDone: true } when Drill(sheet) is { } drill => sheet.Words.Of(DrillStanding.Over(drill, "drill")),
            _ when Over(sheet) is { } session => SessionAfter.Text(sheet, session),
            { IsDone: true } => sheet.Words["exercise.solved"],
            { IsOnlyShown: true } => sheet.Words["exercise.only-shown"],
            { IsRoundDone: true } => sheet.Words.Fill(
                "exercise.next-round",
                ("n", run.Round + 2),
                ("m", run.Exercise.Rounds.Count)),
            _ => sheet.Words["exercise.stuck"],
        };
        List<TextRow> rows = [.. Words.Wrap(text, room.Width, sheet.Theme.Strong)];
        sheet.Put(room, rows);
        sheet.Cursor(room.X, room.Y);
    }

    private static Session? Over(Sheet sheet) =>
        sheet.Model.Screen is Screen.InLesson { Session: { Attempt.IsOver: true } session } ? session : null;

    private static DrillRun? Drill(Sheet sheet) => (sheet.Model.Screen as Screen.InLesson)?.Drill;
}
