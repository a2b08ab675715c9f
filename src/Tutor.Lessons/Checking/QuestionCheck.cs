using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Proves a question by the engine: its moment comes, and its answer is what happens there.</summary>
internal static class QuestionCheck
{
    /// <summary>Adds what is wrong with a question that was read without findings.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="question">The question.</param>
    /// <param name="add">Takes the finding's id, place and text.</param>
    /// <returns>The world that the question shows; null when it is about no moment of a scenario of its own.</returns>
    public static WorldState? Check(
        Lesson lesson, LessonBlock.Question question, Action<string, SourcePosition, string> add)
    {
        if (OptionsOf(question.Key).Any(option => !option.IsRight && option.Feedback.IsEmpty))
        {
            add(
                "option-feedback", question.At,
                $"'{question.Id}' has a wrong option that does not say why it is wrong.");
        }

        Scenario? scenario = question.ValuesFrom is { } id ? lesson.FindScenario(id)?.Scenario : null;
        WorldState? world = scenario is null ? null : WorldPlay.After(scenario, question.AtAfter);
        if (scenario is not null && world is null)
        {
            add(
                "question-place", question.At,
                $"'{question.Id}' is about the moment after segment {question.AtAfter}, which never comes.");
            return null;
        }

        CheckAnswer(question, scenario, world, add);
        return question is { ScenarioId: not null, IsAtMoment: true } ? world : null;
    }

    private static void CheckAnswer(
        LessonBlock.Question question,
        Scenario? scenario,
        WorldState? world,
        Action<string, SourcePosition, string> add)
    {
        switch (question.Key)
        {
            case AnswerKey.Number number when NumberOf(number, world) is null:
                SourcePosition at = question.AnswerAt ?? question.At;
                add("no-answer", at, $"The answer of '{question.Id}' has no value there.");
                break;
            case AnswerKey.Flags flags
                when scenario is not null && question is { IsAtMoment: true, ScenarioId: not null }:
                CheckFlags(question, flags, WorldPlay.NextSent(scenario, question.AtAfter), add);
                break;
            case AnswerKey.States states when world is not null:
                CheckStates(states, world, add);
                break;
            default:
                break;
        }
    }

    private static EquatableArray<Option> OptionsOf(AnswerKey key) => key switch
    {
        AnswerKey.Choice choice => choice.Options,
        AnswerKey.Several several => several.Options,
        _ => [],
    };

    private static FormulaValue? NumberOf(AnswerKey.Number number, WorldState? world) =>
        FormulaEvaluator.Evaluate(number.Value, world is null ? FormulaScope.Nothing : new(world, null)).Value;

    private static void CheckFlags(
        LessonBlock.Question question,
        AnswerKey.Flags flags,
        LadderLine? next,
        Action<string, SourcePosition, string> add)
    {
        SourcePosition at = question.AnswerAt ?? question.At;
        if (next is null)
        {
            add("no-answer", at, $"No segment is sent after segment {question.AtAfter}.");
            return;
        }

        TcpFlags asked = TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Urg
            | (flags.Set & TcpFlags.Psh);
        if ((next.Segment.Flags & asked) != flags.Set)
        {
            add(
                "answer-flags", at,
                $"Declared {SegmentText.FormatFlags(flags.Set)}; the engine sends "
                + $"{SegmentText.FormatFlags(next.Segment.Flags)} next.");
        }
    }

    private static void CheckStates(
        AnswerKey.States states, WorldState world, Action<string, SourcePosition, string> add)
    {
        foreach (HostState declared in states.Hosts)
        {
            TcpState state = world[declared.Host].Tcb.State;
            if (state != declared.State)
            {
                add(
                    "answer-state", declared.At,
                    $"Declared {TcpStates.Print(declared.State)}; the engine's {declared.Host} is "
                    + $"{TcpStates.Print(state)} there.");
            }
        }
    }
}
