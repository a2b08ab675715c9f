using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>A question.</summary>
internal static class QuestionUpdate
{
    internal static Next Run(Model model, Screen.InLesson screen, QuestionRun run, Command command)
    {
        Model To(QuestionRun next) => LessonUpdate.With(model, screen, new Activity.Answering(next));
        bool hasRows = run.Given is null && run.RowCount > 0 && run.Draft is not AnswerDraft.Bits;
        return command switch
        {
            Command.Open => Answer(model, screen, run),
            Command.Again => To(Variants.Of(screen.Lesson, run.Question, DealtSeed.Of(run.Seed, 0))),
            Command.Sureness => To(SurenessMoves.Focus(run, !run.IsOnSureness)),
            Command.LessSure => To(SurenessMoves.Step(run, -1)),
            Command.MoreSure => To(SurenessMoves.Step(run, 1)),
            Command.Up when run.IsOnSureness => To(SurenessMoves.Focus(run, false)),
            Command.Up when hasRows => To(QuestionMoves.Step(run, -1)),
            Command.Down when hasRows => To(QuestionMoves.Step(run, 1)),
            Command.Left => To(QuestionMoves.Select(run, run.Selected - 1)),
            Command.Right => To(QuestionMoves.Select(run, run.Selected + 1)),
            Command.Mark => To(QuestionMoves.Mark(run)),
            Command.Take => To(QuestionMoves.Take(run)),
            Command.MoveUp => To(QuestionMoves.Carry(run, -1)),
            Command.MoveDown => To(QuestionMoves.Carry(run, 1)),
            Command.NextChoice => To(QuestionMoves.Change(run, 1)),
            Command.PreviousChoice => To(QuestionMoves.Change(run, -1)),
            _ => FlagOf(run, command) is { } flag
                ? To(QuestionMoves.Flip(run, flag))
                : Scrolling.Text(model, screen, command),
        };
    }

    /// <summary>What a click on a row does: selects it, and marks, carries, pairs or changes by the type.</summary>
    internal static QuestionRun Click(QuestionRun on, int index)
    {
        QuestionRun run = SurenessMoves.Focus(on, false);
        bool isAgain = index == run.Selected;
        return run.Draft switch
        {
            AnswerDraft.Ticks => QuestionMoves.Mark(QuestionMoves.Select(run, index)),
            AnswerDraft.Sequence { IsHeld: true } when !isAgain => QuestionMoves.Take(
                QuestionMoves.Carry(run, index - run.Selected)),
            AnswerDraft.Sequence when isAgain => QuestionMoves.Take(run),
            AnswerDraft.Pairs when index >= run.RowCount => QuestionMoves.Pair(run, index - run.RowCount),
            AnswerDraft.States when isAgain => QuestionMoves.Change(run, 1),
            _ => QuestionMoves.Select(run, index),
        };
    }

    /// <summary>Says how sure one is, by a click.</summary>
    internal static Model Say(Model model, Sureness sure) =>
        model.Screen is Screen.InLesson { Activity: Activity.Answering { Run: var run } } screen
            ? LessonUpdate.With(model, screen, new Activity.Answering(SurenessMoves.Say(run, sure)))
            : model;

    private static TcpFlags? FlagOf(QuestionRun run, Command command) => command switch
    {
        Command.ToggleSyn => TcpFlags.Syn,
        Command.ToggleAck => TcpFlags.Ack,
        Command.ToggleFin => TcpFlags.Fin,
        Command.ToggleRst => TcpFlags.Rst,
        Command.TogglePsh => TcpFlags.Psh,
        Command.ToggleUrg => TcpFlags.Urg,
        Command.ToggleFocused when run.Draft is AnswerDraft.Bits => QuestionRun.FlagRow[run.Selected],
        _ => null,
    };

    private static Next Answer(Model model, Screen.InLesson screen, QuestionRun run)
    {
        if (Answering.Missing(run) is { } missing)
        {
            return model with { Notice = missing };
        }

        if (screen.Session is { AsksSureness: true } && run is { Given: null, Sure: Sureness.None })
        {
            Activity asked = new Activity.Answering(SurenessMoves.Focus(run, true));
            return LessonUpdate.With(model, screen, asked) with { Notice = Message.Of("notice.how-sure") };
        }

        if (run.Given is not null || Answering.Answer(Absolute(model, run)).Given is not { } given)
        {
            return model;
        }

        QuestionRun answered = run.Draft is AnswerDraft.Digits ? run : Answering.Answer(run);
        Activity activity = new Activity.Answering(answered with { Given = given, IsOnSureness = false });
        Next next = LessonUpdate.With(model, screen, activity);
        ProgressEntry.Answered entry = new(0, screen.Lesson.Id, run.Question.Id, given.Value, given.IsRight)
        {
            Text = given.Text,
            Hash = ItemHash.Of(screen.Lesson, run.Question),
            Sure = run.Sure,
            IsVariant = run.IsVariant,
        };
        return LessonUpdate.Complete(next, screen, entry);
    }

    /// <summary>The question with the number that was meant, where numbers are typed relative to an ISN.</summary>
    private static QuestionRun Absolute(Model model, QuestionRun run) =>
        run is { Draft: AnswerDraft.Digits digits, World: { } world, NumberOwner: { } owner }
        && NumberFormat.For(model, world).Read(digits.Typed, owner) is { } number
            ? QuestionMoves.Type(run, number.ToString())
            : run;
}
