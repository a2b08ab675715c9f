using Tutor.Conformance.Traces;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Replaying;

/// <summary>The initial sequence numbers of one replay: traces are written as if both were 0.</summary>
/// <param name="Name">How reports call this choice.</param>
/// <param name="First">The ISS of the end under test, until it sends another SYN.</param>
/// <param name="Remote">The ISN of its peer.</param>
internal sealed record Isns(string Name, SeqNumber First, SeqNumber Remote)
{
    private const int Seed = 9293;

    /// <summary>The choices for a trace: 0, seeded chance, and numbers that wrap within the first octets.</summary>
    public static IReadOnlyList<Isns> For(Trace trace)
    {
        // The seed depends on the trace's length alone, so a trace draws the same numbers in any file.
        var random = new Random(Seed + trace.Events.Count);
        return
        [
            new Isns("0", default, default),
            new Isns("random", Draw(random), Draw(random)),
            new Isns("wrap", new SeqNumber(uint.MaxValue - 2), new SeqNumber(uint.MaxValue)),
        ];
    }

    /// <summary>The segment with the numbers that it has on the wire.</summary>
    /// <param name="segment">A segment that arrives.</param>
    /// <param name="iss">The ISS of the end under test.</param>
    public Segment OnTheWire(TraceSegment segment, SeqNumber iss) => new()
    {
        Flags = segment.Flags,
        Seq = Remote + (segment.Seq ?? 0),
        Ack = segment.Ack is uint ack ? iss + ack : default,
        DataLength = segment.Length,
        Window = segment.Window ?? 0,
        Options = segment.Options with
        {
            Sack = EquatableArray.From(segment.Sack.AsSpan().ToArray().Select(b => new SeqRange(iss + b.Start.Value, b.Length))),
        },
    };

    private static SeqNumber Draw(Random random) => new((uint)random.NextInt64(1L << 32));
}
