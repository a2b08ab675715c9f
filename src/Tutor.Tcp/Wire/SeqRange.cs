namespace Tutor.Tcp.Wire;

/// <summary>A stretch of sequence space.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Length">How many numbers it has; 0 or more.</param>
public readonly record struct SeqRange(SeqNumber Start, uint Length)
{
    /// <summary>The number after its last.</summary>
    public SeqNumber End => Start + Length;

    /// <summary>Its ends, such as <c>101-111</c>; the second is the number after the last.</summary>
    public override string ToString() => $"{Start}-{End}";
}
