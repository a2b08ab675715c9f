using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>What reading a GIFT file gave.</summary>
/// <param name="Lesson">The lesson's text; null when no question can be used.</param>
/// <param name="Questions">How many questions are in it.</param>
/// <param name="Findings">What is wrong (errors) and what was left out or changed (warnings), in order.</param>
public sealed record GiftImportResult(string? Lesson, int Questions, EquatableArray<Finding> Findings);
