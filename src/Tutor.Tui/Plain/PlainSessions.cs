using System.Globalization;
using System.Text;
using Tutor.Study.Lessons;
using Tutor.Study.Questions;
using Tutor.Study.Quizzes;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>Checks, reviews and the endless drill in words.</summary>
internal static class PlainSessions
{
    /// <summary>What the words lead to; null when they are none of these.</summary>
    internal static PlainReply? Obey(Model model, string words)
    {
        string[] parts = words.ToLowerInvariant().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        return (parts[0], model.Screen) switch
        {
            ("review" or "r", Screen.LessonList) => Shown(model, ReviewSession.Open(model)),
            ("quiz" or "check", Screen.LessonList list) => Lesson(model, parts, list, CheckSession.Open),
            ("drill", Screen.LessonList) when parts.Length == 1 => Shown(model, EndlessSession.OpenAll(model)),
            ("drill", Screen.LessonList list) => Lesson(model, parts, list, EndlessSession.Open),
            ("try" or "t", Screen.Result { Session: Session.Check } or Screen.InLesson { Session: Session.Check }) =>
                Shown(model, Update.Run(model, Command.TryExercise)),
            (_, Screen.InLesson { Activity: Activity.Answering { Run: { Given: null } run } } screen)
                when parts[0] == "sure" || run.IsOnSureness => Sure(model, screen, run, parts),
            _ => null,
        };
    }

    /// <summary>Adds the line that stands over what a session deals.</summary>
    internal static void Title(StringBuilder text, Model model, Session session, string lesson) =>
        text.Append(PlainFacts.Say(model, Message.Of(
            "plain.session",
            new MessageArgument.Nested("title", SessionWords.Title(session, lesson)),
            new MessageArgument.Nested("at", SessionWords.At(session))))).Append('\n');

    /// <summary>What is said when something is over, and what can be done next.</summary>
    internal static string Over(Model model, Session session)
    {
        string now = model.Texts.Get(session switch
        {
            Session.Check => "plain.now-check",
            Session.Endless => "plain.now-endless",
            _ => "plain.now-session",
        });
        IEnumerable<string> said = SessionWords.After(model, session).Select(each => PlainFacts.Say(model, each));
        return model.Texts.Join([.. said]) + "\n" + now;
    }

    /// <summary>Adds what a check or a review came to.</summary>
    internal static void Result(StringBuilder text, Model model, Session session)
    {
        switch (session)
        {
            case Session.Check check:
                Check(text, model, check.Run);
                break;
            case Session.Review review:
                Review(text, model, review.Run);
                break;
        }
    }

    private static PlainReply Lesson(
        Model model, string[] parts, Screen.LessonList list, Func<Model, int, Next> open)
    {
        string name = parts.Length > 1 ? parts[1].Trim() : "";
        int? index = name.Length == 0 ? list.Selected
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number > 0 && number <= model.Library.Lessons.Count ? number - 1
            : model.Library.Find(name);
        string said = name[..Math.Min(name.Length, 40)];
        return index is { } found
            ? Shown(model, open(model, found))
            : new PlainReply(
                model,
                PlainFacts.Say(model, Message.Of("plain.no-such-lesson", new MessageArgument.Word("name", said))),
                []);
    }

    private static PlainReply Shown(Model before, Next next) => PlainScreen.After(before, next, Command.NextPage);

    private static PlainReply? Sure(Model model, Screen.InLesson screen, QuestionRun run, string[] parts)
    {
        Sureness? said = parts[^1].Trim() switch
        {
            "guess" => Sureness.Guess,
            "fairly" => Sureness.Fairly,
            "certain" => Sureness.Certain,
            _ => null,
        };
        if (said is not { } sure)
        {
            return parts[0] == "sure" ? new PlainReply(model, model.Texts.Get("plain.sure-form"), []) : null;
        }

        Activity activity = new Activity.Answering(SurenessMoves.Say(run, sure));
        Model next = LessonUpdate.With(model, screen, activity);
        return run.IsOnSureness ? PlainAnswers.Count(next) : new PlainReply(next, Said(next, sure), []);
    }

    private static string Said(Model model, Sureness sure)
    {
        Message word = Message.Of("sure." + sure.ToString().ToLowerInvariant());
        return PlainFacts.Say(model, Message.Of("plain.sure-said", new MessageArgument.Nested("sure", word)))
            + "\n" + PlainScreen.WhatNow(model);
    }

    private static void Check(StringBuilder text, Model model, CheckRun run)
    {
        string verdict = model.Texts.Get(run.IsPassed ? "check.word-passed" : "check.word-not-passed");
        text.Append(verdict).Append(": ").Append(PlainFacts.Say(model, SessionWords.Result(run))).Append('\n');
        for (int i = 0; i < run.Questions.Count; i++)
        {
            Named(text, model, i, ItemName.Of(run.Lesson, run.Questions[i]), SessionWords.Key(run.Marks[i]));
        }

        if (!run.ToLookAt().IsEmpty)
        {
            text.Append(model.Texts.Get("check.look-again")).Append(":\n");
        }

        foreach (string objective in run.ToLookAt())
        {
            text.Append("- ").Append(objective).Append('\n');
        }

        text.Append(PlainFacts.Say(model, SessionWords.PassMark(run))).Append('\n');
    }

    private static void Review(StringBuilder text, Model model, ReviewRun run)
    {
        text.Append(PlainFacts.Say(model, SessionWords.Summary(run))).Append('\n');
        for (int i = 0; i < run.Outcomes.Count; i++)
        {
            Named(text, model, i, run.Outcomes[i].Name, SessionWords.Key(run.Outcomes[i].Grade));
        }
    }

    private static void Named(StringBuilder text, Model model, int index, string name, string key) =>
        text.Append(PlainFacts.Say(model, Message.Of(
            "plain.named",
            new MessageArgument.Count("n", index + 1),
            new MessageArgument.Word("name", name),
            new MessageArgument.Nested("word", Message.Of(key))))).Append('\n');
}
