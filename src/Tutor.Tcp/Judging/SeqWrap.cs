using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Where counting up goes over 4294967295, whose next is 0.</summary>
internal static class SeqWrap
{
    /// <summary>
    /// True when counting from <paramref name="from"/> to <paramref name="right"/> goes round, and the number given
    /// skips 0, starts again at 0 or stops at the end.
    /// </summary>
    public static bool IsMissed(SeqNumber given, SeqNumber right, SeqNumber from) =>
        right.Value < from.Value
        && right > from
        && (given == right + 1 || given.Value is 0 or uint.MaxValue);
}
