using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Formulas;

/// <summary>The initial sequence number of the peer, as soon as it can be read off the wire.</summary>
public static class PeerNumber
{
    /// <summary>
    /// SEG.SEQ of the newest SYN that has arrived at the played host from its other end, answered or not; null before.
    /// An older one was of a connection that was refused. Never fails.
    /// </summary>
    public static SeqNumber? Of(PlayedSide side)
    {
        Endpoint? remote = side.World[side.Host].Remote;
        EquatableArray<LadderLine> ladder = side.World.Ladder;
        for (int i = ladder.Count - 1; i >= 0; i--)
        {
            LadderLine line = ladder[i];
            bool isOfPeer = remote is null || line.Source == remote;
            if (isOfPeer && line.To == side.Host && line.IsDelivered && line.Segment.Has(TcpFlags.Syn))
            {
                return line.Segment.Seq;
            }
        }

        return null;
    }
}
