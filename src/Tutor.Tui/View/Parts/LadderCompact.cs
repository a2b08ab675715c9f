using System.Globalization;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>The ladder with one row a segment; more when the numbers are too long for one.</summary>
internal static class LadderCompact
{
    private const int LeadColumns = 4;

    internal static IEnumerable<LadderRow> Rows(LadderPicture picture, int width, Look look)
    {
        var digits = picture.NextNumber.ToString(CultureInfo.InvariantCulture).Length;
        foreach (LadderShaft shaft in LadderShaft.Of(picture, look.Words))
        {
            var isSelected = shaft.Number == picture.Selected;
            var number = shaft.Number.ToString(CultureInfo.InvariantCulture).PadLeft(digits);
            var margin = (isSelected ? ">" : " ") + number + " ";
            foreach (TextRow row in Shaft(shaft, width - margin.Length, look))
            {
                yield return new LadderRow(
                    shaft.Number,
                    row.After(margin, isSelected ? look.Theme.Strong : look.Theme.Scaffold));
                margin = new string(' ', margin.Length);
            }
        }
    }

    private static IEnumerable<TextRow> Shaft(LadderShaft whole, int room, Look look)
    {
        LadderShaft shaft = whole.Fitted(room, look.Words);
        var inner = room - shaft.EndColumns;
        foreach (var label in new[] { shaft.Label, shaft.TightLabel })
        {
            if (OneRow(shaft, label, inner, look) is { } row)
            {
                yield return WithEnds(row, shaft, look);
                yield break;
            }
        }

        var style = look.Theme.Of(shaft.From);
        foreach (var line in TextWrap.Lines(shaft.TightLabel, room))
        {
            yield return TextRow.Of(line, look.Theme.Plain);
        }

        yield return WithEnds(TextRow.Of(shaft.Far(inner, look), style), shaft, look);
    }

    /// <summary>The arrow between the names of further hosts, where it has such an end.</summary>
    private static TextRow WithEnds(TextRow row, LadderShaft shaft, Look look) => shaft.EndColumns == 0
        ? row
        : new TextRow([
            new StyledRun(shaft.LeftEnd, look.Theme.Plain),
            .. row.Runs,
            new StyledRun(shaft.RightEnd, look.Theme.Plain)]);

    /// <summary>Shaft, label, shaft; null when the label leaves too little for them.</summary>
    private static TextRow? OneRow(LadderShaft shaft, string label, int room, Look look)
    {
        var free = room - TextWidth.Of(label);
        var far = shaft.ShortestFar(look.Words);
        if (shaft.From == LadderSide.Right && free <= far)
        {
            return null;
        }

        var left = LeftPart(shaft, free - 2, far);
        var right = free - left - (left == 0 ? 1 : 2);
        var runsTogether = left == 0 && shaft.LeftEnd.Length > 0;
        if (runsTogether || (shaft.From == LadderSide.Left && right < far))
        {
            return null;
        }

        var style = look.Theme.Of(shaft.From);
        var isRightward = shaft.From == LadderSide.Left;
        var before = isRightward ? shaft.Near(left, look.Glyphs) : shaft.Far(left, look);
        var after = isRightward ? shaft.Far(right, look) : shaft.Near(right, look.Glyphs);
        return new TextRow([
            new StyledRun(left == 0 ? "" : before + " ", style),
            new StyledRun(label, look.Theme.Plain),
            new StyledRun(" " + after, style)]);
    }

    /// <summary>
    /// Columns before the label. Labels start in one column, whichever way the arrow goes; only the learner's own place
    /// is next to its host.
    /// </summary>
    private static int LeftPart(LadderShaft shaft, int free, int far) => shaft switch
    {
        { From: LadderSide.Left } => Math.Clamp(free - far, 0, LeadColumns),
        { Ending: null } => Math.Max(far, free - LeadColumns),
        _ => Math.Max(far, Math.Min(LeadColumns, free)),
    };
}
