using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// The state diagram of one host, as large as the pane allows. What is marked, is marked by more than colour.
/// </summary>
/// <remarks>
/// The current state stands as <c>*&gt; X &lt;*</c> or <c>[X]</c>, edges that were taken are double or <c>#</c>.
/// </remarks>
public static class StateDiagram
{
    /// <summary>The least columns beside the picture in which its notes read well.</summary>
    private const int LeastMargin = 30;

    /// <summary>The room that the picture of all states needs; below it the neighbourhood is drawn.</summary>
    internal static Size WholeSize => SmallPlan.Plan.Size;

    /// <summary>
    /// Draws the part of the diagram that fits: all eleven states from 34 by 24 cells on, else the current state with
    /// the ones before and every one that can follow (or how many more). Any size; never fails.
    /// </summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; nothing outside it is touched.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="path">The way of the host.</param>
    public static void Draw(CellBuffer buffer, Rect area, Look look, StatePath path)
    {
        var canvas = new Canvas(buffer, area);
        var plan = SmallPlan.Plan;
        if (canvas.Width >= plan.Size.Columns && canvas.Height >= plan.Size.Rows)
        {
            var left = (canvas.Width - plan.Size.Columns) / 2;
            new DiagramPainter(canvas, left, 0, plan, path, look).Draw();
            return;
        }

        if (area.Height > 0)
        {
            canvas.PutAll(StateNeighbourhood.Rows(path, new Size(canvas.Width, canvas.Height), look), 0);
        }
    }

    /// <summary>
    /// Draws every transition of figure 5 with cause and action: as a picture from 76 columns on, else as a list.
    /// Any size; never fails.
    /// </summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; nothing outside it is touched.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="path">The way of the host.</param>
    /// <param name="scroll">Rows that have gone off the top; less than 0 counts as 0.</param>
    public static void DrawAll(CellBuffer buffer, Rect area, Look look, StatePath path, int scroll)
    {
        var canvas = new Canvas(buffer, area);
        var top = -Math.Max(0, scroll);
        var plan = RoomyPlan.Plan;
        if (IsList(canvas.Width))
        {
            var list = StateTransitions.All.Select(transition => Row(transition, canvas.Width, look, path));
            canvas.PutAll([.. list, .. Notes(canvas, look)], -top);
            return;
        }

        var left = (canvas.Width - plan.Size.Columns) / 2;
        new DiagramPainter(canvas, left, top, plan, path, look).Draw();
        var isAside = MarginOf(canvas.Width) > 0;
        var x = isAside ? left + plan.Size.Columns + 1 : left + 1;
        var y = isAside ? top : top + plan.Size.Rows + 1;
        foreach (TextRow row in Notes(canvas, look))
        {
            canvas.Put(x, y++, row);
        }
    }

    /// <summary>The columns free for text at each side of the picture of <see cref="DrawAll"/>; 0 for none.</summary>
    /// <param name="columns">The width of the pane.</param>
    internal static int MarginOf(int columns)
    {
        var margin = ((columns - RoomyPlan.Plan.Size.Columns) / 2) - 2;
        return margin >= LeastMargin ? margin : 0;
    }

    /// <summary>True when <see cref="DrawAll"/> lists the transitions: there is no room for a picture.</summary>
    /// <param name="columns">The width of the pane.</param>
    internal static bool IsList(int columns) => columns < RoomyPlan.Plan.Size.Columns;

    /// <summary>How many rows <see cref="DrawAll"/> has at a width, for scrolling.</summary>
    /// <param name="columns">The width of the pane.</param>
    /// <param name="look">Lines, styles and words.</param>
    public static int RowsOfAll(int columns, Look look) =>
        IsList(columns) ? StateTransitions.All.Count + Notes(columns, look).Count
        : MarginOf(columns) > 0 ? RoomyPlan.Plan.Size.Rows
        : RoomyPlan.Plan.Size.Rows + 1 + Notes(columns, look).Count;

    /// <summary>The scroll position that shows the current state in the middle of a pane. Never fails.</summary>
    /// <param name="size">The pane.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="state">The current state.</param>
    public static int ScrollTo(Size size, Look look, TcpState state)
    {
        var row = IsList(size.Columns)
            ? StateTransitions.All.TakeWhile(transition => transition.From != state).Count()
            : RoomyPlan.Plan.Nodes.First(node => node.State == state).Y;
        return Math.Clamp(row - (size.Rows / 2), 0, Math.Max(0, RowsOfAll(size.Columns, look) - size.Rows));
    }

    private static List<TextRow> Notes(Canvas canvas, Look look) => Notes(canvas.Width, look);

    private static List<TextRow> Notes(int columns, Look look)
    {
        var margin = MarginOf(columns);
        var width = margin > 0 ? margin : Math.Min(columns, RoomyPlan.Plan.Size.Columns) - 2;
        return
        [
            .. new[] { look.Words.PassiveOnly, look.Words.NotDrawn }
                .SelectMany(note => TextWrap.Lines(note, width))
                .Select(line => TextRow.Of(line, look.Theme.Scaffold)),
        ];
    }

    private static TextRow Row(StateTransition transition, int width, Look look, StatePath path)
    {
        var isTaken = path.HasTaken(transition.From, transition.To);
        var isNext = transition.From == path.Current;
        var mark = (isNext, isTaken) switch
        {
            (true, true) => "*# ",
            (true, false) => "*> ",
            (false, true) => "#  ",
            (false, false) => "   ",
        };
        var (from, to) = (TcpStates.Print(transition.From), TcpStates.Print(transition.To));
        var states = $"{mark}{from,-12} {look.Glyphs.Right} {to,-12}  ";
        var action = transition.Action.Length == 0 ? "" : " / " + transition.Action;
        var isTight = states.Length + transition.Cause.Length + action.Length > width;
        var text = states + (isTight ? transition.ShortCause : transition.Cause) + action;
        return TextRow.Of(text, isTaken ? look.Theme.Strong : look.Theme.Plain);
    }
}
