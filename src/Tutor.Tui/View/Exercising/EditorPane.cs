using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>The segment being put together: control bits, numbers, and what is known for them.</summary>
internal static class EditorPane
{
    /// <summary>Rows of the pane with its frame.</summary>
    internal const int Rows = 5;

    private const int LabelColumns = 7;
    private const int NumberColumns = 10;
    private const int CountColumns = 5;

    private static readonly TcpFlags[] OtherFlags = [TcpFlags.Ece, TcpFlags.Cwr];

    private static readonly (MoveField Field, string Label, int Columns)[] Numbers =
    [
        (MoveField.Seq, "seq", NumberColumns),
        (MoveField.Ack, "ack", NumberColumns),
        (MoveField.Length, "len", CountColumns),
        (MoveField.Window, "win", CountColumns),
    ];

    internal static void Draw(Sheet sheet, Rect frame, ExerciseEditor editor)
    {
        string play = editor.Run.Exercise.Play;
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

        DrawFlags(sheet, room, editor);
        int row = DrawNumbers(sheet, room, 1, editor);
        bool isFormula = editor[editor.Focus].IsFormula;
        string known = isFormula ? sheet.Words["editor.formula"] : KnownLine.Of(sheet, editor.Run, room.Width);
        sheet.Put(room.X, room.Y + row, sheet.Cut(known, room.Width), sheet.Theme.Plain);
        string key = sheet.Words["editor.formula-key"];
        int free = room.Width - TextWidth.Of(known) - 2;
        if (!isFormula && editor.Focus != MoveField.Flags && TextWidth.Of(key) <= free)
        {
            sheet.Put(room.Right - TextWidth.Of(key), room.Y + row, key, sheet.Theme.Scaffold);
        }

        return row + 1;
    }

    private static void DrawNoMove(Sheet sheet, Rect room, ExerciseRun run)
    {
        string text = run switch
        {
            { IsDone: true } => sheet.Words["exercise.solved"],
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

    private static void DrawFlags(Sheet sheet, Rect room, ExerciseEditor editor)
    {
        bool isBlank = editor.Draft.IsBlank(MoveField.Flags);
        bool isFocused = isBlank && editor.Focus == MoveField.Flags;
        sheet.Put(room.X, room.Y, sheet.Words.Parts.Flags, isBlank ? sheet.Theme.Plain : sheet.Theme.Scaffold);
        int x = room.X + LabelColumns;
        for (int i = 0; i < EditorFlags.Row.Length; i++)
        {
            TcpFlags flag = EditorFlags.Row[i];
            string name = SegmentText.FormatFlags(flag);
            int width = Math.Min(5 + TextWidth.Of(name) + (room.Width > 90 ? 6 : 2), (room.Width - LabelColumns) / EditorFlags.Row.Length);
            FieldState state = !isBlank ? FieldState.Locked
                : isFocused && editor.FocusedFlag == flag ? FieldState.Focused
                : FieldState.Open;
            Rect box = new(x, room.Y, Math.Min(width, 4 + TextWidth.Of(name)), 1);
            Position at = FieldPart.DrawCheckbox(sheet.Cells, box, sheet.Look, name, editor.Draft.Flags.HasFlag(flag), state);
            if (state == FieldState.Focused)
            {
                sheet.Cursor(at.X, at.Y);
            }

            sheet.Hit(box, isBlank && flag == TcpFlags.Urg && !isFocused
                ? new Hit.Field(MoveField.Flags)
                : new Hit.Key(KeyOf(flag)));
            x += width;
        }

        string others = string.Join('+', OtherFlags.Where(flag => editor.Draft.Flags.HasFlag(flag)).Select(flag => SegmentText.FormatFlags(flag)));
        sheet.Put(x, room.Y, others, sheet.Theme.Scaffold, room.Right - x);
        sheet.Hit(new Rect(room.X, room.Y, LabelColumns, 1), new Hit.Field(MoveField.Flags));
    }

    private static int DrawNumbers(Sheet sheet, Rect room, int row, ExerciseEditor editor)
    {
        int gap = room.Width > 90 ? 6 : 2;
        int x = room.X;
        foreach ((MoveField field, string label, int columns) in Numbers)
        {
            int width = label.Length + 3 + columns + 3;
            if (x + width > room.Right + 1 && x > room.X)
            {
                x = room.X;
                row++;
            }

            DrawNumber(sheet, new Rect(x, room.Y + row, width, 1), editor, field, label);
            x += width + gap - 1;
        }

        return row + 1;
    }

    private static void DrawNumber(Sheet sheet, Rect box, ExerciseEditor editor, MoveField field, string label)
    {
        bool isBlank = editor.Draft.IsBlank(field);
        bool isFocused = isBlank && editor.Focus == field;
        FieldText text = editor[field];
        string shown = isBlank || text.Text.Length > 0 ? text.Text : "-";
        FieldState state = !isBlank ? FieldState.Locked : isFocused ? FieldState.Focused : FieldState.Open;
        Position at = FieldPart.DrawField(
            sheet.Cells, box, sheet.Look, label, new TextFieldState(shown, text.Caret), state);
        if (isFocused)
        {
            sheet.Cursor(at.X, at.Y);
        }

        sheet.Hit(box, new Hit.Field(field));
    }

    private static string KeyOf(TcpFlags flag) => flag switch
    {
        TcpFlags.Syn => "s",
        TcpFlags.Ack => "a",
        TcpFlags.Fin => "f",
        TcpFlags.Rst => "r",
        TcpFlags.Psh => "p",
        _ => "6",
    };
}
