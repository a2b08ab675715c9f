using System.Globalization;
using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.Tests.Plain;

/// <summary>A wrong answer to a question, as the line dialogue takes it.</summary>
internal static class WrongAnswers
{
    internal static string Of(QuestionRun run) => run.Question.Key switch
    {
        AnswerKey.Choice => Place(run, isRight: false),
        AnswerKey.Several => Place(run, isRight: false),
        AnswerKey.Number => ((run.RightNumber() ?? 0) == 1 ? 2 : 1).ToString(CultureInfo.InvariantCulture),
        AnswerKey.Order => string.Join(' ', Enumerable.Range(1, run.RowCount)),
        AnswerKey.Match => string.Join(' ', Enumerable.Range(0, run.RowCount).Select(i => $"{(char)('a' + i)}=1")),
        AnswerKey.Flags flags => flags.Set == TcpFlags.Rst ? "SYN" : "RST",
        AnswerKey.States states => string.Join(
            ' ', states.Hosts.AsEnumerable().Select(asked => $"{asked.Host}={TcpStates.Print(TcpState.Closing)}")),
        _ => throw new ArgumentException(run.Question.Id, nameof(run)),
    };

    private static string Place(QuestionRun run, bool isRight) =>
        (run.Shown.AsEnumerable().ToList().FindIndex(option => run.Options[option].IsRight == isRight) + 1)
            .ToString(CultureInfo.InvariantCulture);
}
