using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>Where the lifelines of a sequence diagram stand.</summary>
internal sealed class SequencePlan
{
    private const int LeastGap = 10;
    private const int RoomyGap = 26;
    private const int LongestWord = 24;
    private const int SelfColumns = 6;
    private const int Air = 3;
    private const int MostNoteColumns = 32;
    private const int NoteFrame = 4;

    private readonly SequenceDiagram diagram;
    private readonly Look look;
    private readonly int[] least;
    private readonly int[] wanted;
    private int leastRight;
    private int wantedRight;

    private SequencePlan(SequenceDiagram diagram, Look look)
    {
        (this.diagram, this.look) = (diagram, look);
        Names = [.. diagram.Parties.Select(name => TextRuns.Plain(SequenceText.OneLine(name), look.Words.Picture))];
        least = new int[Math.Max(0, Names.Length - 1)];
        wanted = new int[least.Length];
        var numbers = diagram.Steps.OfType<SequenceStep.Message>().Select(message => message.Number ?? -1);
        var highest = numbers.DefaultIfEmpty(-1).Max();
        NumberColumns = highest < 0 ? 0 : highest.ToString().Length;
    }

    /// <summary>The names over the lifelines.</summary>
    internal string[] Names { get; }

    /// <summary>The columns of the lifelines.</summary>
    internal int[] Lifelines { get; private set; } = [];

    /// <summary>Columns of the whole picture.</summary>
    internal int Width { get; private set; }

    /// <summary>Columns of the highest number; 0 when messages are not counted.</summary>
    internal int NumberColumns { get; }

    /// <summary>The plan for a pane; null when the diagram is too wide for it.</summary>
    internal static SequencePlan? Of(SequenceDiagram diagram, int width, Look look)
    {
        var plan = new SequencePlan(diagram, look);
        plan.Measure();
        return plan.TryPlace(width) ? plan : null;
    }

    private void Measure()
    {
        for (var i = 0; i < least.Length; i++)
        {
            var names = ((TextWidth.Of(Names[i]) + 1) / 2) + (TextWidth.Of(Names[i + 1]) / 2) + 2;
            least[i] = Math.Max(LeastGap, names);
            wanted[i] = Math.Max(least[i], Names.Length <= 3 ? RoomyGap : LeastGap);
        }

        leastRight = wantedRight = (TextWidth.Of(Names[^1]) / 2) + 1;
        foreach (SequenceStep.Message message in diagram.Steps.OfType<SequenceStep.Message>())
        {
            var text = RunWrap.Styled(message.Text, look);
            var longest = RunWrap.Rows(text, int.MaxValue).Max(row => row.Width);
            var word = string.Concat(text.Select(run => run.Text)).Split(' ', '\n').Max(part => TextWidth.Of(part));
            Widen(message.From, message.To, Math.Min(word, LongestWord), longest);
        }

        foreach (SequenceStep.Note note in diagram.Steps.OfType<SequenceStep.Note>())
        {
            MeasureNote(note);
        }
    }

    /// <summary>A note at a side wants room there; without it, it stands over the lifeline.</summary>
    private void MeasureNote(SequenceStep.Note note)
    {
        var text = RunWrap.Rows(RunWrap.Styled(note.Text, look), MostNoteColumns).Max(row => row.Width) + NoteFrame;
        if (note.Place == SequencePlace.Right && note.Last == least.Length)
        {
            wantedRight = Math.Max(wantedRight, text);
        }
        else if (note.Place == SequencePlace.Right)
        {
            wanted[note.Last] = Math.Max(wanted[note.Last], text + 1);
        }
        else if (note.Place == SequencePlace.Left && note.First > 0)
        {
            wanted[note.First - 1] = Math.Max(wanted[note.First - 1], text + 1);
        }
    }

    private void Widen(int from, int to, int word, int label)
    {
        if (from == to && to == least.Length)
        {
            leastRight = Math.Max(leastRight, word + SelfColumns);
            wantedRight = Math.Max(wantedRight, label + SelfColumns);
            return;
        }

        var more = from == to ? SelfColumns + 1 : Air;
        (int first, int end) = from == to ? (from, from + 1) : (Math.Min(from, to), Math.Max(from, to));
        Widen(least, first, end, word + more);
        Widen(wanted, first, end, label + more);
    }

    private static void Widen(int[] gaps, int first, int end, int columns)
    {
        var missing = columns - gaps[first..end].Sum();
        for (var i = first; i < end && missing > 0; i++)
        {
            var share = (missing + end - i - 1) / (end - i);
            gaps[i] += share;
            missing -= share;
        }
    }

    private bool TryPlace(int width)
    {
        var left = Math.Max(TextWidth.Of(Names[0]) / 2, NumberColumns == 0 ? 0 : NumberColumns + 1);
        var free = width - left - 1 - least.Sum() - leastRight;
        if (free < 0)
        {
            return false;
        }

        var wishes = wanted.Select((columns, i) => Math.Max(0, columns - least[i])).ToArray();
        var wish = wishes.Sum() + Math.Max(0, wantedRight - leastRight);
        var given = Math.Min(free, wish);
        Lifelines = new int[Names.Length];
        Lifelines[0] = left;
        for (var i = 0; i < least.Length; i++)
        {
            Lifelines[i + 1] = Lifelines[i] + least[i] + (wish == 0 ? 0 : wishes[i] * given / wish);
        }

        var right = leastRight + (wish == 0 ? 0 : Math.Max(0, wantedRight - leastRight) * given / wish);
        Width = Math.Min(width, Lifelines[^1] + 1 + right);
        return true;
    }
}
