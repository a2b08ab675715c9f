using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>
/// A whole simulation at one moment: hosts, wire, clock and what has happened. A value, so undo and fork are free.
/// </summary>
public sealed record WorldState
{
    /// <summary>Where it started.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The virtual clock.</summary>
    public SimTime Now { get; init; }

    /// <summary>The hosts, in the order of the scenario.</summary>
    public EquatableArray<Host> Hosts { get; init; }

    /// <summary>Every segment that was ever put on the wire, numbered from 1 in order.</summary>
    public EquatableArray<LadderLine> Ladder { get; init; }

    /// <summary>How many segments have arrived.</summary>
    public int Delivered
    {
        get
        {
            int delivered = 0;
            foreach (LadderLine line in Ladder)
            {
                delivered += line.IsDelivered ? 1 : 0;
            }

            return delivered;
        }
    }

    /// <summary>Everything that has happened, in order.</summary>
    public EquatableArray<WorldEvent> History { get; init; }

    /// <summary>The host of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public Host this[string name]
    {
        get
        {
            foreach (Host host in Hosts)
            {
                if (host.Name == name)
                {
                    return host;
                }
            }

            throw new KeyNotFoundException($"No host is named '{name}'.");
        }
    }

    /// <summary>The host at the other end.</summary>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public Host PeerOf(string name) => Hosts[0].Name == name ? Hosts[1] : Hosts[0];

    /// <summary>The place of a host in <see cref="Hosts"/>.</summary>
    internal int IndexOf(string name) => Hosts[0].Name == name ? 0 : 1;

    /// <summary>This world with one host replaced.</summary>
    internal WorldState With(int index, Host host) => this with { Hosts = Hosts.SetItem(index, host) };

    /// <summary>
    /// True when every number that the segment uses was on the wire before, in one segment of that host or in several.
    /// False for a segment that uses none, and for the SYN+ACK that answers a SYN which crossed ours.
    /// </summary>
    internal bool WasSent(string from, Segment segment)
    {
        long length = SegmentExtent.Length(segment);
        long sent = 0;
        for (long before = -1; sent < length && sent > before;)
        {
            before = sent;
            sent = SentUpTo(from, segment, sent);
        }

        return length > 0 && sent == length;
    }

    /// <summary>How much of the segment was sent, given that the part before <paramref name="sent"/> was.</summary>
    private long SentUpTo(string from, Segment segment, long sent)
    {
        long length = SegmentExtent.Length(segment);
        for (int i = Ladder.Count - 1; i >= 0; i--)
        {
            LadderLine line = Ladder[i];
            bool isCrossed = segment.Has(TcpFlags.Syn | TcpFlags.Ack) && !line.Segment.Has(TcpFlags.Ack);
            long start = line.Segment.Seq - segment.Seq;
            long end = start + SegmentExtent.Length(line.Segment);
            if (line.From == from && !isCrossed && start <= sent && end > sent)
            {
                sent = Math.Min(end, length);
            }
        }

        return sent;
    }
}

/// <summary>One host at one moment.</summary>
public sealed record Host
{
    /// <summary>Its name, such as <c>client</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its address and port.</summary>
    public required Endpoint Endpoint { get; init; }

    /// <summary>The control block of its connection, after everything that has arrived.</summary>
    public Tcb Tcb { get; init; } = new();

    /// <summary>The initial send sequence number that its next connection takes.</summary>
    public SeqNumber NextIss { get; init; }

    /// <summary>How many calls of its application were made.</summary>
    public int CallsMade { get; init; }

    /// <summary>When the next call's condition first held, for a call with a delay; null before.</summary>
    public SimTime? NextCallReadySince { get; init; }

    /// <summary>True when a learner sends this host's segments: what the machine would send is held in <see cref="Due"/>.</summary>
    public bool IsPlayed { get; init; }

    /// <summary>Segments that the machine would have sent by now, oldest first. Always empty when not played.</summary>
    public EquatableArray<Segment> Due { get; init; }

    /// <summary>
    /// What the screen shows while an answer is due: the control block before the arrival (or the call) that made it due;
    /// the same before an arrival that needs no answer, until the learner has said so; null when nothing is unanswered.
    /// </summary>
    public Tcb? Unanswered { get; init; }
}

/// <summary>One segment on the ladder.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="From">The name of the host that sent it.</param>
/// <param name="To">The name of the host that it is for.</param>
/// <param name="Segment">The segment.</param>
/// <param name="SentAt">When it left.</param>
/// <param name="ArrivesAt">When it arrives, or arrived; null when the wire loses it.</param>
/// <param name="IsDelivered">True once it has arrived.</param>
/// <param name="IsRetransmission">True when it repeats what was sent before.</param>
public sealed record LadderLine(
    int Number,
    string From,
    string To,
    Segment Segment,
    SimTime SentAt,
    SimTime? ArrivesAt,
    bool IsDelivered,
    bool IsRetransmission);
