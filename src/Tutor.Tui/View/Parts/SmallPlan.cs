using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// The diagram for a pane of 32 by 22. Left out for room: CLOSE in LISTEN and SYN-SENT, a RST in SYN-RECEIVED.
/// </summary>
internal static class SmallPlan
{
    internal static DiagramPlan Plan { get; } =
        new(new Size(32, 22), false, Nodes(), [.. Opening(), .. Established(), .. Closing()]);

    private static EquatableArray<PlanNode> Nodes() =>
    [
        new(TcpState.Closed, 17, 0),
        new(TcpState.Listen, 9, 3),
        new(TcpState.SynSent, 25, 3),
        new(TcpState.SynReceived, 9, 6),
        new(TcpState.Established, 13, 9),
        new(TcpState.FinWait1, 8, 13),
        new(TcpState.CloseWait, 25, 13),
        new(TcpState.FinWait2, 8, 17),
        new(TcpState.Closing, 18, 17),
        new(TcpState.LastAck, 26, 17),
        new(TcpState.TimeWait, 8, 21),
        new(TcpState.Closed, 25, 21, IsEnd: true),
    ];

    private static EquatableArray<PlanEdge> Opening() =>
    [
        Edge(
            TcpState.Closed,
            TcpState.Listen,
            [new(13, 0), new(10, 0), new(10, 2)],
            new(2, 1, "passive"), new(5, 2, "OPEN")),
        Edge(
            TcpState.Closed,
            TcpState.SynSent,
            [new(22, 0), new(25, 0), new(25, 2)],
            new(18, 1, "active"), new(20, 2, "OPEN")),
        Edge(TcpState.Listen, TcpState.SynSent, [new(14, 3), new(20, 3)], new PlanLabel(15, 3, "SEND")),
        Edge(TcpState.Listen, TcpState.SynReceived, [new(10, 4), new(10, 5)], new PlanLabel(2, 4, "rcv SYN")),
        Edge(
            TcpState.SynSent,
            TcpState.SynReceived,
            [new(23, 4), new(23, 6), new(17, 6)],
            new PlanLabel(15, 4, "rcv SYN")),
    ];

    private static EquatableArray<PlanEdge> Established() =>
    [
        Edge(
            TcpState.SynSent,
            TcpState.Established,
            [new(26, 4), new(26, 9), new(20, 9)],
            new(22, 7, "rcv"),
            new(18, 8, "SYN+ACK")),
        Edge(TcpState.SynReceived, TcpState.Established, [new(10, 7), new(10, 8)], new PlanLabel(12, 7, "rcv ACK")),
        Edge(TcpState.SynReceived, TcpState.FinWait1, [new(6, 7), new(6, 12)], new PlanLabel(0, 10, "CLOSE")),
        Edge(TcpState.Established, TcpState.FinWait1, [new(10, 10), new(10, 12)], new PlanLabel(12, 11, "CLOSE")),
        Edge(
            TcpState.Established,
            TcpState.CloseWait,
            [new(18, 10), new(18, 11), new(25, 11), new(25, 12)],
            new PlanLabel(20, 10, "rcv FIN")),
    ];

    private static EquatableArray<PlanEdge> Closing() =>
    [
        Edge(TcpState.FinWait1, TcpState.FinWait2, [new(8, 14), new(8, 16)], new PlanLabel(10, 15, "rcv ACK")),
        Edge(
            TcpState.FinWait1,
            TcpState.Closing,
            [new(15, 13), new(18, 13), new(18, 16)],
            new(20, 14, "rcv"),
            new(20, 15, "FIN")),
        Edge(
            TcpState.FinWait1,
            TcpState.TimeWait,
            [new(2, 13), new(1, 13), new(1, 21), new(2, 21)],
            new(3, 14, "rcv"),
            new(3, 15, "FIN+"),
            new(3, 16, "ACK")),
        Edge(TcpState.CloseWait, TcpState.LastAck, [new(25, 14), new(25, 16)], new PlanLabel(27, 15, "CLOSE")),
        Edge(TcpState.FinWait2, TcpState.TimeWait, [new(8, 18), new(8, 20)], new(4, 18, "rcv"), new(4, 19, "FIN")),
        Edge(
            TcpState.Closing,
            TcpState.TimeWait,
            [new(18, 18), new(18, 19), new(11, 19), new(11, 20)],
            new PlanLabel(10, 18, "rcv ACK")),
        Edge(TcpState.LastAck, TcpState.Closed, [new(25, 18), new(25, 20)], new(27, 18, "rcv"), new(27, 19, "ACK")),
        Edge(TcpState.TimeWait, TcpState.Closed, [new(14, 21), new(21, 21)], new PlanLabel(14, 20, "2 MSL")),
    ];

    private static PlanEdge Edge(
        TcpState from, TcpState to, EquatableArray<Position> corners, params ReadOnlySpan<PlanLabel> labels) =>
        new(from, to, corners, EquatableArray.Create(labels));
}
