using Tutor.Lessons.Model;

namespace Tutor.Lessons.Translating;

/// <summary>A part of a lesson that is translated and stamped as one.</summary>
/// <param name="Key">
/// The id of an exercise, an example, a prediction or a question; <c>before.ID</c> for the text before one of them;
/// <c>lesson.head</c> for title, summary and objectives; <c>lesson.end</c> for the text after the last.
/// </param>
/// <param name="Hash">8 hex digits that change with the text of the source.</param>
/// <param name="State">How far its translation is.</param>
/// <param name="At">Where it stands in the translation; the beginning of that file when it is missing.</param>
public sealed record TranslatedPart(string Key, string Hash, TranslationState State, SourcePosition At);
