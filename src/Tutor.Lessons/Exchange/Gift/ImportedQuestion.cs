using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>A question as the lesson will hold it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Category">The last part of its category; empty when it has none.</param>
/// <param name="Title">The question, one line.</param>
/// <param name="Body">Text under it.</param>
/// <param name="Key">How it is answered: a choice, several, a number or pairs.</param>
/// <param name="Explanation">Shown after the answer.</param>
internal sealed record ImportedQuestion(
    string Id,
    string Category,
    EquatableArray<TextRun> Title,
    EquatableArray<TextBlock> Body,
    AnswerKey Key,
    EquatableArray<TextBlock> Explanation);
