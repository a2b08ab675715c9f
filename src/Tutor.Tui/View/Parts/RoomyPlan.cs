using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>The whole of figure 5 of RFC 9293, every transition with its cause over its action; 76 by 44.</summary>
internal static class RoomyPlan
{
    private const int Left = 13;
    private const int Middle = 37;
    private const int Right = 61;

    internal static DiagramPlan Plan { get; } =
        new(new Size(76, 44), true, Nodes(), [.. Opening(), .. Established(), .. Closing()]);

    private static EquatableArray<PlanNode> Nodes() =>
    [
        new(TcpState.Closed, Middle, 1),
        new(TcpState.Listen, Left, 8),
        new(TcpState.SynSent, Right, 8),
        new(TcpState.SynReceived, Left, 15),
        new(TcpState.Established, Middle, 20),
        new(TcpState.FinWait1, Left, 27),
        new(TcpState.CloseWait, Right, 27),
        new(TcpState.FinWait2, Left, 33),
        new(TcpState.Closing, Middle, 33),
        new(TcpState.LastAck, Right, 33),
        new(TcpState.TimeWait, Middle, 40),
        new(TcpState.Closed, Right, 40, IsEnd: true),
    ];

    private static EquatableArray<PlanEdge> Opening() =>
    [
        RightOf(11, 2, TcpState.Closed, TcpState.Listen, new(27, 1), new(9, 1), new(9, 6)),
        LeftOf(64, 2, TcpState.Closed, TcpState.SynSent, new(48, 1), new(66, 1), new(66, 6)),
        LeftOf(30, 3, TcpState.Listen, TcpState.Closed, new(18, 6), new(18, 5), new(32, 5), new(32, 3)),
        RightOf(45, 3, TcpState.SynSent, TcpState.Closed, new(57, 6), new(57, 5), new(43, 5), new(43, 3)),
        LeftOf(40, 9, TcpState.Listen, TcpState.SynSent, new(24, 8), new(51, 8)),
        RightOf(21, 11, TcpState.Listen, TcpState.SynReceived, new(19, 10), new(19, 13)),
        RightOf(7, 11, TcpState.SynReceived, TcpState.Listen, new(5, 13), new(5, 10)),
        LeftOf(54, 12, TcpState.SynSent, TcpState.SynReceived, new(56, 10), new(56, 15), new(24, 15)),
    ];

    private static EquatableArray<PlanEdge> Established() =>
    [
        LeftOf(63, 17, TcpState.SynSent, TcpState.Established, new(65, 10), new(65, 20), new(48, 20)),
        RightOf(21, 18, TcpState.SynReceived, TcpState.Established, new(19, 17), new(19, 20), new(27, 20)),
        RightOf(10, 20, TcpState.SynReceived, TcpState.FinWait1, new(8, 17), new(8, 25)),
        LeftOf(30, 22, TcpState.Established, TcpState.FinWait1, new(32, 22), new(32, 24), new(17, 24), new(17, 25)),
        RightOf(45, 22, TcpState.Established, TcpState.CloseWait, new(43, 22), new(43, 24), new(61, 24), new(61, 25)),
    ];

    private static EquatableArray<PlanEdge> Closing() =>
    [
        RightOf(15, 30, TcpState.FinWait1, TcpState.FinWait2, new(13, 29), new(13, 31)),
        RightOf(40, 29, TcpState.FinWait1, TcpState.Closing, new(24, 27), new(38, 27), new(38, 31)),
        RightOf(3, 41, TcpState.FinWait1, TcpState.TimeWait, new(3, 27), new(1, 27), new(1, 40), new(27, 40)),
        RightOf(15, 35, TcpState.FinWait2, TcpState.TimeWait, new(13, 35), new(13, 37), new(32, 37), new(32, 38)),
        RightOf(63, 29, TcpState.CloseWait, TcpState.LastAck, new(61, 29), new(61, 31)),
        RightOf(42, 36, TcpState.Closing, TcpState.TimeWait, new(40, 35), new(40, 38)),
        RightOf(61, 36, TcpState.LastAck, TcpState.Closed, new(59, 35), new(59, 38)),
        RightOf(45, 42, TcpState.TimeWait, TcpState.Closed, new(48, 40), new(51, 40)),
    ];

    /// <summary>An edge with its labels from a column on.</summary>
    private static PlanEdge RightOf(
        int x, int y, TcpState from, TcpState to, params ReadOnlySpan<Position> corners) =>
        Edge(from, to, corners, _ => x, y);

    /// <summary>An edge with its labels up to a column.</summary>
    private static PlanEdge LeftOf(
        int x, int y, TcpState from, TcpState to, params ReadOnlySpan<Position> corners) =>
        Edge(from, to, corners, text => x - text.Length + 1, y);

    private static PlanEdge Edge(
        TcpState from, TcpState to, ReadOnlySpan<Position> corners, Func<string, int> column, int y)
    {
        var transition = StateTransitions.Find(from, to)
            ?? throw new InvalidOperationException($"Figure 5 has no transition from {from} to {to}.");
        PlanLabel cause = new(column(transition.Cause), y, transition.Cause);
        PlanLabel action = new(column(transition.Action), y + 1, transition.Action);
        return new PlanEdge(from, to, EquatableArray.Create(corners), [cause, action]);
    }
}
