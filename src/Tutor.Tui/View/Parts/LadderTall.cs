using System.Globalization;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>The ladder with two lifelines: the label of a segment stands over its arrow.</summary>
internal sealed class LadderTall
{
    private const int ColumnsForTimes = 44;

    private readonly LadderPicture picture;
    private readonly Look look;
    private readonly int width;
    private readonly int digits;
    private readonly int left;
    private readonly int right;

    internal LadderTall(LadderPicture picture, int width, Look look)
    {
        this.picture = picture;
        this.look = look;
        this.width = width;
        digits = picture.NextNumber.ToString(CultureInfo.InvariantCulture).Length;
        left = 4 + digits + (HasTimes ? 1 : 0);
        right = HasTimes ? width - 10 : width - 2;
    }

    private bool HasTimes => width >= ColumnsForTimes;

    /// <summary>Rows that the lines take with air between them, when no label is broken.</summary>
    internal int LeastAiryRows => (3 * (picture.Arrows.Count + (picture.YourMove is null ? 0 : 1))) + 1;

    /// <summary>Columns between the lifelines.</summary>
    private int Span => Math.Max(0, right - left - 1);

    /// <summary>The row of names over the lifelines.</summary>
    internal TextRow Header()
    {
        var leftName = $"{picture.Left.Name} {picture.Left.Address}".TrimEnd();
        var rightName = $"{picture.Right.Name} {picture.Right.Address}".TrimEnd();
        if (TextWidth.Of(leftName) + TextWidth.Of(rightName) + 4 > width)
        {
            (leftName, rightName) = (picture.Left.Name, picture.Right.Name);
        }

        var leftAt = Math.Max(1, left - ((TextWidth.Of(leftName) - 1) / 2));
        var rightWidth = TextWidth.Of(rightName);
        var rightAt = Math.Max(0, Math.Min(right - ((rightWidth - 1) / 2), width - 1 - rightWidth));
        var gap = Math.Max(1, rightAt - leftAt - TextWidth.Of(leftName));
        return new TextRow([
            new StyledRun(new string(' ', leftAt), look.Theme.Plain),
            new StyledRun(leftName, look.Theme.Client.With(Attributes.Bold)),
            new StyledRun(new string(' ', gap), look.Theme.Plain),
            new StyledRun(rightName, look.Theme.Server.With(Attributes.Bold))]);
    }

    /// <summary>The rows under the names.</summary>
    /// <param name="hasAir">True for an empty row before each segment.</param>
    internal List<LadderRow> Rows(bool hasAir)
    {
        List<LadderRow> rows = [];
        foreach (LadderShaft each in LadderShaft.Of(picture, look.Words))
        {
            LadderShaft shaft = each.Fitted(Span - 2, look.Words);
            if (hasAir)
            {
                rows.Add(new LadderRow(shaft.Number, Gap));
            }

            foreach (TextRow row in Label(shaft))
            {
                rows.Add(new LadderRow(shaft.Number, row));
            }

            rows.Add(new LadderRow(shaft.Number, Between("", Arrow(shaft), look.Theme.Of(shaft.From), "", "", "")));
        }

        if (hasAir)
        {
            rows.Add(new LadderRow(picture.NextNumber, Gap));
        }

        return rows;
    }

    private IEnumerable<TextRow> Label(LadderShaft shaft)
    {
        var room = Math.Max(1, Span - 2);
        var label = TextWidth.Of(shaft.Label) <= room ? shaft.Label : shaft.TightLabel;
        var (margin, time) = (Margin(shaft.Number), shaft.Time);
        var style = shaft.Number == picture.Selected ? look.Theme.Focus : look.Theme.Plain;
        foreach (var line in TextWrap.Lines(label, room))
        {
            var free = new string(' ', Math.Max(0, room - TextWidth.Of(line)));
            var (before, after) = shaft.From == LadderSide.Left ? (" ", free + " ") : (free + " ", " ");
            yield return Between(before, line, style, after, margin, time);
            (margin, time) = ("", "");
        }
    }

    private string Margin(int number) =>
        (number == picture.Selected ? " > " : "   ") + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits);

    /// <summary>
    /// The arrow touches the far lifeline only when the segment arrived; a further host stands at its end by name.
    /// </summary>
    private string Arrow(LadderShaft shaft)
    {
        var apart = shaft.Ending == LadderFate.Delivered ? "" : " ";
        var isRightward = shaft.From == LadderSide.Left;
        var left = shaft.LeftEnd.Length > 0 ? " " + shaft.LeftEnd : isRightward ? "" : apart;
        var right = shaft.RightEnd.Length > 0 ? shaft.RightEnd + " " : isRightward ? apart : "";
        return left + shaft.Far(Span - TextWidth.Of(left) - TextWidth.Of(right), look) + right;
    }

    /// <summary>The lifelines alone.</summary>
    private TextRow Gap => Between("", "", look.Theme.Plain, "", "", "");

    private TextRow Between(string before, string text, Style style, string after, string margin, string time)
    {
        var line = look.Glyphs.Vertical.ToString();
        var used = TextWidth.Of(before) + TextWidth.Of(text) + TextWidth.Of(after);
        return new TextRow([
            new StyledRun(margin.PadRight(Math.Max(0, left)), look.Theme.Scaffold),
            new StyledRun(line, look.Theme.Scaffold),
            new StyledRun(before, look.Theme.Plain),
            new StyledRun(text, style),
            new StyledRun(after + new string(' ', Math.Max(0, Span - used)), look.Theme.Plain),
            new StyledRun(line, look.Theme.Scaffold),
            new StyledRun(HasTimes && time.Length > 0 ? "  " + time : "", look.Theme.Scaffold)]);
    }
}
