using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Questions to the judge's own rule set.</summary>
internal static class ProducibleAssertions
{
    /// <summary>Asserts that no pattern has the segment in it, whatever its window.</summary>
    public static void IsNotProducible(this PlayedSide side, string text)
    {
        Assert.True(SegmentText.TryParse(text, out Segment segment, out _), text);
        Segment open = segment with { Window = ushort.MaxValue };
        Assert.DoesNotContain(Producible.Of(side).AsSpan().ToArray(), pattern => pattern.Fits(open));
    }
}
