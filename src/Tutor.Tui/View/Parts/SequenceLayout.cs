using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// A sequence diagram as a ladder with any number of lifelines; where it is too wide, a numbered list of its messages.
/// </summary>
internal sealed class SequenceLayout
{
    private const int LeastNoteColumns = 12;
    private const int NoteColumns = 32;

    private readonly SequencePlan plan;
    private readonly Look look;
    private int depth;

    private SequenceLayout(SequencePlan plan, Look look) => (this.plan, this.look) = (plan, look);

    /// <summary>The rows of a diagram. Any width; never fails.</summary>
    internal static IEnumerable<TextRow> Rows(SequenceDiagram diagram, int width, Look look) =>
        SequencePlan.Of(diagram, width, look) is { } plan
            ? new SequenceLayout(plan, look).Rows(diagram, width)
            : TextLayout.Rows(SequenceText.Of(diagram), width, look);

    private IEnumerable<TextRow> Rows(SequenceDiagram diagram, int width)
    {
        IEnumerable<TextRow> title = diagram.Title.IsEmpty
            ? []
            : RunWrap.Rows(RunWrap.Styled(diagram.Title, look, Attributes.Bold), width);
        return [.. title, Header(), .. ((IEnumerable<SequenceStep>)diagram.Steps).SelectMany(Rows), Row().ToRow()];
    }

    private SketchRow Row() => new(plan.Lifelines, look);

    private TextRow Header()
    {
        var row = new SketchRow([], look);
        for (var i = 0; i < plan.Names.Length; i++)
        {
            var x = plan.Lifelines[i] - (TextWidth.Of(plan.Names[i]) / 2);
            row.Put(x, plan.Names[i], StyleOf(i).With(Attributes.Bold));
        }

        return row.ToRow();
    }

    private IEnumerable<TextRow> Rows(SequenceStep step) => step switch
    {
        SequenceStep.Message message when message.From == message.To => ToItself(message),
        SequenceStep.Message message => Message(message),
        SequenceStep.Note note => Note(note),
        _ => Frame(step),
    };

    private Style StyleOf(int party) => party switch
    {
        0 => look.Theme.Client,
        1 => look.Theme.Server,
        _ => look.Theme.Plain,
    };

    private SketchRow Numbered(SequenceStep.Message message, bool isFirst)
    {
        var number = isFirst ? message.Number : null;
        return number is { } n
            ? Row().Put(0, n.ToString(CultureInfo.InvariantCulture).PadLeft(plan.NumberColumns), look.Theme.Scaffold)
            : Row();
    }

    private IEnumerable<TextRow> Message(SequenceStep.Message message)
    {
        var isRightward = message.From < message.To;
        var left = plan.Lifelines[Math.Min(message.From, message.To)] + 1;
        var right = plan.Lifelines[Math.Max(message.From, message.To)];
        var room = Math.Max(1, right - left - 2);
        var isFirst = true;
        if (!message.Text.IsEmpty)
        {
            foreach (TextRow line in RunWrap.Rows(RunWrap.Styled(message.Text, look), room))
            {
                var x = isRightward ? left + 1 : right - 1 - line.Width;
                yield return Numbered(message, isFirst).Put(x, line).ToRow();
                isFirst = false;
            }
        }

        var arrow = Arrow(message.Arrow, right - left, isRightward);
        yield return Numbered(message, isFirst).Put(left, arrow, StyleOf(message.From)).ToRow();
    }

    private string Arrow(SequenceArrow arrow, int length, bool isRightward)
    {
        var shaft = new char[Math.Max(1, length)];
        Array.Fill(shaft, arrow.IsDotted ? look.Glyphs.Dots : look.Glyphs.Horizontal);
        var (near, far) = isRightward ? (0, shaft.Length - 1) : (shaft.Length - 1, 0);
        shaft[near] = arrow.IsBoth ? HeadOf(arrow.Head, !isRightward) ?? shaft[near] : shaft[near];
        shaft[far] = HeadOf(arrow.Head, isRightward) ?? shaft[far];
        return new string(shaft);
    }

    private char? HeadOf(SequenceHead head, bool isRightward) => head switch
    {
        SequenceHead.None => null,
        SequenceHead.Arrow => isRightward ? look.Glyphs.Right : look.Glyphs.Left,
        SequenceHead.Open => isRightward ? '>' : '<',
        SequenceHead.Cross => 'X',
    };

