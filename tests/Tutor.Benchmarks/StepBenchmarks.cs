using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Benchmarks;

/// <summary>Measures one step of each common kind: the time, and what it leaves to the garbage collector.</summary>
internal static class StepBenchmarks
{
    private static readonly SimTime Later = SimTime.FromMs(100);

    private static readonly (string What, Tcb Tcb, TcpEvent Event)[] Kinds =
    [
        ("OPEN, active", Tcbs.Closed(), new TcpEvent.ActiveOpen(Tcbs.Iss)),
        ("SYN in LISTEN", Tcbs.Listen(), Arrival(Seg.Syn())),
        ("SYN,ACK in SYN-SENT", Tcbs.SynSent(), Arrival(Seg.SynAck())),
        ("ACK in SYN-RECEIVED", Tcbs.SynReceived(), Arrival(Seg.Ack())),
        ("ten octets arrive in ESTABLISHED", Tcbs.Established(), Arrival(Seg.Ack(len: 10))),
        ("ten octets beyond a hole", Tcbs.Established(), Arrival(Seg.Ack(seq: 321, len: 10))),
        ("ACK of the only segment in flight", Tcbs.Established().WithInFlight(10), Arrival(Seg.Ack(ack: 111))),
        ("ACK of one segment of two", TwoInFlight(), Arrival(Seg.Ack(ack: 111))),
        ("SEND of ten octets", Tcbs.Established(), new TcpEvent.Send(10, Tcbs.Iss)),
        ("RECEIVE of ten octets", WithUnread(), new TcpEvent.Receive(10)),
        ("retransmission time-out", Tcbs.Established().WithInFlight(10), new TcpEvent.RetransmissionTimeout()),
        ("CLOSE in ESTABLISHED", Tcbs.Established(), new TcpEvent.Close(StillReads: false)),
        ("FIN in FIN-WAIT-2", Tcbs.FinWait2(), Arrival(Seg.FinAck(ack: 102))),
        ("old segment, refused by an ACK", Tcbs.Established(), Arrival(Seg.Ack(seq: 291, len: 10))),
        ("RST in ESTABLISHED", Tcbs.Established(), Arrival(Seg.Rst())),
    ];

    /// <summary>Measures all and prints a table row for each.</summary>
    public static void Run()
    {
        foreach ((string what, Tcb tcb, TcpEvent @event) in Kinds)
        {
            Measuring.Row("Step: " + what, () => TcpMachine.Step(tcb, @event, Later));
        }
    }

    private static TcpEvent.SegmentArrives Arrival(Segment segment) => new(segment, Tcbs.Iss);

    private static Tcb TwoInFlight() => Tcbs.Established().WithInFlight(10).WithInFlight(10);

    private static Tcb WithUnread()
    {
        Tcb open = Tcbs.Established();
        return open with { Rcv = open.Rcv with { Unread = 20, Wnd = 980 } };
    }
}
