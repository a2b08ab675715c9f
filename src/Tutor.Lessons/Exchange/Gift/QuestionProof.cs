using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>
/// Reads a question back before it is written: whatever its texts hold, the lesson must say what the file said.
/// </summary>
internal static class QuestionProof
{
    private static readonly Lesson Head = new() { Id = "t", Title = "T" };

    /// <summary>Why the question cannot be written; null when it reads back as it is.</summary>
    public static string? Failure(ImportedQuestion question)
    {
        FindingLog log = new("");
        SourceText source = new("", LessonText.Write(question));
        EquatableArray<LessonBlock>? blocks = SourceLimits.Allow(source, log)
            ? BodyReader.Read(new LessonContext(source, log, Head, SharedScenarios.None))
            : null;
        if (log.InOrder() is [var finding, ..])
        {
            return finding.Text;
        }

        bool isSame = blocks is [LessonBlock.Question back]
            && LessonText.Plain(back.Title) == LessonText.Plain(question.Title)
            && Words(back.Key).SequenceEqual(Words(question.Key))
            && back.Explanation.IsEmpty == question.Explanation.IsEmpty;
        return isSame ? null : "its text cannot be written so that it stays text.";
    }

    private static string[] Words(AnswerKey key) => key switch
    {
        AnswerKey.Choice choice => Words("single", choice.Options),
        AnswerKey.Several several => Words("multi", several.Options),
        AnswerKey.Match match =>
        [
            "match",
            .. match.Pairs.SelectMany(pair => new[] { LessonText.Plain(pair.Left), LessonText.Plain(pair.Right) }),
        ],
        AnswerKey.Number number => ["number", number.Value.Source],
        _ => ["another kind"],
    };

    private static string[] Words(string kind, EquatableArray<Option> options) =>
    [
        kind,
        .. options.Select(option => $"{option.IsRight} {!option.Feedback.IsEmpty} {LessonText.Plain(option.Text)}"),
    ];
}
