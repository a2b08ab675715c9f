using Tutor.Study.Drills;
using Tutor.Study.Quizzes;
using Tutor.Study.Review;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What is said of sessions, on the screen and in the line dialogue alike.</summary>
internal static class SessionWords
{
    /// <summary>When a moment is, as "today", "tomorrow" or "in 3 days".</summary>
    internal static Message When(long now, long unixMs) => StudyDay.Until(now, unixMs) switch
    {
        0 => Message.Of("when.today"),
        1 => Message.Of("when.tomorrow"),
        long days => Message.Of("when.days", new MessageArgument.Count("n", days)),
    };

    /// <summary>What a session is, over which lesson.</summary>
    internal static Message Title(Session session, string lesson) => Message.Of(
        session switch
        {
            Session.Check => "session.check",
            Session.Review => "session.review",
            _ => "session.endless",
        },
        new MessageArgument.Word("lesson", lesson));

    /// <summary>How far a session is.</summary>
    internal static Message At(Session session) => session switch
    {
        Session.Check { Run: var run } => Counted("check.question", run.At + 1, run.Questions.Count),
        Session.Review { Run: var run } => Counted("review.at", run.At + 1, run.Queue.Count),
        Session.Endless { Run: var run } => Counted("endless.dealt", run.Dealt + 1, 0),
        _ => throw new ArgumentException(session.GetType().Name, nameof(session)),
    };

    /// <summary>What is said when an exercise or a question is over: how it stands, or when it comes back.</summary>
    internal static IEnumerable<Message> After(Model model, Session session) => session switch
    {
        Session.Endless { Run: var run } endless =>
        [
            Counted(endless.Attempt.IsRight ? "endless.on" : "endless.broken", run.InARow, 0),
            Standing(run),
        ],
        { Attempt: { IsWrong: false, WasHelped: true } } =>
            [Message.Of("session.was-helped"), ComesBack(model, session)],
        _ => [ComesBack(model, session)],
    };

    private static Message Counted(string key, int n, int m) =>
        Message.Of(key, new MessageArgument.Count("n", n), new MessageArgument.Count("m", m));

    /// <summary>When what was done comes back.</summary>
    private static Message ComesBack(Model model, Session session) => Message.Of(
        session.Attempt.Sure switch
        {
            Study.Questions.Sureness.Guess => "session.back-guess",
            Study.Questions.Sureness.Fairly => "session.back-fairly",
            Study.Questions.Sureness.Certain => "session.back-certain",
            Study.Questions.Sureness.None => "session.back",
        },
        new MessageArgument.Nested("when", When(model.NowUnixMs, session.DueUnixMs)));

    /// <summary>How an endless drill stands.</summary>
    internal static Message Standing(EndlessRun run) => Message.Of(
        "endless.standing",
        new MessageArgument.Count("right", run.Right),
        new MessageArgument.Count("done", run.Done),
        new MessageArgument.Count("longest", run.Longest));

    /// <summary>What an endless drill is aimed at; null when at nothing.</summary>
    internal static Message? Aim(EndlessRun run) => run.Aim.Codes.IsEmpty ? null : Message.Of(
        "endless.aim",
        new MessageArgument.Word("codes", string.Join(", ", run.Aim.Codes.AsEnumerable().Take(2))));

    /// <summary>The result of a check in one sentence.</summary>
    internal static Message Result(CheckRun run) => Message.Of(
        run.IsPassed ? "check.passed" : "check.not-passed",
        new MessageArgument.Count("n", run.Right),
        new MessageArgument.Count("m", run.Questions.Count),
        new MessageArgument.Count("pass", run.PassMark));

    /// <summary>The pass mark and what a new try is.</summary>
    internal static Message PassMark(CheckRun run) => Message.Of(
        "check.pass-mark",
        new MessageArgument.Count("pass", run.PassMark),
        new MessageArgument.Count("m", run.Questions.Count),
        new MessageArgument.Count("pool", run.PoolSize));

    /// <summary>The result of a review in one sentence.</summary>
    internal static Message Summary(ReviewRun run)
    {
        int done = run.Outcomes.AsEnumerable().Count(outcome => outcome.Grade is not null);
        return Message.Of(
            run.Due > done ? "review.summary-left" : "review.summary",
            new MessageArgument.Count("n", done),
            new MessageArgument.Count("right", run.Outcomes.AsEnumerable().Count(IsRight)),
            new MessageArgument.Count("left", run.Due - done));
    }

    /// <summary>The word for what came of a question of a check.</summary>
    internal static string Key(CheckMark mark) => mark switch
    {
        CheckMark.NotYet => "check.not-yet",
        CheckMark.Right => "check.right",
        CheckMark.Wrong => "check.wrong",
    };

    /// <summary>The word for what came of a review.</summary>
    internal static string Key(RecallGrade? grade) => grade is not { } known ? "grade.put-off" : known switch
    {
        RecallGrade.Wrong => "grade.wrong",
        RecallGrade.Helped => "grade.helped",
        RecallGrade.Guessed => "grade.guessed",
        RecallGrade.Right => "grade.right",
        RecallGrade.Certain => "grade.certain",
    };

    private static bool IsRight(ReviewOutcome outcome) =>
        outcome.Grade is RecallGrade.Right or RecallGrade.Certain or RecallGrade.Guessed;
}
