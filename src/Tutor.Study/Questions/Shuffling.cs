using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Study.Questions;

/// <summary>Orders that follow from a seed and nothing else.</summary>
internal static class Shuffling
{
    /// <summary>0 to <paramref name="count"/> - 1 in another order.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="id">The question's id, so that no two questions are shuffled alike.</param>
    /// <param name="neverInPlace">True when the order must not come out as it went in.</param>
    internal static EquatableArray<int> Of(int count, ulong seed, string id, bool neverInPlace)
    {
        int[] places = [.. Enumerable.Range(0, count)];
        Dice dice = new Dice(seed).Split(StreamOf(id));
        for (int i = count - 1; i > 0; i--)
        {
            dice = dice.Below((ulong)i + 1, out ulong other);
            (places[i], places[(int)other]) = (places[(int)other], places[i]);
        }

        bool isInPlace = places.AsSpan().SequenceEqual([.. Enumerable.Range(0, count)]);
        return isInPlace && neverInPlace && count > 1
            ? [.. places[1..], places[0]]
            : EquatableArray.From(places);
    }

    private static ulong StreamOf(string id)
    {
        ulong stream = 7;
        foreach (char unit in id)
        {
            stream = ((stream * 31) + unit) % 1_000_003;
        }

        return stream;
    }
}
