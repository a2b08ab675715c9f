using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Moves from text, with the window that the played host would state.</summary>
internal static class Moves
{
    public static Move Of(PlayedSide side, string text)
    {
        if (text == "-")
        {
            return new Move.SayNothing();
        }

        Assert.True(SegmentText.TryParse(text, out Segment segment, out _), text);
        bool namesWindow = text.Contains("win=", StringComparison.Ordinal);
        return new Move.Send(namesWindow ? segment : segment with { Window = Play.WindowToState(side) });
    }

    /// <summary>The verdict in one line: <c>correct required</c>, <c>refused ack-equals-isn</c>.</summary>
    public static string Verdict(this PlayedSide side, string text)
    {
        Judgement judgement = Judge.Of(side, Of(side, text));
        JudgingTexts.Check(judgement, []);
        return judgement.Verdict == Tcp.Judging.Verdict.Correct
            ? $"correct {judgement.Grounds.ToString()!.ToLowerInvariant()}"
            : $"{judgement.Verdict.ToString().ToLowerInvariant()} {judgement.Code}";
    }

    /// <summary>Plays right moves until <paramref name="turns"/> were made.</summary>
    public static Turn Make(this Turn turn, int turns)
    {
        for (int i = 0; i < turns; i++)
        {
            turn = Play.MakeDue(turn.Side, World.Worlds.Never);
        }

        return turn;
    }
}
