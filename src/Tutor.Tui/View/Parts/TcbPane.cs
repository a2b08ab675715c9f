using Tutor.Tcp;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// The variables of a control block: one below the other in a narrow pane, in two columns from 30 cells on.
/// <code>
///  SND.UNA 1000     RCV.NXT -
///  SND.NXT 1001     RCV.WND 64240
/// </code>
/// </summary>
public static class TcbPane
{
    private const int NameColumns = 8;
    private const int ColumnsForTwo = 30;

    /// <summary>In a low pane the last of these go first.</summary>
    private static readonly string[] ByWorth = ["SND.UNA", "SND.NXT", "RCV.NXT", "ISS", "IRS", "RCV.WND", "SND.WND"];

    /// <summary>Draws the control block, what does not fit left out by worth. Any size; never fails.</summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; nothing outside it is touched.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="picture">What to draw.</param>
    public static void Draw(CellBuffer buffer, Rect area, Look look, TcbPicture picture)
    {
        var canvas = new Canvas(buffer, area);
        List<(string Name, string Value)> all = [.. picture.Variables()];
        var used = canvas.Width >= ColumnsForTwo && FitsTwo(all, canvas.Width)
            ? DrawTwo(canvas, look, all, picture.Changed)
            : DrawOne(canvas, look, all, picture.Changed);
        DrawRest(canvas, used, look, picture);
    }

    private static bool FitsTwo(List<(string Name, string Value)> all, int width) =>
        2 + NameColumns + Widest(all.Take(3)) + 2 + NameColumns + Widest(all.Skip(3)) <= width + 1;

    private static int DrawTwo(
        Canvas canvas, Look look, List<(string Name, string Value)> all, EquatableArray<string> changed)
    {
        // SND.* and ISS at the left, RCV.* and IRS at the right.
        (string Name, string Value)[] left = [all[0], all[1], all[2], all[5]];
        (string Name, string Value)[] right = [all[3], all[4], all[6]];
        var second = Math.Max((canvas.Width / 2) + 1, 1 + NameColumns + Widest(left) + 2);
        second = Math.Min(second, canvas.Width - NameColumns - Widest(right));
        for (var y = 0; y < left.Length; y++)
        {
            PutVariable(canvas, 1, 1 + NameColumns, y, look, left[y], changed);
            if (y < right.Length)
            {
                PutVariable(canvas, second, second + NameColumns, y, look, right[y], changed);
            }
        }

        return left.Length;
    }

    private static int DrawOne(
        Canvas canvas, Look look, List<(string Name, string Value)> all, EquatableArray<string> changed)
    {
        var margin = canvas.Width - NameColumns - Widest(all) >= 2 ? 1 : 0;
        var end = Math.Min(canvas.Width - (2 * margin), margin + NameColumns + 10);
        var kept = ByWorth.Take(canvas.Height).ToHashSet();
        var y = 0;
        foreach ((string Name, string Value) variable in all.Where(variable => kept.Contains(variable.Name)))
        {
            var at = Math.Max(margin + NameColumns, end - TextWidth.Of(variable.Value));
            PutVariable(canvas, margin, at, y++, look, variable, changed);
        }

        return y;
    }

    private static void DrawRest(Canvas canvas, int y, Look look, TcbPicture picture)
    {
        var words = look.Words;
        foreach (TcbTimer timer in picture.Timers(words))
        {
            string[] forms =
            [
                $"{words.Timer}{new string(' ', Math.Max(0, 7 - TextWidth.Of(words.Timer)))} {timer.For}  {timer.When}",
                $"{words.Timer} {timer.For} {timer.Seconds} s",
                $"{timer.For} {timer.Seconds} s",
            ];
            var fitting = forms.FirstOrDefault(form => TextWidth.Of(form) < canvas.Width, forms[^1]);
            canvas.Put(1, y++, fitting, look.Theme.Plain);
        }

        var sent = string.Join(", ", picture.Outstanding());
        if (sent.Length > 0)
        {
            y += canvas.Height - y > 2 ? 1 : 0;
            foreach (var line in TextWrap.Lines($"{words.SentNotAcked}: {sent}", Math.Max(1, canvas.Width - 2)))
            {
                canvas.Put(1, y++, line, look.Theme.Plain);
            }
        }
    }

    /// <summary>A variable that the step changed has its star in the column that parts name and value.</summary>
    private static void PutVariable(
        Canvas canvas,
        int nameAt,
        int valueAt,
        int y,
        Look look,
        (string Name, string Value) variable,
        EquatableArray<string> changed)
    {
        var isChanged = changed.Contains(variable.Name);
        canvas.Put(nameAt, y, variable.Name, look.Theme.Plain);
        canvas.Put(nameAt + NameColumns - 1, y, isChanged ? "*" : " ", look.Theme.Strong);
        canvas.Put(valueAt, y, variable.Value, variable.Value == "?" ? look.Theme.Focus : look.Theme.Strong);
    }

    private static int Widest(IEnumerable<(string Name, string Value)> variables) =>
        variables.Max(variable => TextWidth.Of(variable.Value));
}