    /// <summary>Out to the right and back.</summary>
    private IEnumerable<TextRow> ToItself(SequenceStep.Message message)
    {
        const int Down = 2, Left = 4, Up = 1;
        var x = plan.Lifelines[message.From] + 1;
        var end = message.From + 1 < plan.Lifelines.Length ? plan.Lifelines[message.From + 1] : plan.Width;
        var style = StyleOf(message.From);
        var line = new string(message.Arrow.IsDotted ? look.Glyphs.Dots : look.Glyphs.Horizontal, 2);
        var before = line + look.Glyphs.Thin[Down | Left];
        var isFirst = true;
        foreach (TextRow text in RunWrap.Rows(RunWrap.Styled(message.Text, look), Math.Max(1, end - x - 5)))
        {
            yield return Numbered(message, isFirst)
                .Put(x, text.After(" ", look.Theme.Plain).After(before, style))
                .ToRow();
            before = "  " + look.Glyphs.Vertical;
            isFirst = false;
        }

        var head = HeadOf(message.Arrow.Head, isRightward: false) ?? line[0];
        yield return Row().Put(x, $"{head}{line[0]}{look.Glyphs.Thin[Up | Left]}", style).ToRow();
    }

    private IEnumerable<TextRow> Note(SequenceStep.Note note)
    {
        var (first, last) = (plan.Lifelines[note.First], plan.Lifelines[note.Last]);
        var start = note.First == 0 ? 0 : plan.Lifelines[note.First - 1] + 1;
        var end = note.Last + 1 < plan.Lifelines.Length ? plan.Lifelines[note.Last + 1] : plan.Width;
        List<StyledRun> text = RunWrap.Styled(note.Text, look);
        var least = Math.Min(LeastNoteColumns, RunWrap.Rows(text, int.MaxValue).Max(row => row.Width) + 4);
        var isLeft = note.Place == SequencePlace.Left && first - start >= least;
        var isRight = note.Place == SequencePlace.Right && end - last - 1 >= least;
        var over = Math.Min(plan.Width, Math.Max(NoteColumns, last - first));
        var room = isLeft ? first - start : isRight ? end - last - 1 : over;
        List<TextRow> rows = RunWrap.Rows(text, Math.Max(1, room - 4));
        var width = rows.Max(row => row.Width) + 4;
        var x = isLeft ? first - width
            : isRight ? last + 1
            : Math.Clamp(((first + last + 1) / 2) - (width / 2), 0, Math.Max(0, plan.Width - width));
        foreach (TextRow row in rows)
        {
            var free = new string(' ', Math.Max(0, width - 4 - row.Width));
            StyledRun close = new(free + " ]", look.Theme.Scaffold);
            yield return Row().Put(x, new TextRow([.. row.After("[ ", look.Theme.Scaffold).Runs, close])).ToRow();
        }
    }

    /// <summary>The line at which a block begins, changes or ends.</summary>
    private List<TextRow> Frame(SequenceStep step)
    {
        depth -= step is SequenceStep.Close ? 1 : 0;
        var indent = 2 * Math.Max(0, step is SequenceStep.Next ? depth - 1 : depth);
        depth += step is SequenceStep.Open ? 1 : 0;
        var line = look.Glyphs.Horizontal;
        var lead = $"{line}[ {SequenceText.Word(step)} ]{line}";
        var room = Math.Max(1, plan.Width - indent - TextWidth.Of(lead) - 2);
        List<TextRow> rows = [];
        foreach (TextRow text in RunWrap.Rows(RunWrap.Styled(step.Text, look), room))
        {
            var gap = text.Width == 0 ? "" : " ";
            var rest = plan.Width - indent - TextWidth.Of(lead) - text.Width - (2 * gap.Length);
            StyledRun fill = new(
                gap + new string(rows.Count == 0 ? line : ' ', Math.Max(0, rest)), look.Theme.Scaffold);
            var whole = new TextRow([.. text.After(gap, look.Theme.Plain).After(lead, look.Theme.Scaffold).Runs, fill]);
            rows.Add(Row().Put(indent, whole).ToRow());
            lead = new string(' ', TextWidth.Of(lead));
        }

        return rows;
    }
}
