using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Study.Questions;

namespace Tutor.Study.Lessons;

/// <summary>Exercises and questions with other numbers than the author's, as far as these may vary.</summary>
public static class Variants
{
    /// <summary>The exercise at its last round, which leaves most blank.</summary>
    /// <exception cref="InvalidOperationException">It names a scenario that the lesson lacks.</exception>
    public static ExerciseRun Of(Lesson lesson, LessonBlock.Exercise exercise, ulong seed) =>
        ExerciseMoves.StartVaried(lesson, exercise, VaryOf(lesson, exercise.ScenarioId), seed);

    /// <summary>The question; what can be shuffled in it is shuffled anew.</summary>
    /// <exception cref="InvalidOperationException">It names a scenario that the lesson lacks.</exception>
    public static QuestionRun Of(Lesson lesson, LessonBlock.Question question, ulong seed) =>
        QuestionRun.Start(lesson, question, VaryOf(lesson, question.ScenarioId ?? question.ValuesFrom), seed)
        with
        { IsVariant = true };

    /// <summary>What the author of a scenario lets vary; nothing where there is none.</summary>
    public static Variation VaryOf(Lesson lesson, string? scenario) =>
        scenario is not null && lesson.FindScenario(scenario) is { } block ? block.Vary : Variation.None;
}
