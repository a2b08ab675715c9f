using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>Breaks styled text into rows: the words decide where, the looks follow.</summary>
internal static class RunWrap
{
    /// <summary>
    /// The runs of a lesson in the look of the screen. A value that is still to be computed shows its formula.
    /// </summary>
    internal static List<StyledRun> Styled(
        EquatableArray<TextRun> runs, Theme theme, Attributes added = Attributes.None)
    {
        List<StyledRun> styled = [];
        foreach (TextRun run in runs)
        {
            var text = run switch
            {
                TextRun.Words words => words.Value,
                TextRun.Computed computed => "{{" + computed.Formula.Source + "}}",
                _ => "\n",
            };
            styled.Add(new StyledRun(text, StyleOf(run.Emphasis, theme).With(added)));
        }

        return styled;
    }

    /// <summary>The rows of a text; an empty text is one empty row.</summary>
    internal static List<TextRow> Rows(IReadOnlyList<StyledRun> runs, int width)
    {
        var all = new StringBuilder();
        foreach (StyledRun run in runs)
        {
            all.Append(run.Text);
        }

        var text = all.ToString();
        return [.. TextWrap.Ranges(text, width).Select(line => Slice(runs, line.Start.Value, line.End.Value))];
    }

    private static TextRow Slice(IReadOnlyList<StyledRun> runs, int start, int end)
    {
        List<StyledRun> slice = [];
        var at = 0;
        foreach (StyledRun run in runs)
        {
            var from = Math.Max(start, at) - at;
            var to = Math.Min(end, at + run.Text.Length) - at;
            if (from < to)
            {
                slice.Add(run with { Text = run.Text[from..to] });
            }

            at += run.Text.Length;
        }

        return new TextRow(EquatableArray.From(slice));
    }

    private static Style StyleOf(TextEmphasis emphasis, Theme theme)
    {
        var style = emphasis.HasFlag(TextEmphasis.Code) ? theme.Code : theme.Plain;
        style = emphasis.HasFlag(TextEmphasis.Bold) ? style.With(Attributes.Bold) : style;
        style = emphasis.HasFlag(TextEmphasis.Italic) ? style.With(Attributes.Italic) : style;
        return emphasis.HasFlag(TextEmphasis.Link) ? style.With(Attributes.Underline) : style;
    }
}
