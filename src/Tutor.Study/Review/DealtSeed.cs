namespace Tutor.Study.Review;

/// <summary>Seeds of variants that are dealt one after another.</summary>
public static class DealtSeed
{
    /// <summary>Parts the seeds of one variant from those of the next.</summary>
    private const ulong Stride = 7919;

    /// <summary>The seed of a variant.</summary>
    /// <param name="seed">That of the whole.</param>
    /// <param name="dealt">How many variants were dealt before it.</param>
    public static ulong Of(ulong seed, int dealt) => unchecked(seed + (((ulong)dealt + 1) * Stride));
}
