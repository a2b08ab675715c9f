using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// The diagram beside a wire: every state and every transition with its cause, 34 by 24. Lines neither cross nor touch.
/// </summary>
internal static class SmallPlan
{
    internal static DiagramPlan Plan { get; } =
        new(new Size(34, 24), false, Nodes(), [.. Opening(), .. Received(), .. Established(), .. Closing()]);

    private static EquatableArray<PlanNode> Nodes() =>
    [
        new(TcpState.Closed, 17, 0),
        new(TcpState.Listen, 9, 5),
        new(TcpState.SynSent, 24, 5),
        new(TcpState.SynReceived, 9, 8),
        new(TcpState.Established, 14, 11),
        new(TcpState.FinWait1, 8, 15),
        new(TcpState.CloseWait, 26, 15),
        new(TcpState.FinWait2, 8, 19),
        new(TcpState.Closing, 19, 19),
        new(TcpState.LastAck, 28, 19),
        new(TcpState.TimeWait, 8, 23),
        new(TcpState.Closed, 27, 23, IsEnd: true),
    ];

    private static EquatableArray<PlanEdge> Opening() =>
    [
        Edge(
            TcpState.Closed,
            TcpState.Listen,
            [new(13, 0), new(8, 0), new(8, 4)],
            new(0, 1, "passive"), new(3, 2, "OPEN")),
        Edge(
            TcpState.Closed,
            TcpState.SynSent,
            [new(22, 0), new(26, 0), new(26, 4)],
            new(28, 1, "active"), new(28, 2, "OPEN")),
        Edge(
            TcpState.Listen,
            TcpState.Closed,
            [new(11, 4), new(11, 3), new(16, 3), new(16, 1)],
            new PlanLabel(11, 2, "CLOSE")),
        Edge(
            TcpState.SynSent,
            TcpState.Closed,
            [new(23, 4), new(23, 3), new(19, 3), new(19, 1)],
            new PlanLabel(20, 2, "CLOSE")),
        Edge(TcpState.Listen, TcpState.SynSent, [new(14, 5), new(19, 5)], new PlanLabel(15, 5, "SEND")),
    ];

    private static EquatableArray<PlanEdge> Received() =>
    [
        Edge(TcpState.Listen, TcpState.SynReceived, [new(8, 6), new(8, 7)], new PlanLabel(0, 6, "rcv SYN")),
        Edge(TcpState.SynReceived, TcpState.Listen, [new(11, 7), new(11, 6)], new PlanLabel(13, 7, "rcv RST")),
        Edge(
            TcpState.SynSent,
            TcpState.SynReceived,
            [new(22, 6), new(22, 8), new(17, 8)],
            new PlanLabel(14, 6, "rcv SYN")),
        Edge(
            TcpState.SynSent,
            TcpState.Established,
            [new(25, 6), new(25, 11), new(21, 11)],
            new(27, 8, "rcv"),
            new(27, 9, "SYN+ACK")),
        Edge(TcpState.SynReceived, TcpState.Established, [new(11, 9), new(11, 10)], new PlanLabel(13, 9, "rcv ACK")),
        Edge(TcpState.SynReceived, TcpState.FinWait1, [new(6, 9), new(6, 14)], new PlanLabel(0, 12, "CLOSE")),
    ];

    private static EquatableArray<PlanEdge> Established() =>
    [
        Edge(TcpState.Established, TcpState.FinWait1, [new(11, 12), new(11, 14)], new PlanLabel(13, 13, "CLOSE")),
        Edge(
            TcpState.Established,
            TcpState.CloseWait,
            [new(19, 12), new(19, 13), new(26, 13), new(26, 14)],
            new PlanLabel(21, 12, "rcv FIN")),
        Edge(TcpState.CloseWait, TcpState.LastAck, [new(27, 16), new(27, 18)], new PlanLabel(29, 17, "CLOSE")),
    ];

    private static EquatableArray<PlanEdge> Closing() =>
    [
        Edge(TcpState.FinWait1, TcpState.FinWait2, [new(8, 16), new(8, 18)], new PlanLabel(10, 17, "rcv ACK")),
        Edge(
            TcpState.FinWait1,
            TcpState.Closing,
            [new(15, 15), new(19, 15), new(19, 18)],
            new(21, 16, "rcv"),
            new(21, 17, "FIN")),
        Edge(
            TcpState.FinWait1,
            TcpState.TimeWait,
            [new(2, 15), new(1, 15), new(1, 23), new(2, 23)],
            new(3, 16, "rcv"),
            new(3, 17, "FIN+"),
            new(3, 18, "ACK")),
        Edge(TcpState.FinWait2, TcpState.TimeWait, [new(8, 20), new(8, 22)], new(4, 20, "rcv"), new(4, 21, "FIN")),
        Edge(
            TcpState.Closing,
            TcpState.TimeWait,
            [new(19, 20), new(19, 21), new(11, 21), new(11, 22)],
            new PlanLabel(11, 20, "rcv ACK")),
        Edge(TcpState.LastAck, TcpState.Closed, [new(27, 20), new(27, 22)], new(29, 20, "rcv"), new(29, 21, "ACK")),
        Edge(TcpState.TimeWait, TcpState.Closed, [new(14, 23), new(23, 23)], new PlanLabel(13, 22, "2 MSL over")),
    ];

    private static PlanEdge Edge(
        TcpState from, TcpState to, EquatableArray<Position> corners, params ReadOnlySpan<PlanLabel> labels) =>
        new(from, to, corners, EquatableArray.Create(labels));
}
