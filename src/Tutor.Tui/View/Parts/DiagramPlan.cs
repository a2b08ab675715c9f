using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// Where everything of a state diagram lies. The drawing follows from it and from the way of the host.
/// </summary>
/// <param name="Size">Columns and rows of the whole picture.</param>
/// <param name="IsBoxed">True when states stand in boxes.</param>
/// <param name="Nodes">The states; a state may be drawn twice, as RFC 9293 does with CLOSED.</param>
/// <param name="Edges">The transitions.</param>
internal sealed record DiagramPlan(
    Size Size,
    bool IsBoxed,
    EquatableArray<PlanNode> Nodes,
    EquatableArray<PlanEdge> Edges)
{
    /// <summary>
    /// Columns of a box: the longest name with its marks, <c>*&gt; SYN-RECEIVED &lt;*</c>, and the frame.
    /// </summary>
    internal const int BoxColumns = 20;
}

/// <summary>A state in the picture.</summary>
/// <param name="State">The state.</param>
/// <param name="X">The column of its middle.</param>
/// <param name="Y">The row of its name.</param>
/// <param name="IsEnd">True for the CLOSED where connections end; the other is where they begin.</param>
internal readonly record struct PlanNode(TcpState State, int X, int Y, bool IsEnd = false)
{
    /// <summary>True when the host is here.</summary>
    internal bool IsCurrent(StatePath path) =>
        State == path.Current && Holds(path.Steps.IsEmpty ? null : path.Steps[^1]);

    /// <summary>True when the host is, or was, here.</summary>
    internal bool IsVisited(StatePath path) =>
        IsCurrent(path) || (IsEnd ? path.Steps.Any(Holds) : path.HasVisited(State));

    /// <summary>Only the last steps of an orderly close lead to the CLOSED at the bottom.</summary>
    private bool Holds(StateStep? last) =>
        State != TcpState.Closed
        || IsEnd == last is { From: TcpState.TimeWait or TcpState.LastAck, To: TcpState.Closed };
}

/// <summary>A transition in the picture.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Corners">The cells of its ends and bends; the last one holds the arrow head.</param>
/// <param name="Labels">What stands beside it.</param>
internal sealed record PlanEdge(
    TcpState From,
    TcpState To,
    EquatableArray<Position> Corners,
    EquatableArray<PlanLabel> Labels);

/// <summary>A text beside an edge.</summary>
/// <param name="X">Its first column.</param>
/// <param name="Y">Its row.</param>
/// <param name="Text">The text.</param>
internal readonly record struct PlanLabel(int X, int Y, string Text);
