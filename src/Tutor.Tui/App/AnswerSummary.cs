using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>What was answered and what is right, in one sentence.</summary>
internal static class AnswerSummary
{
    /// <summary>The sentence; a given answer is needed.</summary>
    internal static Message Of(QuestionRun run)
    {
        bool isRight = run.Given is { IsRight: true };
        return (run.Question.Key, run.Draft) switch
        {
            (AnswerKey.Several several, AnswerDraft.Ticks ticks) => Chosen(
                isRight, Places(run, i => ticks.Ticked[i]), Places(run, i => several.Options[i].IsRight)),
            (AnswerKey.Choice choice, _) => Chosen(
                isRight, Places(run, i => i == run.Shown[run.Selected]), Places(run, i => choice.Options[i].IsRight)),
            (AnswerKey.Number, AnswerDraft.Digits) => Said(
                isRight, "number", $"{run.Given?.Value}", $"{run.RightNumber()}"),
            (AnswerKey.Flags flags, AnswerDraft.Bits bits) => Said(
                isRight, "flags", SegmentText.FormatFlags(bits.Set), SegmentText.FormatFlags(flags.Set)),
            (AnswerKey.States states, AnswerDraft.States named) => Said(
                isRight,
                "states",
                States(states, i => named.Named[i] ?? TcpState.Closed),
                States(states, i => run.RightStates()[i])),
            (AnswerKey.Order, _) => InPlace(run, isRight ? "question.right-order" : "question.wrong-order"),
            _ => InPlace(run, isRight ? "question.right-pairs" : "question.wrong-pairs"),
        };
    }

    private static Message Chosen(bool isRight, string given, string right) => Message.Of(
        isRight ? "question.right" : "question.wrong",
        new MessageArgument.Word("given", given),
        new MessageArgument.Word("right", right));

    private static Message Said(bool isRight, string type, string given, string right) => Message.Of(
        (isRight ? "question.right-" : "question.wrong-") + type,
        new MessageArgument.Word("given", given),
        new MessageArgument.Word("right", right));

    private static Message InPlace(QuestionRun run, string key)
    {
        EquatableArray<bool> matches = Answering.Matches(run);
        return Message.Of(
            key,
            new MessageArgument.Count("n", matches.AsEnumerable().Count(isMet => isMet)),
            new MessageArgument.Count("m", matches.Count));
    }

    /// <summary>The numbers, as they are shown, of the options that are meant.</summary>
    private static string Places(QuestionRun run, Func<int, bool> isMeant) => string.Join(
        ", ",
        Enumerable.Range(0, run.Shown.Count).Where(place => isMeant(run.Shown[place])).Select(place => place + 1));

    private static string States(AnswerKey.States states, Func<int, TcpState> state) => string.Join(
        ", ",
        states.Hosts.AsEnumerable().Select((asked, i) => $"{asked.Host} {TcpStates.Print(state(i))}"));
}
