namespace Tutor.Tcp.World;

/// <summary>
/// A generator of numbers that follow from a seed and nothing else: SplitMix64 (Steele, Lea, Flood: Fast splittable
/// pseudorandom number generators, OOPSLA 2014).
/// </summary>
/// <param name="State">Where it stands; any number is a seed.</param>
/// <remarks>It is a value and part of a world, so a snapshot goes on with the same numbers.</remarks>
public readonly record struct Dice(ulong State)
{
    private const ulong GoldenGamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Draws a number from 0 to 2^64 - 1.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The generator as it stands after that. Never fails.</returns>
    public Dice Draw(out ulong number)
    {
        ulong state = unchecked(State + GoldenGamma);
        number = Mix(state);
        return new Dice(state);
    }

    /// <summary>
    /// Draws a number from 0 to <paramref name="end"/> - 1, each as likely as the others to 1 in 2^32.
    /// </summary>
    /// <param name="end">1 to 2^32; 0 counts as 1.</param>
    /// <param name="number">The number.</param>
    public Dice Below(ulong end, out ulong number)
    {
        Dice next = Draw(out ulong any);
        number = Math.BigMul(any, Math.Max(1, end), out _);
        return next;
    }

    /// <summary>Draws whether something happens.</summary>
    /// <param name="ppm">How likely it is, in parts per million; at 0 it never happens, at 1,000,000 always.</param>
    /// <param name="happens">True when it happens.</param>
    public Dice Chance(int ppm, out bool happens)
    {
        Dice next = Below(1_000_000, out ulong number);
        happens = number < (ulong)Math.Max(0, ppm);
        return next;
    }

    /// <summary>A generator of its own for a part of the world, so that what one part draws changes no other.</summary>
    /// <param name="stream">The number of the part.</param>
    public Dice Split(ulong stream) => new(Mix(unchecked(State ^ Mix((stream + 1) * GoldenGamma))));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }
}
