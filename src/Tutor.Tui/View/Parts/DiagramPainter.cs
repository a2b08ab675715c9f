using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>Draws a plan: edges not taken first, the way of the host over them, the states last.</summary>
internal readonly struct DiagramPainter(Canvas canvas, int left, int top, DiagramPlan plan, StatePath path, Look look)
{
    private const int North = 1;
    private const int South = 2;
    private const int West = 4;
    private const int East = 8;

    private readonly DiagramPlan plan = plan;
    private readonly StatePath path = path;

    internal void Draw()
    {
        var way = path;
        foreach (PlanEdge edge in plan.Edges.OrderBy(edge => way.HasTaken(edge.From, edge.To)))
        {
            DrawEdge(edge, way.HasTaken(edge.From, edge.To));
        }

        foreach (PlanNode node in plan.Nodes)
        {
            DrawNode(node);
        }
    }

    private void DrawEdge(PlanEdge edge, bool isTaken)
    {
        var style = isTaken ? look.Theme.Strong : look.Theme.Scaffold;
        var shapes = isTaken ? look.Glyphs.Thick : look.Glyphs.Thin;
        var cells = CellsOf(edge.Corners);
        for (var i = 0; i < cells.Count; i++)
        {
            var behind = Side(cells[i], i > 0 ? cells[i - 1] : Mirrored(cells[i], cells[i + 1]));
            var shape = i == cells.Count - 1
                ? Head(behind)
                : shapes[behind + Side(cells[i], cells[i + 1])];
            Put(cells[i].X, cells[i].Y, shape.ToString(), style);
        }

        foreach (PlanLabel label in edge.Labels)
        {
            Put(label.X, label.Y, label.Text, isTaken ? look.Theme.Strong : look.Theme.Plain);
        }
    }

    private void DrawNode(PlanNode node)
    {
        var isCurrent = node.IsCurrent(path);
        var isVisited = node.IsVisited(path);
        var style = isCurrent ? look.Theme.Focus : isVisited ? look.Theme.Strong : look.Theme.Plain;
        var name = TcpStates.Print(node.State);
        var (before, after) = !isCurrent ? ("", "") : plan.IsBoxed ? ("*> ", " <*") : ("[", "]");
        if (plan.IsBoxed)
        {
            DrawBox(node, isVisited);
        }

        var x = node.X - ((name.Length - 1) / 2);
        Put(x - before.Length, node.Y, before + name + after, style);
    }

    private void DrawBox(PlanNode node, bool isVisited)
    {
        var shapes = isVisited ? look.Glyphs.Thick : look.Glyphs.Thin;
        var style = isVisited ? look.Theme.Strong : look.Theme.Scaffold;
        var inner = DiagramPlan.BoxColumns - 2;
        var x = node.X - (inner / 2);
        var line = new string(shapes[West + East], inner);
        Put(x, node.Y - 1, shapes[South + East] + line + shapes[South + West], style);
        Put(x, node.Y, shapes[North + South] + new string(' ', inner) + shapes[North + South], style);
        Put(x, node.Y + 1, shapes[North + East] + line + shapes[North + West], style);
    }

    private static List<Position> CellsOf(EquatableArray<Position> corners)
    {
        List<Position> cells = [corners[0]];
        foreach (Position corner in corners)
        {
            while (cells[^1] != corner)
            {
                var at = cells[^1];
                cells.Add(new Position(at.X + Math.Sign(corner.X - at.X), at.Y + Math.Sign(corner.Y - at.Y)));
            }
        }

        return cells;
    }

    private static int Side(Position from, Position to) =>
        to.Y < from.Y ? North : to.Y > from.Y ? South : to.X < from.X ? West : East;

    private static Position Mirrored(Position middle, Position other) =>
        new((2 * middle.X) - other.X, (2 * middle.Y) - other.Y);

    private char Head(int behind) => behind switch
    {
        North => look.Glyphs.Down,
        South => look.Glyphs.Up,
        West => look.Glyphs.Right,
        _ => look.Glyphs.Left,
    };

    private void Put(int x, int y, string text, Style style) => canvas.Put(left + x, top + y, text, style);
}
