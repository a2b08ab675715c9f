using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>How a question is answered, in the few ways that quiz programs share.</summary>
internal abstract record QuizAnswer
{
    private QuizAnswer()
    {
    }

    /// <summary>Choose.</summary>
    /// <param name="Options">The options, numbers filled in.</param>
    /// <param name="Several">True when all that are right have to be chosen.</param>
    public sealed record Choice(EquatableArray<Option> Options, bool Several) : QuizAnswer;

    /// <summary>Give a number.</summary>
    /// <param name="Value">The right one.</param>
    public sealed record Number(long Value) : QuizAnswer;

    /// <summary>Find what belongs to each.</summary>
    /// <param name="Pairs">The right pairs.</param>
    /// <param name="Others">What can be chosen too and belongs to none.</param>
    public sealed record Match(EquatableArray<MatchPair> Pairs, EquatableArray<string> Others) : QuizAnswer;

    /// <summary>Nothing to answer here: it is done in the tutor.</summary>
    /// <param name="Command">The command that opens it.</param>
    public sealed record Elsewhere(string Command) : QuizAnswer;
}
