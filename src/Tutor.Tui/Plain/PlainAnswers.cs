using System.Text;
using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Study.Worked;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>Answers to questions and predictions.</summary>
internal static class PlainAnswers
{
    internal static PlainReply Give(Model model, string words) => model.Screen switch
    {
        Screen.InLesson { Activity: Activity.Answering answering } screen =>
            Answer(model, screen, answering.Run, words),
        Screen.InLesson { Activity: Activity.Watching { Run.Pending: { } pending } watching } screen
            when uint.TryParse(words, out uint number) => Predict(model, screen, watching.Run, pending, number),
        _ when uint.TryParse(words, out _) => new PlainReply(model, PlainScreen.WhatNow(model), []),
        _ => new PlainReply(
            model,
            model.Texts.Format(Message.Of(
                "plain.unknown",
                new MessageArgument.Word("word", words[..Math.Min(words.Length, 40)]))),
            []),
    };

    /// <summary>The host that sends the segment which a prediction is about.</summary>
    internal static string ComingFrom(WorkedRun run)
    {
        int delivered = run.World.Delivered;
        EquatableArray<LadderLine> all = run.Steps[^1].Ladder;
        return delivered < all.Count ? run.World.ClaimedSenderOf(all[delivered]) : run.World.Hosts[0].Name;
    }

    private static PlainReply Answer(Model model, Screen.InLesson screen, QuestionRun run, string words)
    {
        if (run.Given is not null)
        {
            return new PlainReply(model, PlainScreen.WhatNow(model), []);
        }

        // Another answer in the place of how sure one is: it is asked again.
        QuestionRun asked = run.IsOnSureness ? run with { IsOnSureness = false, Sure = Sureness.None } : run;
        TypedAnswer typed = TypedAnswer.Read(words, asked);
        if ((typed.Problem ?? Answering.Missing(typed.Run)) is { } problem)
        {
            return new PlainReply(model, PlainFacts.Say(model, problem), []);
        }

        return Count(LessonUpdate.With(model, screen, new Activity.Answering(typed.Run)));
    }

    /// <summary>Has the answer that is filled in counted, and says what is right.</summary>
    internal static PlainReply Count(Model model)
    {
        Next next = Update.Run(model, Command.Open);
        StringBuilder text = new();
        if (next.Model.Screen is Screen.InLesson { Activity: Activity.Answering { Run: { Given: not null } answered } })
        {
            PlainQuestion.Explain(text, next.Model, answered);
        }

        return new PlainReply(next.Model, text.Append(PlainScreen.WhatNow(next.Model)).ToString(), next.Commands);
    }

    private static PlainReply Predict(
        Model model,
        Screen.InLesson screen,
        WorkedRun run,
        Prediction pending,
        uint number)
    {
        if (number == 0 || number > pending.Options.Count)
        {
            return new PlainReply(model, PlainScreen.WhatNow(model), []);
        }

        WorkedRun chosen = run with { Selected = (int)number - 1 };
        Next next = Update.Run(LessonUpdate.With(model, screen, new Activity.Watching(chosen)), Command.Open);
        bool isRight = chosen.Selected == pending.Right;
        StringBuilder text = new(model.Texts.Get(isRight ? "plain.predict-right" : "plain.predict-wrong"));
        text.Append('\n');
        if (!isRight && pending.Right >= 0)
        {
            text.Append(PlainFacts.Say(model, Message.Of(
                "worked.was-wrong",
                new MessageArgument.Word("answer", Option(model, run, pending.Options[chosen.Selected])),
                new MessageArgument.Word("right", Option(model, run, pending.Options[pending.Right]))))).Append('\n');
        }

        int asked = run.Answers.Count;
        WorkedPart.Predict? written = run.Block.Parts.OfType<WorkedPart.Predict>().ElementAtOrDefault(asked);
        if (written is not null && chosen.Selected < written.Options.Count)
        {
            PlainProse.Write(text, model.Texts, written.Options[chosen.Selected].Feedback, run.World);
        }

        return new PlainReply(next.Model, text.Append(PlainScreen.Describe(next.Model)).ToString(), next.Commands);
    }

    /// <summary>What can be predicted, in one line.</summary>
    internal static string Option(Model model, WorkedRun run, PredictionOption option) => option.Segment is { } segment
        ? PlainFacts.Segment(model, segment, run.World, ComingFrom(run))
        : PlainProse.Line(option.Text, run.World);
}
