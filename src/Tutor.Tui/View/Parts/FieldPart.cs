using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>How a control of the move editor stands.</summary>
public enum FieldState
{
    /// <summary>It can be reached and changed.</summary>
    Open,

    /// <summary>Keys go to it: marked by <c>&gt;</c> and reverse.</summary>
    Focused,

    /// <summary>The lesson fixed it: dim, without brackets.</summary>
    Locked,
}

/// <summary>The controls of the move editor: <c>[x]ACK</c> and <c>seq &gt; [1001        ]</c>.</summary>
public static class FieldPart
{
    /// <summary>Draws a box to tick, in one row; the first column is for the mark of the focus. Never fails.</summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; <c>4 + label</c> columns show all, one more parts box and label.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="label">What it is, such as <c>ACK</c>.</param>
    /// <param name="isChecked">Whether it is ticked.</param>
    /// <param name="state">How it stands.</param>
    /// <returns>Where the terminal's cursor belongs when the box has the focus: on the tick.</returns>
    public static Position DrawCheckbox(
        CellBuffer buffer, Rect area, Look look, string label, bool isChecked, FieldState state)
    {
        var canvas = new Canvas(buffer, area);
        var tick = isChecked ? "x" : " ";
        var box = state == FieldState.Locked ? (isChecked ? " x " : " - ") : $"[{tick}]";
        var labelAt = area.Width >= 5 + TextWidth.Of(label) ? 5 : 4;
        var style = StyleOf(state, look);
        canvas.Put(0, 0, state == FieldState.Focused ? ">" : " ", look.Theme.Strong);
        canvas.Put(1, 0, box, style);
        canvas.Put(labelAt, 0, label, state == FieldState.Locked ? style : isChecked ? look.Theme.Strong : look.Theme.Plain);
        return new Position(area.X + 2, area.Y);
    }

    /// <summary>Draws a field for a number or a formula, in one row: label, mark of the focus, box. Never fails.</summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; the box takes what label and mark leave.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="label">What it is, such as <c>seq</c>; its width is the caller's way to align fields.</param>
    /// <param name="value">What was typed.</param>
    /// <param name="caret">The caret, in characters from the start of the value; kept in sight.</param>
    /// <param name="state">How it stands.</param>
    /// <returns>Where the terminal's cursor belongs when the field has the focus.</returns>
    public static Position DrawField(
        CellBuffer buffer, Rect area, Look look, string label, string value, int caret, FieldState state)
    {
        var canvas = new Canvas(buffer, area);
        var boxAt = TextWidth.Of(label) + 3;
        var room = Math.Max(0, canvas.Width - boxAt - 2);
        var before = value[..Math.Clamp(caret, 0, value.Length)];
        while (before.Length > 0 && TextWidth.Of(before) >= room)
        {
            before = before[1..];
        }

        var first = Math.Clamp(caret, 0, value.Length) - before.Length;
        var shown = TextWidth.Of(value) <= room ? value : value[first..];
        var at = TextWidth.Of(value) <= room ? value[..Math.Clamp(caret, 0, value.Length)] : before;
        var isLocked = state == FieldState.Locked;
        var style = StyleOf(state, look);
        canvas.Put(0, 0, label, isLocked ? style : look.Theme.Plain);
        canvas.Put(boxAt - 2, 0, isLocked ? "=" : state == FieldState.Focused ? ">" : " ", isLocked ? style : look.Theme.Strong);
        canvas.Put(boxAt, 0, isLocked ? " " : "[", look.Theme.Plain);
        canvas.Put(boxAt + 1, 0, Filled(shown, room), style);
        canvas.Put(boxAt + 1 + room, 0, isLocked ? " " : "]", look.Theme.Plain);
        var cursor = boxAt + 1 + Math.Min(TextWidth.Of(at), Math.Max(0, room));
        return new Position(area.X + Math.Clamp(cursor, 0, Math.Max(0, canvas.Width - 1)), area.Y);
    }

    private static string Filled(string text, int room)
    {
        var visible = TextWidth.Truncate(text, room, "");
        return visible + new string(' ', Math.Max(0, room - TextWidth.Of(visible)));
    }

    private static Style StyleOf(FieldState state, Look look) => state switch
    {
        FieldState.Open => look.Theme.Plain,
        FieldState.Focused => look.Theme.Focus,
        FieldState.Locked => look.Theme.Scaffold,
    };
}
