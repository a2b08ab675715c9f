using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>What a segment by hand begins as: what the engine itself would send.</summary>
public static class SandboxPrefill
{
    /// <summary>
    /// A segment that the TCP of a host could send now: a SYN where there is no connection yet, else an ACK.
    /// </summary>
    public static Segment Of(WorldState world, string host)
    {
        Tcb tcb = world[host].Tcb;
        TcpFlags flags = tcb.State switch
        {
            TcpState.Closed or TcpState.Listen or TcpState.SynSent => TcpFlags.Syn,
            TcpState.SynReceived => TcpFlags.Syn | TcpFlags.Ack,
            TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 or TcpState.CloseWait
                or TcpState.Closing or TcpState.LastAck or TcpState.TimeWait => TcpFlags.Ack,
        };
        bool hasNone = tcb.State is TcpState.Closed or TcpState.Listen;
        bool isSyn = flags.HasFlag(TcpFlags.Syn);
        return new Segment
        {
            Flags = flags,
            Seq = hasNone ? world[host].NextIss : isSyn ? tcb.Snd.Iss : tcb.Snd.Nxt,
            Ack = flags.HasFlag(TcpFlags.Ack) ? tcb.Rcv.Nxt : default,
            Window = hasNone ? ushort.MaxValue : Play.WindowToState(new PlayedSide(world, host), flags),
        };
    }

    /// <summary>What a third host would send to do harm: a RST in the name of the other end.</summary>
    /// <param name="world">The world.</param>
    /// <param name="target">The name of the host that gets it.</param>
    public static Segment Forged(WorldState world, string target)
    {
        Tcb tcb = world[target].Tcb;
        return tcb.State is TcpState.Closed or TcpState.Listen
            ? new Segment { Flags = TcpFlags.Syn, Seq = new SeqNumber(1), Window = ushort.MaxValue }
            : new Segment { Flags = TcpFlags.Rst, Seq = tcb.Rcv.Nxt };
    }
}
