using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// The part of the state diagram that matters now: where the host came from, where it is, where it can go.
/// <code>
///    CLOSED
///    # snd SYN
/// *&gt; SYN-SENT &lt;*
///    |  ?
///    +&gt; ESTABLISHED
///    +&gt; SYN-RECEIVED
///    +&gt; CLOSED
/// </code>
/// </summary>
/// <remarks>
/// Every row is bought in the order of its worth until the pane is full, so that each height shows its best.
/// </remarks>
internal sealed class StateNeighbourhood
{
    private const string Indent = "   ";

    private readonly StatePath path;
    private readonly Look look;
    private readonly int width;
    private readonly List<StateTransition> next;
    private int left;
    private int nextShown;
    private int causesShown;
    private int actionsShown;
    private int stepsShown;
    private bool hasMore;
    private bool hasNote;
    private bool hasStem;
    private bool hasHead;

    private StateNeighbourhood(StatePath path, Size size, Look look)
    {
        this.path = path;
        this.look = look;
        width = size.Columns;
        left = size.Rows;
        next = [.. StateTransitions.LeavingFrom(path.Current)];
        Plan();
    }

    internal static IReadOnlyList<TextRow> Rows(StatePath path, Size size, Look look)
    {
        var drawn = new StateNeighbourhood(path, size, look);
        return [.. drawn.Before(), drawn.Now(), .. drawn.After()];
    }

    private void Plan()
    {
        left -= 1;
        nextShown = left >= next.Count ? next.Count : Math.Max(0, left - 1);
        hasMore = nextShown < next.Count && left > 0;
        left -= nextShown + (hasMore ? 1 : 0);
        stepsShown = path.Steps.IsEmpty ? 0 : Buy(2, 1);
        hasNote = path.Note.Length > 0 && Buy(1, 1) == 1;
        causesShown = path.HidesCauses ? 0 : Buy(1, nextShown);
        actionsShown = causesShown == nextShown ? Buy(1, nextShown) : 0;
        stepsShown += Buy(2, path.Steps.Count - stepsShown);
        hasStem = !hasNote && Buy(1, 1) == 1;
        hasHead = stepsShown > 0 && Buy(stepsShown, 1) == 1;
    }

    /// <summary>Takes rows from those left for as many things as can be paid.</summary>
    private int Buy(int rowsEach, int most)
    {
        var count = Math.Max(0, Math.Min(most, left / rowsEach));
        left -= count * rowsEach;
        return count;
    }

    private IEnumerable<TextRow> Before()
    {
        for (var i = path.Steps.Count - stepsShown; i < path.Steps.Count; i++)
        {
            var step = path.Steps[i];
            yield return TextRow.Of(Indent + TcpStates.Print(step.From), look.Theme.Strong);
            yield return Edge(look.Glyphs.ThickVertical, Label(step), look.Theme.Strong);
            if (hasHead)
            {
                yield return TextRow.Of(Indent + look.Glyphs.Down, look.Theme.Strong);
            }
        }
    }

    private TextRow Now() => new([
        new StyledRun("*> ", look.Theme.Strong),
        new StyledRun(TcpStates.Print(path.Current), look.Theme.Focus),
        new StyledRun(" <*", look.Theme.Strong)]);

    private IEnumerable<TextRow> After()
    {
        if (hasNote || hasStem)
        {
            yield return Edge(look.Glyphs.Vertical, hasNote ? " " + path.Note : "", look.Theme.Scaffold);
        }

        for (var i = 0; i < nextShown; i++)
        {
            if (i < causesShown)
            {
                var cause = Fitting(next[i].Cause, next[i].ShortCause);
                yield return Edge(look.Glyphs.Vertical, cause, look.Theme.Scaffold);
            }

            if (i < actionsShown && next[i].Action.Length > 0)
            {
                yield return Edge(look.Glyphs.Vertical, next[i].Action, look.Theme.Scaffold);
            }

            var isLast = i == next.Count - 1;
            var branch = $"{Indent}{(isLast ? look.Glyphs.LastBranch : look.Glyphs.Branch)}{look.Glyphs.Right} ";
            yield return TextRow.Of(TcpStates.Print(next[i].To), look.Theme.Plain).After(branch, look.Theme.Scaffold);
        }

        if (hasMore)
        {
            var more = PartWords.Fill(look.Words.More, PartWords.Print(next.Count - nextShown));
            yield return TextRow.Of(Indent + more, look.Theme.Scaffold);
        }
    }

    private static TextRow Edge(char line, string label, Style style) => TextRow.Of($"{Indent}{line} {label}", style);

    /// <summary>What the host sent tells more than the call that made it send.</summary>
    private static string Label(StateStep step)
    {
        var isCall = !step.Cause.StartsWith("rcv", StringComparison.Ordinal);
        return isCall && step.Action.StartsWith("snd", StringComparison.Ordinal) ? step.Action : step.Cause;
    }

    private string Fitting(string full, string tight) => TextWidth.Of(full) + Indent.Length + 2 <= width ? full : tight;
}
