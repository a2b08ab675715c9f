using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
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
        EquatableArray<TextRun> runs, Look look, Attributes added = Attributes.None)
    {
        List<StyledRun> styled = [];
        foreach (TextRun run in runs)
        {
            Add(run, look, added, styled);
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
        var slicer = new Slicer(runs);
        return [.. TextWrap.Ranges(text, width).Select(line => slicer.Slice(line.Start.Value, line.End.Value))];
    }

    private static void Add(TextRun run, Look look, Attributes added, List<StyledRun> styled)
    {
        if (run is TextRun.Picture picture)
        {
            foreach (TextRun part in TextRuns.Spoken(picture, look.Words.Picture))
            {
                Add(part, look, added, styled);
            }

            return;
        }

        var text = run switch
        {
            TextRun.Words words => words.Value,
            TextRun.Computed computed => "{{" + computed.Formula.Source + "}}",
            _ => "\n",
        };
        styled.Add(new StyledRun(text, StyleOf(run.Emphasis, look.Theme).With(added)) { Mark = run.Mark });
    }

    private static Style StyleOf(TextEmphasis emphasis, Theme theme)
    {
        var style = emphasis.HasFlag(TextEmphasis.Code) ? theme.Code : theme.Plain;
        style = emphasis.HasFlag(TextEmphasis.Bold) ? style.With(Attributes.Bold) : style;
        style = emphasis.HasFlag(TextEmphasis.Italic) ? style.With(Attributes.Italic) : style;
        var isUnderlined = (emphasis & (TextEmphasis.Link | TextEmphasis.Underline)) != 0;
        return isUnderlined ? style.With(Attributes.Underline) : style;
    }

    /// <summary>Cuts pieces out of a text from its start to its end, so that all of them cost one walk.</summary>
    private sealed class Slicer(IReadOnlyList<StyledRun> runs)
    {
        private int at;
        private int index;

        internal TextRow Slice(int start, int end)
        {
            List<StyledRun> slice = [];
            while (index < runs.Count)
            {
                StyledRun run = runs[index];
                var from = Math.Max(start, at) - at;
                var to = Math.Min(end, at + run.Text.Length) - at;
                if (from < to)
                {
                    slice.Add(run with { Text = run.Text[from..to] });
                }

                if (at + run.Text.Length >= end)
                {
                    break;
                }

                at += run.Text.Length;
                index++;
            }

            return new TextRow(EquatableArray.From(slice));
        }
    }
}
