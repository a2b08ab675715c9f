using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Model;

/// <summary>How a question is answered, and what is right.</summary>
public abstract record AnswerKey
{
    private AnswerKey()
    {
    }

    /// <summary>Choose one.</summary>
    /// <param name="Options">The options; exactly one is right.</param>
    public sealed record Choice(EquatableArray<Option> Options) : AnswerKey;

    /// <summary>Give a number.</summary>
    /// <param name="Value">The right number, computed from the scenario.</param>
    public sealed record Number(Formula Value) : AnswerKey;
}

/// <summary>An option of a question.</summary>
/// <param name="Text">The option.</param>
/// <param name="IsRight">True when it is right.</param>
/// <param name="Feedback">Why it is right or wrong; may be empty.</param>
public sealed record Option(EquatableArray<TextRun> Text, bool IsRight, EquatableArray<TextBlock> Feedback);
