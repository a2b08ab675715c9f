using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>
/// Reads a question as a critical colleague would. Whether its key is right, the engine says elsewhere.
/// </summary>
internal static class QuestionLint
{
    private const int LeastQuestions = 3;
    private const double MuchLonger = 1.6;
    private const int LongerBy = 25;

    private static readonly string[] OfAbove =
        ["of the above", "of these", "of them", "of the options", "of the answers", "of the others"];

    private static readonly string[] Quantities = ["all", "none", "any", "both", "either", "neither"];

    /// <summary>Reports what is wrong with one question.</summary>
    public static void Check(LessonBlock.Question question, Action<string, SourcePosition, string> add)
    {
        if (IsNegative(TextRuns.Plain(question.Title)))
        {
            add(
                "question-negative", question.At,
                $"'{question.Id}' asks for what is not so. A 'not' is overlooked: ask for what is so.");
        }

        if (Options(question.Key) is { } options)
        {
            CheckOptions(question, options, add);
        }

        if (question is { ScenarioId: not null, Key: AnswerKey.Number { Value.Root: Expression.Number literal } })
        {
            add(
                "answer-literal", question.At,
                $"The answer of '{question.Id}' is always {literal.Value}, though it is about scenario "
                + $"'{question.ScenarioId}'. Write a formula, such as server.iss + 1.");
        }
    }

    /// <summary>Reports that the right option is always at the same place.</summary>
    public static void CheckPositions(Lesson lesson, Action<string, SourcePosition, string> add)
    {
        (LessonBlock.Question Question, int Right)[] fixedOrder =
        [
            .. lesson.Blocks.OfType<LessonBlock.Question>()
                .Where(question => !question.Shuffle && question.Key is AnswerKey.Choice)
                .Select(question => (question, RightOf((AnswerKey.Choice)question.Key))),
        ];
        if (fixedOrder.Length >= LeastQuestions && fixedOrder.DistinctBy(one => one.Right).Count() == 1)
        {
            add(
                "key-position", fixedOrder[0].Question.At,
                $"The right option of all {fixedOrder.Length} 'single' questions is number {fixedOrder[0].Right + 1}. "
                + "Move some of them.");
        }
    }

    /// <summary>The options of a choice; null for another kind of question.</summary>
    internal static EquatableArray<Option>? Options(AnswerKey key) => key switch
    {
        AnswerKey.Choice choice => choice.Options,
        AnswerKey.Several several => several.Options,
        _ => null,
    };

    private static int RightOf(AnswerKey.Choice choice) => choice.Options.TakeWhile(option => !option.IsRight).Count();

    private static void CheckOptions(
        LessonBlock.Question question, EquatableArray<Option> options, Action<string, SourcePosition, string> add)
    {
        string[] texts = [.. options.Select(option => TextRuns.Plain(option.Text).Trim())];
        if (texts
            .GroupBy(text => text, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            add(
                "option-duplicate", question.At,
                $"Two options of '{question.Id}' say the same: '{PlainText.Start(twice.Key)}'. Change one.");
        }

        if (texts.FirstOrDefault(IsOfAbove) is { } above)
        {
            add(
                "option-of-above", question.At,
                $"'{question.Id}' has the option '{PlainText.Start(above)}'. "
                + "Say what is meant, or use ':type: multi'.");
        }

        if (question.Key is AnswerKey.Choice choice && IsGivenAwayByLength(texts, RightOf(choice)))
        {
            add(
                "option-length", question.At,
                $"The right option of '{question.Id}' is much longer than all others. "
                + "Shorten it, or say as much in the others.");
        }
    }

    private static bool IsGivenAwayByLength(string[] texts, int right)
    {
        int longestWrong = texts.Where((_, i) => i != right).Max(text => text.Length);
        return texts[right].Length > longestWrong * MuchLonger && texts[right].Length > longestWrong + LongerBy;
    }

    private static bool IsOfAbove(string option)
    {
        string text = option.ToLowerInvariant();
        return OfAbove.Any(end =>
            Quantities.Any(quantity => text.Contains($"{quantity} {end}", StringComparison.Ordinal)));
    }

    /// <summary>
    /// True when the sentence that asks (the last one that ends in a question mark) has a "not" or "except". A question
    /// why something is not so is fair, and so are "or not" and "not yet", which say when.
    /// </summary>
    private static bool IsNegative(string title)
    {
        int end = title.LastIndexOf('?');
        string asks = end < 0 ? title : title[..end];
        asks = asks[(asks.LastIndexOfAny(['.', '?', '!']) + 1)..];
        string[] words = asks.Split([' ', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] is "Why" or "why")
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i].ToLowerInvariant();
            bool isNegation = word is "not" or "except" or "never" || word.EndsWith("n't", StringComparison.Ordinal);
            bool isFair = (i > 0 && words[i - 1] is "or") || (i + 1 < words.Length && words[i + 1] is "yet");
            if (isNegation && !isFair)
            {
                return true;
            }
        }

        return false;
    }
}
