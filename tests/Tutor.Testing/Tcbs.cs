using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Testing;

/// <summary>
/// A control block in every state, with numbers that are easy to follow: ISS 100, IRS 300, both windows 1000, and
/// nothing outstanding unless the state itself means it (a SYN in SYN-SENT, a FIN in FIN-WAIT-1).
/// </summary>
public static class Tcbs
{
    /// <summary>ISS.</summary>
    public static readonly SeqNumber Iss = new(100);

    /// <summary>IRS.</summary>
    public static readonly SeqNumber Irs = new(300);

    /// <summary>Both windows, and the buffer.</summary>
    public const ushort Window = 1000;

    /// <summary>When whatever is outstanding was sent.</summary>
    public static readonly SimTime SentAt = SimTime.Zero;

    /// <summary>CLOSED.</summary>
    public static Tcb Closed() => new() { Rcv = new ReceiveSpace { Buffer = Window, Wnd = Window } };

    /// <summary>LISTEN.</summary>
    public static Tcb Listen() => Closed() with { State = TcpState.Listen, PassiveOpen = true };

    /// <summary>SYN-SENT: <c>100 SYN</c> is outstanding.</summary>
    public static Tcb SynSent() => Outstanding(
        Closed() with { State = TcpState.SynSent, Snd = Send() with { Nxt = Iss + 1, Wnd = 0, MaxWnd = 0 } },
        new Segment { Flags = TcpFlags.Syn, Seq = Iss, Window = Window, Options = SynOptions });

    /// <summary>SYN-RECEIVED after a passive OPEN: <c>100 SYN,ACK 301</c> is outstanding.</summary>
    public static Tcb SynReceived() => Outstanding(
        Listen() with { State = TcpState.SynReceived, Snd = Send() with { Nxt = Iss + 1 }, Rcv = Receive() },
        new Segment
        {
            Flags = TcpFlags.Syn | TcpFlags.Ack,
            Seq = Iss,
            Ack = Irs + 1,
            Window = Window,
            Options = SynOptions,
        });

    /// <summary>SYN-RECEIVED after an active OPEN (the SYNs crossed).</summary>
    public static Tcb SynReceivedActive() => SynReceived() with { PassiveOpen = false };

    /// <summary>ESTABLISHED: SND.UNA = SND.NXT = 101, RCV.NXT = 301.</summary>
    public static Tcb Established() => Closed() with
    {
        State = TcpState.Established,
        Snd = Send() with { Una = Iss + 1, Nxt = Iss + 1, Wl1 = Irs + 1, Wl2 = Iss + 1 },
        Rcv = Receive(),
    };

    /// <summary>FIN-WAIT-1: our FIN 101 is outstanding.</summary>
    public static Tcb FinWait1() => WithFin(Established(), TcpState.FinWait1);

    /// <summary>FIN-WAIT-2: our FIN 101 is acknowledged, the user still reads.</summary>
    public static Tcb FinWait2() => FinAcked(FinWait1(), TcpState.FinWait2);

    /// <summary>CLOSE-WAIT: their FIN 301 was received.</summary>
    public static Tcb CloseWait() => WithTheirFin(Established(), TcpState.CloseWait);

    /// <summary>CLOSING: their FIN 301 was received, ours is outstanding.</summary>
    public static Tcb Closing() => WithTheirFin(FinWait1(), TcpState.Closing);

    /// <summary>LAST-ACK: their FIN 301 was received, then ours was sent and is outstanding.</summary>
    public static Tcb LastAck() => WithFin(CloseWait(), TcpState.LastAck);

    /// <summary>TIME-WAIT: both FINs are acknowledged; the timer runs for 2 MSL from 0.</summary>
    public static Tcb TimeWait() => FinAcked(Closing(), TcpState.TimeWait) with
    {
        Timers = new TimerSet { TimeWait = SimTime.FromSeconds(240) },
    };

    /// <summary>One control block for each of the eleven states.</summary>
    public static Tcb In(TcpState state) => state switch
    {
        TcpState.Closed => Closed(),
        TcpState.Listen => Listen(),
        TcpState.SynSent => SynSent(),
        TcpState.SynReceived => SynReceived(),
        TcpState.Established => Established(),
        TcpState.FinWait1 => FinWait1(),
        TcpState.FinWait2 => FinWait2(),
        TcpState.CloseWait => CloseWait(),
        TcpState.Closing => Closing(),
        TcpState.LastAck => LastAck(),
        TcpState.TimeWait => TimeWait(),
    };

    /// <summary>The same with so many octets sent at time 0 and not acknowledged, in one segment.</summary>
    public static Tcb WithInFlight(this Tcb tcb, uint octets) => Outstanding(
        tcb with { Snd = tcb.Snd with { Nxt = tcb.Snd.Nxt + octets } },
        new Segment
        {
            Flags = TcpFlags.Psh | TcpFlags.Ack,
            Seq = tcb.Snd.Nxt,
            Ack = tcb.Rcv.Nxt,
            DataLength = octets,
            Window = Window,
        });

    /// <summary>The same with another receive window, advertised.</summary>
    public static Tcb WithReceiveWindow(this Tcb tcb, uint window) =>
        tcb with { Rcv = tcb.Rcv with { Wnd = window } };

    /// <summary>The same with another buffer, all of it advertised.</summary>
    public static Tcb WithReceiveBuffer(this Tcb tcb, uint octets) =>
        (tcb with { Rcv = tcb.Rcv with { Buffer = octets } }).WithReceiveWindow(octets);

    private static TcpOptions SynOptions => new() { Mss = Policy.Rfc9293.Mss };

    private static SendSpace Send() => new()
    {
        Iss = Iss,
        Una = Iss,
        Nxt = Iss,
        Wnd = Window,
        MaxWnd = Window,
        Wl1 = Irs,
        Wl2 = Iss,
        Mss = 536,
    };

    private static ReceiveSpace Receive() => new()
    {
        Irs = Irs,
        Nxt = Irs + 1,
        Wnd = Window,
        Buffer = Window,
    };

    private static Tcb WithFin(Tcb tcb, TcpState state) => Outstanding(
        tcb with
        {
            State = state,
            Snd = tcb.Snd with { FinQueued = true, FinSeq = tcb.Snd.Nxt, Nxt = tcb.Snd.Nxt + 1 },
        },
        new Segment { Flags = TcpFlags.Fin | TcpFlags.Ack, Seq = tcb.Snd.Nxt, Ack = tcb.Rcv.Nxt, Window = Window });

    private static Tcb WithTheirFin(Tcb tcb, TcpState state) => tcb with
    {
        State = state,
        Rcv = tcb.Rcv with { FinSeq = tcb.Rcv.Nxt, Nxt = tcb.Rcv.Nxt + 1 },
    };

    private static Tcb FinAcked(Tcb tcb, TcpState state) => tcb with
    {
        State = state,
        Snd = tcb.Snd with { Una = tcb.Snd.Nxt, Wl2 = tcb.Snd.Nxt },
        RetransmissionQueue = default,
        Timers = new TimerSet(),
    };

    private static Tcb Outstanding(Tcb tcb, Segment segment) => tcb with
    {
        RetransmissionQueue = tcb.RetransmissionQueue.Add(new Outstanding(segment, SentAt, 1)),
        Timers = tcb.Timers with { Retransmission = SimTime.FromSeconds(1) },
    };
}
