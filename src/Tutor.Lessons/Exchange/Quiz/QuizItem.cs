using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>A question with its numbers filled in, ready to be written for a quiz program.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Objective">The id of its objective; null when it has none.</param>
/// <param name="Text">The question; the title is its first paragraph.</param>
/// <param name="Answer">How it is answered.</param>
/// <param name="Explanation">Shown after the answer; may be empty.</param>
internal sealed record QuizItem(
    string Id,
    string? Objective,
    EquatableArray<TextBlock> Text,
    QuizAnswer Answer,
    EquatableArray<TextBlock> Explanation)
{
    /// <summary>What it is worth; 1 unless its author says otherwise, 0 for what is not answered there.</summary>
    public int Points { get; init; } = 1;
}
