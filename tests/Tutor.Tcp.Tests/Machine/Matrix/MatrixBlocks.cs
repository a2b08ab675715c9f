using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>The control blocks of the matrix: every state, and what makes a state behave differently.</summary>
internal static class MatrixBlocks
{
    /// <summary>The blocks by name, with numbers far from the wrap.</summary>
    public static IReadOnlyDictionary<string, Tcb> All { get; } = Opening()
        .Concat(Receiving())
        .Concat(Sending())
        .Concat(Closing())
        .ToDictionary(block => block.Name, block => block.Tcb);

    /// <summary>
    /// The same block with its numbers moved so that both windows and what is in flight straddle 2^32.
    /// </summary>
    public static Tcb Wrapping(Tcb tcb) => NumberShift.Move(
        tcb,
        send: uint.MaxValue - tcb.Snd.Una.Value - 2,
        receive: uint.MaxValue - tcb.Rcv.Nxt.Value - 4);

    private static IEnumerable<(string Name, Tcb Tcb)> Opening()
    {
        foreach (TcpState state in Enum.GetValues<TcpState>())
        {
            yield return ($"{state}", Tcbs.In(state));
        }

        Tcb passive = Tcbs.SynReceived();
        yield return ("SynReceived, active", Tcbs.SynReceivedActive());
        yield return ("SynSent, data waits", Tcbs.SynSent() with { Snd = Tcbs.SynSent().Snd with { Unsent = 20 } });
        yield return ("SynSent, SYN repeated", Repeated(Tcbs.SynSent()));
        yield return ("SynReceived, SYN,ACK repeated", Repeated(passive));
        yield return ("SynReceived, data waits", passive with { Snd = passive.Snd with { Unsent = 20 } });
        yield return (
            "SynReceived, data and FIN wait",
            passive with { Snd = passive.Snd with { Unsent = 20, FinQueued = true } });
        yield return (
            "SynReceived, text of the SYN held",
            passive with { Rcv = passive.Rcv with { Held = [new SeqRange(new(301), 7)], FinSeq = new SeqNumber(308) } });
        yield return (
            "SynReceived, active, scaled",
            Tcbs.SynReceivedActive() with
            {
                RetransmissionQueue = Scaled(passive.RetransmissionQueue, shift: 2),
                Snd = passive.Snd with { WindowShift = 3 },
                Rcv = passive.Rcv with { WindowShift = 2, WindowScaleAgreed = true },
            });
        yield return ("SynReceived, window of zero", passive.WithReceiveWindow(0));
        yield return (
            "SynReceived, text of the SYN acknowledged",
            passive with { Rcv = Unread(passive.Rcv, 7) with { Nxt = passive.Rcv.Nxt + 7 } });
    }

    private static IEnumerable<(string Name, Tcb Tcb)> Receiving()
    {
        Tcb open = Tcbs.Established();
        SeqRange hole = new(new SeqNumber(311), 10);
        yield return ("Established, window of zero", open.WithReceiveWindow(0));
        yield return ("Established, window of zero, in flight", open.WithInFlight(10).WithReceiveWindow(0));
        yield return ("Established, buffer full", open with { Rcv = Unread(open.Rcv, 1000) });
        yield return ("Established, unread text", open with { Rcv = Unread(open.Rcv, 400) });
        yield return ("Established, text taken but window not opened", open with { Rcv = Unread(open.Rcv, 600) with { Unread = 0 } });
        yield return ("Established, text held", open with { Rcv = open.Rcv with { Held = [hole] } });
        yield return (
            "Established, text held twice",
            open with { Rcv = open.Rcv with { Held = [hole, new SeqRange(new(330), 5)] } });
        yield return (
            "Established, text and FIN held",
            open with { Rcv = open.Rcv with { Held = [hole], FinSeq = new SeqNumber(321) } });
        yield return ("Established, FIN held", open with { Rcv = open.Rcv with { FinSeq = new SeqNumber(311) } });
        yield return (
            "Established, delayed ACK",
            open with
            {
                Timers = open.Timers with { DelayedAck = SimTime.FromMs(200), DelayedAckFrom = open.Rcv.Nxt - 10 },
            });
        yield return ("Established, tiny segments", open with { Snd = open.Snd with { Mss = 5 } });
        yield return (
            "Established, tiny segments, delayed ACK",
            open with
            {
                Snd = open.Snd with { Mss = 12 },
                Timers = open.Timers with { DelayedAck = SimTime.FromMs(200), DelayedAckFrom = open.Rcv.Nxt - 14 },
            });
        yield return ("Established, just challenged", open with { ChallengedAt = SimTime.FromMs(50) });
        yield return ("CloseWait, window of zero", Tcbs.CloseWait().WithReceiveWindow(0));
        yield return ("TimeWait, window of zero", Tcbs.TimeWait().WithReceiveWindow(0));
    }

