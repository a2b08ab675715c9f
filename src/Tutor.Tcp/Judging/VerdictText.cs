using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>The messages that say what a right move does and what the peer did.</summary>
internal static class VerdictText
{
    /// <summary>Why saying nothing is right.</summary>
    public static Message OfSilence(Situation now) =>
        Message.Of("right.move-silence", Words.Host("host", now.Self.Name), Words.Host("peer", now.Peer.Name));

    /// <summary>What a right segment does; the key is that of the rule that lets a TCP send it.</summary>
    public static Message OfRight(Situation now, SegmentPattern pattern, Segment segment) =>
        Message.Of(
            $"right.{pattern.Rule.Key}",
            Words.Host("host", now.Self.Name),
            Words.Host("peer", now.Peer.Name),
            Words.Number("seq", segment.Seq, now.Self.Name),
            Words.Number("ack", segment.Ack, now.Peer.Name),
            new MessageArgument.Count("length", segment.DataLength),
            Words.State("state", now.Tcb.State));

    /// <summary>What the peer did with a segment that is not right.</summary>
    public static Message OfPeer(Situation now, PeerReaction peer, bool isAccepted)
    {
        string name = now.Peer.Name;
        string key = isAccepted ? peer.Before == peer.After ? "peer.takes-it-and-stays" : "peer.takes-it"
            : FirstReset(peer) is not null ? "peer.answers-rst"
            : peer.After is TcpState.Closed or TcpState.Listen && peer.Before != peer.After ? "peer.is-reset"
            : !peer.Answers.IsEmpty ? "peer.answers-ack"
            : peer.Rules.AsSpan().Contains(Rules.TextIgnored) ? "peer.ignores-text"
            : "peer.drops-it";
        Segment answer = FirstReset(peer) ?? (peer.Answers.IsEmpty ? new Segment() : peer.Answers[0]);
        return Message.Of(
            key,
            Words.Host("host", now.Self.Name),
            Words.Host("peer", name),
            Words.State("before", peer.Before),
            Words.State("after", peer.After),
            Words.Flags("flags", answer.Flags),
            Words.Number("seq", answer.Seq, name),
            Words.Number("ack", answer.Ack, now.Self.Name));
    }

    private static Segment? FirstReset(PeerReaction peer)
    {
        foreach (Segment answer in peer.Answers)
        {
            if (answer.Has(TcpFlags.Rst))
            {
                return answer;
            }
        }

        return null;
    }
}
