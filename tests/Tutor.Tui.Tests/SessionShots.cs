using Tutor.Study.Questions;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>Checks, reviews and the endless drill.</summary>
internal static class SessionShots
{
    private const string Handshake = "handshake";
    private const string Teardown = "teardown";

    internal static IReadOnlyList<Shot> All { get; } =
    [
        new("check-first", stage => stage.Open(Handshake, "").Press("q Q")),
        new("check-choice-sure", stage => To<AnswerDraft.Cursor>(stage, Handshake).Press("Down Enter Right")),
        new("check-choice-right", stage => To<AnswerDraft.Cursor>(stage, Handshake).Answered(true)),
        new("check-choice-wrong", stage => To<AnswerDraft.Cursor>(stage, Handshake).Answered(false, "Left")),
        new("check-number-sure", stage => To<AnswerDraft.Digits>(stage, Handshake).Type("51").Press("Tab 1")),
        new("check-number-wrong", stage => To<AnswerDraft.Digits>(stage, Handshake).Answered(false)),
        new("check-order-sure", stage => To<AnswerDraft.Sequence>(stage, Handshake).Press("Tab")),
        new("check-flags-sure", stage => To<AnswerDraft.Bits>(stage, Handshake).Press("s Tab Right")),
        new("check-states-sure", stage => To<AnswerDraft.States>(stage, Handshake).Press("Right Tab")),
        new("check-states-wrong", stage => To<AnswerDraft.States>(stage, Handshake).Answered(false)),
        new("check-several-sure", stage => To<AnswerDraft.Ticks>(stage, Teardown).Press("1 Tab")),
        new("check-match-sure", stage => To<AnswerDraft.Pairs>(stage, Teardown).Press("1 2 Tab")),
        new("check-match-wrong", stage => To<AnswerDraft.Pairs>(stage, Teardown).Answered(false)),
        new("check-unanswered", stage => stage.Open(Handshake, "").Press("q Q n")),
        new("check-left", stage => To<AnswerDraft.Digits>(stage, Handshake).Press("q")),
        new("check-passed", stage => Whole(stage, wrong: 1)),
        new("check-not-passed", stage => Whole(stage, wrong: 5)),
        new("review-question", stage => Reviewed(stage).Press("r n")),
        new("review-question-over", stage => Reviewed(stage).Press("r n").Answered(true, "Right")),
        new("review-exercise", stage => ToExercise(Reviewed(stage).Press("r"))),
        new("review-exercise-over", stage => ToExercise(Reviewed(stage).Press("r")).FinishVariant()),
        new("review-helped", stage => ToExercise(Reviewed(stage).Press("r")).Press("h").FinishVariant()),
        new("review-summary", stage => Through(Reviewed(stage).Press("r"))),
        new("review-none", stage => stage.OnDay(1).Press("r")),
        new("review-tomorrow", stage => Reviewed(stage, later: 0).Press("r")),
        new("list-due", stage => Reviewed(stage)),
        new("endless-fresh", stage => stage.Press("D")),
        new("endless-over", stage => stage.Press("D").FinishVariant()),
        new("endless-broken", stage => stage.Press("D S").FinishVariant()),
        new("endless-question", stage => stage.Teach(Practice.Text).Press("D").Answered(true)),
        new("question-sure", stage => To(stage, Handshake, "q-third-ack").Type("5001").Press("Tab Right")),
    ];

    /// <summary>A learner who has solved two questions and an exercise, and comes back some days later.</summary>
    internal static Stage Reviewed(Stage stage, int later = 4)
    {
        stage.OnDay(100);
        To(stage, Handshake, "hs-client").Press("h").FinishVariant().Press("Enter").FinishVariant().Press("Enter")
            .FinishVariant();
        To(stage, Handshake, "q-third-ack").Type("1").Press("Enter");
        To(stage, Handshake, "q-answer-flags").Answered(true).Press("q");
        return stage.OnDay(100 + later);
    }

    private static Stage To(Stage stage, string lesson, string item) => stage.Open(lesson, item);

    /// <summary>Through the check until it asks for an answer of that type.</summary>
    private static Stage To<T>(Stage stage, string lesson)
        where T : AnswerDraft
    {
        stage.OnDay(100).Open(lesson, "").Press("q Q");
        while (((Activity.Answering)stage.Lesson.Activity).Run.Draft is not T)
        {
            stage.Answered(true).Press("Enter");
        }

        return stage;
    }

    private static Stage Whole(Stage stage, int wrong)
    {
        stage.OnDay(100).Open(Handshake, "").Press("q Q");
        for (int i = 0; stage.Model.Screen is Screen.InLesson; i++)
        {
            stage.Answered(i >= wrong).Press("Enter");
        }

        return stage;
    }

    private static Stage ToExercise(Stage stage)
    {
        while (stage.Lesson.Activity is not Activity.Exercising)
        {
            stage.Press("n");
        }

        return stage;
    }

    private static Stage Through(Stage stage)
    {
        while (stage.Model.Screen is Screen.InLesson screen)
        {
            _ = screen.Activity is Activity.Answering ? stage.Answered(true) : stage.Press("n");
            stage.Press(stage.Model.Screen is Screen.InLesson { Session.Attempt.IsOver: true } ? "Enter" : "");
        }

        return stage;
    }
}
