using Tutor.Tcp;

namespace Tutor.Tui.View.Reading;

/// <summary>A place in laid-out text where the words searched for stand; it may go over several rows.</summary>
/// <param name="Pieces">Its piece of each row; at least one.</param>
internal sealed record TextHit(EquatableArray<HitPiece> Pieces)
{
    /// <summary>The row that it begins in, from 0.</summary>
    internal int Row => Pieces[0].Row;
}

/// <summary>A stretch of one row.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="From">Its first UTF-16 unit in the text of the row.</param>
/// <param name="To">The unit behind its last one.</param>
internal readonly record struct HitPiece(int Row, int From, int To);
