using Tutor.Tcp.Judging;

namespace Tutor.Study.Progress;

/// <summary>A move that counts in the round under way.</summary>
/// <param name="Move">The move.</param>
/// <param name="WasShown">True when "show me" made it: the round has to be done once more.</param>
public readonly record struct CountedMove(Move Move, bool WasShown);
