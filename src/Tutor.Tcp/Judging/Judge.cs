namespace Tutor.Tcp.Judging;

/// <summary>Judges one move: could a conforming TCP send it, and if not, what would the peer do with it?</summary>
public static class Judge
{
    /// <summary>The verdict on a move. The world is not changed. Never fails, whatever the segment is.</summary>
    /// <param name="side">The world, stopped where the learner has to move.</param>
    /// <param name="move">The move.</param>
    public static Judgement Of(PlayedSide side, Move move) => throw new NotImplementedException();
}
