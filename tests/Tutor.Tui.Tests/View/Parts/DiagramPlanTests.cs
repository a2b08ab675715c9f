using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>Both pictures hold the whole of figure 5, and nothing in them can be taken for something else.</summary>
public sealed class DiagramPlanTests
{
    private const string Lines = "|-+#│─┌┐└┘┤├║═╔╗╚╝";
    private const string Heads = "^v<>▲▼◄►";

    /// <summary>The picture beside the wire and that of its own screen, in several panes, in both frames.</summary>
    public static TheoryData<bool, int, int, bool> Pictures()
    {
        TheoryData<bool, int, int, bool> pictures = [];
        foreach (bool isAscii in new[] { true, false })
        {
            pictures.Add(false, 34, 24, isAscii);
            pictures.Add(false, 40, 24, isAscii);
            pictures.Add(false, 34, 40, isAscii);
            pictures.Add(true, 76, 48, isAscii);
            pictures.Add(true, 116, 48, isAscii);
            pictures.Add(true, 156, 60, isAscii);
        }

        return pictures;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_picture_has_every_transition_of_the_table_and_no_other(bool isRoomy)
    {
        var drawn = Plan(isRoomy).Edges.Select(edge => (edge.From, edge.To)).Order();

        Assert.Equal(StateTransitions.All.Select(transition => (transition.From, transition.To)).Order(), drawn);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Every_transition_is_drawn_from_its_state_to_an_arrow_head_at_the_other(
        bool isRoomy, int columns, int rows, bool isAscii)
    {
        var look = isAscii ? Look.Ascii : Look.Unicode;
        var plan = Plan(isRoomy);
        var left = (columns - plan.Size.Columns) / 2;
        Assert.All(StateTransitions.All, transition =>
        {
            var path = Paths.Along(transition.From, transition.To);
            foreach (var way in new[] { StatePath.At(TcpState.Established), path })
            {
                var buffer = Drawn.Buffer(columns, rows, (b, r) => Draw(isRoomy, b, r, look, way));
                var edge = plan.Edges.Single(e => e.From == transition.From && e.To == transition.To);
                Assert.Contains(At(edge.Corners[0]), Lines, StringComparison.Ordinal);
                Assert.Contains(At(edge.Corners[^1]), Heads, StringComparison.Ordinal);
                Assert.All(edge.Labels, label => Assert.Equal(label.Text, Read(label)));
                Assert.Equal(way == path, "#║═╔╗╚╝".Contains(At(edge.Corners[0]), StringComparison.Ordinal));
                string At(Position corner) => buffer[left + corner.X, corner.Y].Text;
                string Read(PlanLabel label) => string.Concat(
                    Enumerable.Range(label.X, label.Text.Length).Select(x => buffer[left + x, label.Y].Text));
            }
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_edge_leaves_its_state_and_ends_at_the_other(bool isRoomy)
    {
        var plan = Plan(isRoomy);
        Assert.All(plan.Edges, edge =>
        {
            Assert.Contains(plan.Nodes, node => node.State == edge.From && Touches(plan, node, edge.Corners[0]));
            Assert.Contains(plan.Nodes, node => node.State == edge.To && Touches(plan, node, edge.Corners[^1]));
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_line_crosses_another_and_no_label_lies_over_a_line_a_state_or_a_label(bool isRoomy)
    {
        var plan = Plan(isRoomy);
        Dictionary<Position, string> taken = [];
        foreach (PlanNode node in plan.Nodes)
        {
            Take(CellsOf(Room(plan, node)), TcpStates.Print(node.State));
        }

        foreach (PlanEdge edge in plan.Edges)
        {
            string name = $"{edge.From} to {edge.To}";
            var over = edge.Labels.SelectMany(LabelCells).ToHashSet();
            Take(CellsOf(edge).Where(cell => !over.Contains(cell)), name);
            Take(edge.Labels.SelectMany(LabelCells), "label of " + name);
        }

        Assert.All(taken.Keys, cell => Assert.True(
            cell.X >= 0 && cell.X < plan.Size.Columns && cell.Y >= 0 && cell.Y < plan.Size.Rows, $"{cell}"));

        void Take(IEnumerable<Position> cells, string what)
        {
            foreach (Position cell in cells)
            {
                Assert.True(taken.TryAdd(cell, what), $"{what} lies over {taken[cell]} at {cell}");
            }
        }
    }

    [Fact]
    public void A_label_beside_the_wire_says_the_cause_and_on_its_own_screen_the_action_too()
    {
        Assert.All(StateTransitions.All, transition =>
        {
            Assert.Equal(transition.ShortCause, Said(isRoomy: false, transition));
            Assert.Equal($"{transition.Cause} {transition.Action}".Trim(), Said(isRoomy: true, transition));
        });

        static string Said(bool isRoomy, StateTransition wanted)
        {
            var edge = Plan(isRoomy).Edges.Single(edge => edge.From == wanted.From && edge.To == wanted.To);
            var said = string.Join(' ', edge.Labels.Select(label => label.Text));
            return said.Replace("+ ", "+", StringComparison.Ordinal).Trim();
        }
    }

    [Theory]
    [InlineData(58)]
    [InlineData(75)]
    public void Where_no_picture_fits_the_list_says_every_event_and_action(int columns)
    {
        var text = Drawn.Text(columns, 40, (b, r) => StateDiagram.DrawAll(b, r, Look.Ascii, Paths.Server, 0));
        var rows = text.Split('\n');
        Assert.All(StateTransitions.All, transition => Assert.Contains(rows, row =>
            row.Contains(
                $"{TcpStates.Print(transition.From),-12} > {TcpStates.Print(transition.To),-12}",
                StringComparison.Ordinal)
            && (row.Contains(transition.Cause, StringComparison.Ordinal)
                || row.Contains(transition.ShortCause, StringComparison.Ordinal))
            && row.Contains(transition.Action, StringComparison.Ordinal)));
    }

    private static DiagramPlan Plan(bool isRoomy) => isRoomy ? RoomyPlan.Plan : SmallPlan.Plan;

    private static void Draw(bool isRoomy, CellBuffer buffer, Rect area, Look look, StatePath path)
    {
        if (isRoomy)
        {
            StateDiagram.DrawAll(buffer, area, look, path, 0);
        }
        else
        {
            StateDiagram.Draw(buffer, area, look, path);
        }
    }

    /// <summary>What a state takes when it is the current one: its box, or its name in brackets.</summary>
    private static Rect Room(DiagramPlan plan, PlanNode node)
    {
        if (plan.IsBoxed)
        {
            return new Rect(node.X - 9, node.Y - 1, DiagramPlan.BoxColumns, 3);
        }

        int length = TcpStates.Print(node.State).Length;
        return new Rect(node.X - ((length - 1) / 2) - 1, node.Y, length + 2, 1);
    }

    private static bool Touches(DiagramPlan plan, PlanNode node, Position end)
    {
        Rect room = Room(plan, node);
        return !room.Contains(end.X, end.Y)
            && new Rect(room.X - 1, room.Y - 1, room.Width + 2, room.Height + 2).Contains(end.X, end.Y);
    }

    private static IEnumerable<Position> CellsOf(Rect room) =>
        from y in Enumerable.Range(room.Y, room.Height)
        from x in Enumerable.Range(room.X, room.Width)
        select new Position(x, y);

    private static IEnumerable<Position> LabelCells(PlanLabel label) =>
        Enumerable.Range(label.X, label.Text.Length).Select(x => new Position(x, label.Y));

    private static HashSet<Position> CellsOf(PlanEdge edge)
    {
        HashSet<Position> cells = [edge.Corners[0]];
        for (int i = 1; i < edge.Corners.Count; i++)
        {
            var (at, to) = (edge.Corners[i - 1], edge.Corners[i]);
            while (at != to)
            {
                at = new Position(at.X + Math.Sign(to.X - at.X), at.Y + Math.Sign(to.Y - at.Y));
                cells.Add(at);
            }
        }

        return cells;
    }
}
