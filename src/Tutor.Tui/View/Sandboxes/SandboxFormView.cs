using Tutor.Study.Sandbox;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>A segment that is put together by hand: control bits, numbers, and the two ends of a forged one.</summary>
internal static class SandboxFormView
{
    private const int LabelColumns = 7;

    internal static void Draw(Sheet sheet, Rect frame, Screen.Sandbox screen, SandboxForm form)
    {
        string title = form.Host is { } host
            ? sheet.Words.Fill("sandbox.making", ("from", host), ("to", SandboxHosts.Other(host)))
            : sheet.Words.Fill("sandbox.forging", ("from", SandboxHosts.Intruder));
        string mode = sheet.Words[sheet.Model.Settings.Relative ? "wire.relative" : "wire.absolute"];
        Rect room = sheet.Pane(frame, title, mode);
        int row = DrawFlags(sheet, room, form);
        row = DrawNumbers(sheet, room, row, form);
        string about = form[form.Focus].IsFormula
            ? sheet.Words["editor.formula"]
            : sheet.Words[form.Host is null ? "sandbox.about-forge" : "sandbox.about-segment"];
        Rect rest = room.SplitTop(row).Below;
        string known = sheet.Words.Fill("side.tcb", ("host", Words.Title(screen.Acting)));
        List<TextRow> rows =
        [
            .. SandboxRows.Numbers(sheet, screen, rest.Width - TextWidth.Of(known) - 2)
                .Select((numbers, i) => numbers.After(
                    i == 0 ? known + "  " : new string(' ', TextWidth.Of(known) + 2), sheet.Theme.Strong)),
            .. Words.Wrap(about, rest.Width, sheet.Theme.Plain),
        ];
        if (rows.Count > rest.Height && rest.Height > 0)
        {
            string last = rows[rest.Height - 1] + sheet.Look.Glyphs.Ellipsis;
            rows[rest.Height - 1] = TextRow.Of(sheet.Cut(last, rest.Width), sheet.Theme.Plain);
        }

        sheet.Put(rest, rows);
    }

    /// <summary>The boxes, in as many rows as they need; gives the row after them.</summary>
    private static int DrawFlags(Sheet sheet, Rect room, SandboxForm form)
    {
        bool isFocused = form.Focus == SandboxField.Flags;
        string label = sheet.Cut(sheet.Words.Parts.Flags, LabelColumns - 1);
        sheet.Put(room.X, room.Y, label, sheet.Theme.Plain);
        sheet.Hit(new Rect(room.X, room.Y, LabelColumns, 1), new Hit.Row(0));
        int step = room.Width > 90 ? 12 : 8;
        int x = room.X + LabelColumns;
        int row = 0;
        foreach (TcpFlags flag in SandboxForm.Row)
        {
            string name = SegmentText.FormatFlags(flag);
            if (x + 4 + name.Length > room.Right)
            {
                (x, row) = (room.X + LabelColumns, row + 1);
            }

            bool isHere = isFocused && form.FocusedFlag == flag;
            Rect box = new(x, room.Y + row, 4 + name.Length, 1);
            Position at = FieldPart.DrawCheckbox(
                sheet.Cells,
                box,
                sheet.Look,
                name,
                form.Flags.HasFlag(flag),
                isHere ? FieldState.Focused : FieldState.Open);
            if (isHere)
            {
                sheet.Cursor(at.X, at.Y);
            }

            sheet.Hit(box, HitOf(form, flag));
            x += step;
        }

        return row + 1;
    }

    /// <summary>Where an end is typed, letters belong to it.</summary>
    private static Hit HitOf(SandboxForm form, TcpFlags flag) => flag switch
    {
        _ when form.Focus is SandboxField.Source or SandboxField.Destination => new Hit.Row(0),
        TcpFlags.Syn => new Hit.Key("s"),
        TcpFlags.Ack => new Hit.Key("a"),
        TcpFlags.Fin => new Hit.Key("f"),
        TcpFlags.Rst => new Hit.Key("r"),
        TcpFlags.Psh => new Hit.Key("p"),
        _ => new Hit.Row(0),
    };

    private static int DrawNumbers(Sheet sheet, Rect room, int row, SandboxForm form)
    {
        int x = room.X;
        for (int i = 1; i < form.Fields.Length; i++)
        {
            SandboxField field = form.Fields[i];
            string label = SandboxCompose.Name(field);
            int width = label.Length + 3 + Columns(field) + 3;
            if (x > room.X && (x + width > room.Right + 1 || field == SandboxField.Source))
            {
                (x, row) = (room.X, row + 1);
            }

            bool isHere = form.Focus == field;
            Rect box = new(x, room.Y + row, Math.Min(width, room.Right - x), 1);
            Position at = FieldPart.DrawField(
                sheet.Cells,
                box,
                sheet.Look,
                label,
                new TextFieldState(form[field].Text, form[field].Caret),
                isHere ? FieldState.Focused : FieldState.Open);
            if (isHere)
            {
                sheet.Cursor(at.X, at.Y);
            }

            sheet.Hit(box, new Hit.Row(i));
            x += width + 1;
        }

        return row + 1;
    }

    private static int Columns(SandboxField field) => field switch
    {
        SandboxField.Seq or SandboxField.Ack => 10,
        SandboxField.Length or SandboxField.Window => 5,
        SandboxField.Flags or SandboxField.Source or SandboxField.Destination => 22,
    };
}
