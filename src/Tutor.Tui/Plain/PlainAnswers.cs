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
    internal static PlainReply Give(Model model, string words) =>
        uint.TryParse(words, out uint number)
            ? model.Screen switch
            {
                Screen.InLesson { Activity: Activity.Answering answering } screen =>
                    Answer(model, screen, answering.Run, number),
                Screen.InLesson { Activity: Activity.Watching { Run.Pending: { } pending } watching } screen =>
                    Predict(model, screen, watching.Run, pending, number),
                _ => new PlainReply(model, PlainScreen.WhatNow(model), []),
            }
            : new PlainReply(
                model,
                model.Texts.Format(Message.Of(
                    "plain.unknown",
                    new MessageArgument.Word("word", words[..Math.Min(words.Length, 40)]))),
                []);

    /// <summary>The host that sends the segment which a prediction is about.</summary>
    internal static string ComingFrom(WorkedRun run)
    {
        int delivered = run.World.Delivered;
        EquatableArray<LadderLine> all = run.Steps[^1].Ladder;
        return delivered < all.Count ? run.World.ClaimedSenderOf(all[delivered]) : run.World.Hosts[0].Name;
    }

    private static PlainReply Answer(Model model, Screen.InLesson screen, QuestionRun run, uint number)
    {
        if (run.Given is not null)
        {
            return new PlainReply(model, PlainScreen.WhatNow(model), []);
        }

        if (run.OptionCount > 0 && (number == 0 || number > run.OptionCount))
        {
            return new PlainReply(model, PlainScreen.WhatNow(model), []);
        }

        QuestionRun filled = run.OptionCount > 0
            ? run with { Selected = (int)number - 1 }
            : run with { Typed = number.ToString() };
        Next next = Update.Run(LessonUpdate.With(model, screen, new Activity.Answering(filled)), Command.Open);
        StringBuilder text = new();
        if (next.Model.Screen is Screen.InLesson lesson
            && lesson.Activity is Activity.Answering { Run: { Given: { } given } answered })
        {
            text.Append(model.Texts.Get(given.IsRight ? "plain.answer-right" : "plain.answer-wrong")).Append('\n');
            Explain(text, answered);
        }

        return new PlainReply(next.Model, text.Append(PlainScreen.WhatNow(next.Model)).ToString(), next.Commands);
    }

    private static void Explain(StringBuilder text, QuestionRun run)
    {
        if (run.Question.Key is AnswerKey.Choice choice)
        {
            for (int i = 0; i < choice.Options.Count; i++)
            {
                text.Append(i + 1).Append("  ").Append(PlainProse.Line(choice.Options[i].Text, run.World)).Append(": ");
                PlainProse.Write(text, choice.Options[i].Feedback, run.World);
            }
        }
        else if (run.RightNumber() is { } right)
        {
            text.Append(right).Append('\n');
        }

        PlainProse.Write(text, run.Question.Explanation, run.World);
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
        string verdict = model.Texts.Get(isRight ? "plain.predict-right" : "plain.predict-wrong");
        return new PlainReply(next.Model, verdict + "\n" + PlainScreen.Describe(next.Model), next.Commands);
    }
}
