namespace Tutor.Lessons.Variations;

/// <summary>
/// Numbers that follow from a seed and nothing else (SplitMix64: Steele, Lea, Flood 2014), so that a round can be
/// replayed on any machine.
/// </summary>
internal sealed class SeedSequence(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number, 0 to <paramref name="end"/> - 1.</summary>
    /// <param name="end">1 or more.</param>
    public uint Below(uint end) => (uint)(Next() % end);

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
