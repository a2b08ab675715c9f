using Tutor.Terminal;
using Tutor.Terminal.Widgets;

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
        var open = isChecked ? look.Theme.Strong : look.Theme.Plain;
        canvas.Put(labelAt, 0, label, state == FieldState.Locked ? style : open);
        return new Position(area.X + 2, area.Y);
    }

    /// <summary>
    /// Draws a field for a number or a formula, in one row: label, mark of the focus, box. Never fails.
    /// </summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; the box takes what label and mark leave.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="label">What it is, such as <c>seq</c>; its width is the caller's way to align fields.</param>
    /// <param name="value">What was typed, and the caret, which stays in sight.</param>
    /// <param name="state">How it stands.</param>
    /// <returns>Where the terminal's cursor belongs when the field has the focus.</returns>
    public static Position DrawField(
        CellBuffer buffer, Rect area, Look look, string label, TextFieldState value, FieldState state)
    {
        var canvas = new Canvas(buffer, area);
        var isLocked = state == FieldState.Locked;
        var boxAt = TextWidth.Of(label) + 3;
        var room = canvas.Width - boxAt - 2;
        var mark = isLocked ? "=" : state == FieldState.Focused ? ">" : " ";
        canvas.Put(0, 0, label, isLocked ? look.Theme.Scaffold : look.Theme.Plain);
        canvas.Put(boxAt - 2, 0, mark, isLocked ? look.Theme.Scaffold : look.Theme.Strong);
        if (isLocked)
        {
            canvas.Put(boxAt + 1, 0, value.Text, look.Theme.Scaffold);
        }

        return isLocked || room < 1 || canvas.Height < 1
            ? new Position(area.X, area.Y)
            : TextField.Draw(buffer, area.X + boxAt, area.Y, room, value, StyleOf(state, look));
    }

    private static Style StyleOf(FieldState state, Look look) => state switch
    {
        FieldState.Open => look.Theme.Plain,
        FieldState.Focused => look.Theme.Focus,
        FieldState.Locked => look.Theme.Scaffold,
    };
}
