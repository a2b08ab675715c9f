using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>The segments of the matrix: every kind, at every edge of both windows of a control block.</summary>
internal static class MatrixSegments
{
    private static readonly TcpFlags[] Kinds =
    [
        TcpFlags.None,
        TcpFlags.Ack,
        TcpFlags.Syn,
        TcpFlags.Rst,
        TcpFlags.Fin,
        TcpFlags.Syn | TcpFlags.Ack,
        TcpFlags.Rst | TcpFlags.Ack,
        TcpFlags.Fin | TcpFlags.Ack,
        TcpFlags.Syn | TcpFlags.Fin,
        TcpFlags.Syn | TcpFlags.Rst,
        TcpFlags.Fin | TcpFlags.Rst,
        TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Ack,
        TcpFlags.Psh | TcpFlags.Ack,
        (TcpFlags)0xFF,
    ];

    /// <summary>None, some, and more than the window of the blocks.</summary>
    private static readonly uint[] Lengths = [0, 10, 1100];

    /// <summary>The windows and options that segments carry, in turn.</summary>
    private static readonly (ushort Window, TcpOptions Options)[] Dress =
    [
        (1000, TcpOptions.None),
        (0, new TcpOptions { Mss = 0 }),
        (5000, new TcpOptions { Mss = 1460, WindowScale = 7 }),
        (1, new TcpOptions { WindowScale = 200 }),
        (65535, TcpOptions.None),
    ];

    /// <summary>Every segment for a block.</summary>
    public static IEnumerable<Segment> For(Tcb tcb)
    {
        int turn = 0;
        foreach (TcpFlags flags in Kinds)
        {
            foreach (SeqNumber seq in SeqEdges(tcb).Distinct())
            {
                foreach (SeqNumber ack in AckEdges(tcb).Distinct())
                {
                    foreach (uint length in Lengths)
                    {
                        (ushort window, TcpOptions options) = Dress[turn++ % Dress.Length];
                        yield return new Segment
                        {
                            Flags = flags,
                            Seq = seq,
                            Ack = ack,
                            DataLength = length,
                            Window = window,
                            Options = options,
                        };
                    }
                }
            }
        }
    }

    /// <summary>
    /// Left edge - 10, - 1 and itself, inside twice, last in, right edge + 1, and far away on both sides.
    /// </summary>
    private static SeqNumber[] SeqEdges(Tcb tcb)
    {
        SeqNumber left = tcb.Rcv.Nxt;
        SeqNumber right = left + tcb.Rcv.Wnd;
        return [left - 10, left - 1, left, left + 5, left + 20, right - 1, right, left + 1_000_000_000, left - 1_000_000_000];
    }

    /// <summary>Far below SND.UNA, one below, at it, inside, at SND.NXT, one above, far above.</summary>
    private static SeqNumber[] AckEdges(Tcb tcb)
    {
        SeqNumber una = tcb.Snd.Una;
        SeqNumber nxt = tcb.Snd.Nxt;
        return [una - 100_000, una - 1, una, una + ((uint)(nxt - una) / 2), nxt - 1, nxt, nxt + 1, nxt + 1_000_000_000];
    }
}