    private static IEnumerable<(string Name, Tcb Tcb)> Sending()
    {
        Tcb open = Tcbs.Established();
        yield return ("Established, in flight", open.WithInFlight(10));
        yield return ("Established, three in flight, data waits", WithUnsent(open.WithInFlight(10).WithInFlight(536).WithInFlight(454), 2000));
        yield return ("Established, in flight, repeated", Repeated(open.WithInFlight(10).WithInFlight(20)));
        yield return ("Established, two duplicates", Duplicates(open.WithInFlight(10).WithInFlight(20), 2));
        yield return ("Established, three duplicates", Duplicates(open.WithInFlight(10).WithInFlight(20), 3));
        yield return ("Established, 255 duplicates", Duplicates(open.WithInFlight(10), 255));
        yield return (
            "Established, two duplicates, window of zero",
            Duplicates(open.WithInFlight(10), 2).WithReceiveWindow(0));
        yield return (
            "Established, user's time-out",
            open.WithInFlight(10) with
            {
                Timers = open.WithInFlight(10).Timers with { User = SimTime.FromSeconds(20) },
            });
        yield return (
            "Established, measured before",
            open.WithInFlight(10) with
            {
                Timers = open.WithInFlight(10).Timers with { Srtt = SimTime.FromMs(900), RttVar = SimTime.FromMs(300), Rto = SimTime.FromMs(2100) },
            });
        yield return ("Established, probe in flight", WithUnsent(open.WithInFlight(1), 50) with { Snd = Probing(open) });
        yield return (
            "Established, probe timer",
            open with
            {
                Snd = open.Snd with { Wnd = 0, Unsent = 50 },
                Timers = open.Timers with { Probe = SimTime.FromSeconds(1) },
            });
        yield return ("Established, scaled", open.WithInFlight(10) with
        {
            Snd = open.WithInFlight(10).Snd with { WindowShift = 4 },
            Rcv = open.Rcv with { WindowShift = 2, WindowScaleAgreed = true },
        });
        yield return ("CloseWait, in flight", Tcbs.CloseWait().WithInFlight(10));
        yield return ("CloseWait, data and FIN wait", FinWaiting(Tcbs.CloseWait(), TcpState.CloseWait));
    }

    private static IEnumerable<(string Name, Tcb Tcb)> Closing()
    {
        yield return ("FinWait1, data and FIN wait", FinWaiting(Tcbs.Established(), TcpState.FinWait1));
        yield return ("Closing, data and FIN wait", FinWaiting(Tcbs.CloseWait(), TcpState.Closing));
        yield return ("FinWait1, data before the FIN", DataBeforeFin(Tcbs.FinWait1()));
        yield return ("Closing, data before the FIN", DataBeforeFin(Tcbs.Closing()));
        yield return ("LastAck, data before the FIN", DataBeforeFin(Tcbs.LastAck()));
        yield return ("FinWait1, two duplicates", Duplicates(Tcbs.FinWait1(), 2));
        yield return ("LastAck, two duplicates, data before the FIN", Duplicates(DataBeforeFin(Tcbs.LastAck()), 2));
        yield return ("FinWait1, nobody reads", Tcbs.FinWait1() with { UserStoppedReading = true });
        yield return ("FinWait2, nobody reads", Tcbs.FinWait2() with { UserStoppedReading = true });
        yield return (
            "FinWait2, nobody reads, timer runs",
            Tcbs.FinWait2() with
            {
                UserStoppedReading = true,
                Timers = Tcbs.FinWait2().Timers with { FinWait2 = SimTime.FromSeconds(9) },
            });
        yield return ("FinWait2, window of zero", Tcbs.FinWait2().WithReceiveWindow(0));
        yield return (
            "FinWait2, text held",
            Tcbs.FinWait2() with { Rcv = Tcbs.FinWait2().Rcv with { Held = [new SeqRange(new(311), 10)] } });
    }

    private static EquatableArray<Outstanding> Scaled(EquatableArray<Outstanding> queue, byte shift) => queue.SetItem(
        0,
        queue[0] with
        {
            Segment = queue[0].Segment with
            {
                Options = queue[0].Segment.Options with { WindowScale = shift },
            },
        });

    private static Tcb WithUnsent(Tcb tcb, uint octets) => tcb with { Snd = tcb.Snd with { Unsent = octets } };

    private static Tcb Duplicates(Tcb tcb, byte count) => tcb with { Snd = tcb.Snd with { DuplicateAcks = count } };

    private static SendSpace Probing(Tcb open) => open.WithInFlight(1).Snd with { Wnd = 0, Unsent = 50 };

    /// <summary>Text that was received and is not read keeps the window narrower.</summary>
    private static ReceiveSpace Unread(ReceiveSpace rcv, uint octets) => rcv with
    {
        Unread = octets,
        Wnd = rcv.Wnd - octets,
    };

    /// <summary>CLOSE with data that the remote's window does not take yet.</summary>
    private static Tcb FinWaiting(Tcb tcb, TcpState state) => tcb with
    {
        State = state,
        Snd = tcb.Snd with { Wnd = 0, Unsent = 50, FinQueued = true },
        Timers = tcb.Timers with { Probe = SimTime.FromSeconds(1) },
    };

    /// <summary>The FIN in flight, 10 octets of data before it.</summary>
    private static Tcb DataBeforeFin(Tcb tcb)
    {
        Outstanding fin = tcb.RetransmissionQueue[0];
        SeqNumber seq = fin.Segment.Seq;
        Segment data = fin.Segment with { Flags = TcpFlags.Ack, DataLength = 10 };
        return tcb with
        {
            Snd = tcb.Snd with { Nxt = tcb.Snd.Nxt + 10, FinSeq = seq + 10 },
            RetransmissionQueue = [fin with { Segment = data }, fin with { Segment = fin.Segment with { Seq = seq + 10 } }],
        };
    }

    private static Tcb Repeated(Tcb tcb) => tcb with
    {
        RetransmissionQueue = tcb.RetransmissionQueue.SetItem(
            0, tcb.RetransmissionQueue[0] with { Transmissions = 2, SentAt = SimTime.FromMs(20) }),
        Timers = tcb.Timers with
        {
            Rto = SimTime.FromSeconds(2),
            Retransmission = SimTime.FromMs(2020),
            R2Since = SimTime.FromMs(10),
            TimeOuts = 1,
        },
    };
}
