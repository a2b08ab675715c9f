using Tutor.Tcp.World;

namespace Tutor.Lessons.Variations;

/// <summary>
/// Numbers that follow from a seed and nothing else, so that a round can be replayed on any machine.
/// </summary>
internal sealed class SeedSequence(ulong seed)
{
    private Dice _dice = new(seed);

    /// <summary>The next number, 0 to <paramref name="end"/> - 1.</summary>
    /// <param name="end">1 or more.</param>
    public uint Below(uint end)
    {
        _dice = _dice.Draw(out ulong number);
        return (uint)(number % end);
    }
}
