using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>Control blocks to draw.</summary>
internal static class Blocked
{
    /// <summary>The client of the mock-ups: its SYN is on the wire.</summary>
    internal static Tcb SynSent { get; } = new()
    {
        State = TcpState.SynSent,
        Snd = new SendSpace { Una = new(1000), Nxt = new(1001), Iss = new(1000) },
        Rcv = new ReceiveSpace { Wnd = 64240 },
        RetransmissionQueue = [new(new Segment { Flags = TcpFlags.Syn, Seq = new(1000) }, SimTime.Zero, 1)],
        Timers = new TimerSet { Retransmission = SimTime.FromMs(1000) },
    };

    /// <summary>Numbers of ten digits, and data and a FIN that wait.</summary>
    internal static Tcb FinWait { get; } = new()
    {
        State = TcpState.FinWait1,
        Snd = new SendSpace { Una = new(4294967286), Nxt = new(6), Iss = new(4294967285), Wnd = 65535 },
        Rcv = new ReceiveSpace { Nxt = new(4294967295), Irs = new(4294967294), Wnd = 64240 },
        RetransmissionQueue =
        [
            new(new Segment { Flags = TcpFlags.Ack, Seq = new(4294967286), DataLength = 15 }, SimTime.Zero, 1),
            new(new Segment { Flags = TcpFlags.Fin | TcpFlags.Ack, Seq = new(5) }, SimTime.Zero, 1),
        ],
        Timers = new TimerSet { Retransmission = SimTime.FromMs(1000), KeepAlive = SimTime.FromSeconds(7200) },
    };

    internal static TcbPicture Picture(Tcb tcb, params ReadOnlySpan<string> hidden) =>
        new(tcb, number => number.ToString(), number => number.ToString(), SimTime.FromMs(100), EquatableArray.Create(hidden));
}
