using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>What stands between the braces of a question.</summary>
/// <param name="Key">How it is answered.</param>
/// <param name="Explanation">Feedback that belongs to no option.</param>
internal sealed record GiftAnswer(AnswerKey Key, EquatableArray<TextBlock> Explanation);
