using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>An exercise: putting a segment together and sending it.</summary>
internal static class ExerciseUpdate
{
    /// <summary>The fields of a turn.</summary>
    /// <param name="run">The exercise.</param>
    /// <param name="style">How the learner wants numbers.</param>
    internal static ExerciseEditor Begin(ExerciseRun run, NumberStyle style)
    {
        MoveDraft draft = MoveDraft.For(run);
        NumberFormat format = new(NumberFormat.StyleIn(run, style), run.Turn.Side.World);
        ExerciseEditor editor = new() { Run = run, Draft = draft };
        editor = editor with
        {
            Seq = Given(draft.Seq, format, editor, MoveField.Seq),
            Ack = Given(draft.Ack, format, editor, MoveField.Ack),
            Length = FieldText.Of(draft.Length?.ToString() ?? ""),
            Window = FieldText.Of(draft.Window?.ToString() ?? ""),
        };
        return editor with { Focus = FirstBlank(draft) };
    }

    internal static Next Run(Model model, Screen.InLesson screen, ExerciseEditor editor, Command command)
    {
        Model To(ExerciseEditor next) => LessonUpdate.With(model, screen, new Activity.Exercising(next));
        return command switch
        {
            Command.Send => Send(model, screen, editor),
            Command.SayNothing => Try(model, screen, editor, new Move.SayNothing(), wasShown: false),
            Command.NextField => To(editor with { Focus = Neighbour(editor, 1) }),
            Command.PreviousField => To(editor with { Focus = Neighbour(editor, -1) }),
            Command.Left => To(Sideways(editor, -1)),
            Command.Right => To(Sideways(editor, 1)),
            Command.Formula => To(editor.With(editor.Focus, FieldText.Of("="))),
            Command.Hint => Hint(model, screen, editor),
            Command.WhatIf => WhatIf(model, editor),
            Command.Explain => Explain(model, editor),
            Command.Undo => Undo(model, screen, editor),
            Command.Redo => Redo(model, screen, editor),
            Command.Restart => Overlays.Push(model, new Overlay.ConfirmRestart()),
            Command.ShowMe => Try(model, screen, editor, Play.DueMove(editor.Run.Turn.Side), wasShown: true),
            Command.StepBack => TimeUpdate.Look(model, screen, editor, -1),
            Command.StepForward => TimeUpdate.Look(model, screen, editor, 1),
            Command.Now => TimeUpdate.Now(model, screen, editor),
            Command.ExplainStep => TimeUpdate.OpenStep(model),
            Command.Header => TimeUpdate.OpenHeader(model, editor.Looking?.World ?? editor.Run.Turn.Side.World),
            Command.Predict => Predicting.Ask(model, screen, editor),
            Command.AllFlags => ShowAllFlags(model, screen, editor),
            Command.PageUp or Command.PageDown => Scrolling.Text(model, screen, command),
            _ => EditorFlags.Of(editor, command) is { } flag ? ToggleFlag(model, screen, editor, flag) : model,
        };
    }

    internal static Next NextRound(Model model, Screen.InLesson screen, ExerciseRun run)
    {
        ExerciseRun next = ExerciseMoves.NextRound(run);
        return Began(model, screen, next);
    }

    internal static Next Restart(Model model)
    {
        if (model.Screen is not Screen.InLesson { Activity: Activity.Exercising { Editor.Run: var run } } screen)
        {
            return model;
        }

        return Began(model, screen, ExerciseMoves.Start(run.Lesson, run.Exercise, 0, run.Seed));
    }

    internal static Next FocusOn(Model model, MoveField field)
    {
        if (model.Screen is not Screen.InLesson { Activity: Activity.Exercising { Editor: var editor } } screen)
        {
            return model;
        }

        return editor.Draft.IsBlank(field)
            ? LessonUpdate.With(model, screen, new Activity.Exercising(editor with { Focus = field }))
            : model with { Notice = Message.Of("notice.given") };
    }

    private static FieldText Given(SeqNumber? value, NumberFormat format, ExerciseEditor editor, MoveField field) =>
        value is { } number
            ? FieldText.Of(format.Write(number, format.Owner(editor.Run.Turn.Side.Host, field)))
            : FieldText.Empty;

    private static Next Began(Model model, Screen.InLesson screen, ExerciseRun run)
    {
        string hash = ExerciseHash.Of(run.Lesson, run.Exercise);
        Activity activity = new Activity.Exercising(Begin(run, model.Settings.Numbers));
        return Next.Of(LessonUpdate.With(model, screen, activity))
            .Saving(new ProgressEntry.Began(0, run.Lesson.Id, run.Exercise.Id, hash, run.Round, run.Seed)
            {
                Variant = run.Variant,
            });
    }

    private static Next Send(Model model, Screen.InLesson screen, ExerciseEditor editor)
    {
        Composition composed = Composition.Of(editor, NumberFormat.StyleOf(model));
        if (composed.Problem is { } problem)
        {
            ExerciseEditor there = editor with { Focus = composed.Field };
            return LessonUpdate.With(model, screen, new Activity.Exercising(there)) with { Notice = problem };
        }

        return Try(model, screen, editor, new Move.Send(composed.Segment), wasShown: false);
    }

    /// <summary>Judges a move, made by the learner or shown, with a prediction or without.</summary>
    internal static Next Try(
        Model model, Screen.InLesson screen, ExerciseEditor editor, Move move, bool wasShown, Foretold? foretold = null)
    {
        if (editor.Run.IsRoundDone)
        {
            return model with { Notice = Message.Of("plain.round-done") };
        }

        ExerciseRun run = wasShown ? ExerciseMoves.ShowMe(editor.Run) : ExerciseMoves.Try(editor.Run, move);
        if (run.Last is not { } judgement || run == editor.Run)
        {
            return run.IsClosed ? model with { Notice = Closed(model, run) } : model;
        }

        ExerciseEditor next = judgement.Verdict == Verdict.Correct
            ? Begin(run, model.Settings.Numbers)
            : FocusFault(editor with { Run = run, Looking = null }, judgement);
        Activity activity = new Activity.Exercising(next with { Foretold = foretold });
        Next result = Next.Of(LessonUpdate.With(model, screen, activity)).Saving(Entry(run, judgement, wasShown));
        result = foretold is null ? result : result.Saving(Predicting.Entry(run, foretold));
        string hash = ExerciseHash.Of(run.Lesson, run.Exercise);
        return run.IsDone
            ? LessonUpdate.Complete(
                result,
                screen,
                new ProgressEntry.Solved(0, run.Lesson.Id, run.Exercise.Id, hash, run.WasHelped)
                {
                    IsVariant = run.Round > 0,
                })
            : result;
    }

    /// <summary>Why no further move is taken, and what can be done: what a review deals is not begun anew.</summary>
    internal static Message Closed(Model model, ExerciseRun run)
    {
        string key = run.IsOutOfAttempts ? "exercise.out-of-attempts" : "exercise.out-of-moves";
        return Message.Of(SessionKeys.IsDealtOnce(model.Screen) ? key + "-once" : key);
    }

    private static ProgressEntry.Moved Entry(ExerciseRun run, Judgement judgement, bool wasShown) => new(
        0,
        run.Lesson.Id,
        run.Exercise.Id,
        ExerciseHash.Of(run.Lesson, run.Exercise),
        run.Round,
        run.Seed,
        judgement.Move,
        judgement.Verdict,
        judgement.Code?.Id ?? "",
        wasShown);

    private static ExerciseEditor FocusFault(ExerciseEditor editor, Judgement judgement)
    {
        foreach (Finding finding in judgement.Findings)
        {
            if (editor.Draft.IsBlank(finding.Field))
            {
                return editor with { Focus = finding.Field };
            }
        }

        return editor;
    }

    private static Next Hint(Model model, Screen.InLesson screen, ExerciseEditor editor)
    {
        ExerciseRun run = editor.Run;
        int shown = Math.Min(run.HintsShown + 1, HintChoice.For(run).Count);
        ExerciseEditor next = editor with { Run = run with { HintsShown = shown, WasHelped = true } };
        Next result = LessonUpdate.With(model, screen, new Activity.Exercising(next));
        return shown == run.HintsShown
            ? result with { Model = result.Model with { Notice = Message.Of("notice.last-hint") } }
            : result.Saving(new ProgressEntry.Hinted(0, run.Lesson.Id, run.Exercise.Id));
    }

    private static Model WhatIf(Model model, ExerciseEditor editor)
    {
        if (editor.Run.Last is not { Verdict: not Verdict.Correct } judgement)
        {
            return model with { Notice = Message.Of("notice.no-wrong-move") };
        }

        ForkRun fork = Fork.PlayOut(editor.Run.Turn.Side, judgement.Move);
        return Overlays.Push(model, new Overlay.WhatIf(judgement, fork, 0));
    }

    private static Model Explain(Model model, ExerciseEditor editor)
    {
        Judgement? judgement = editor.Run.Last ?? (editor.Run.Past.IsEmpty ? null : editor.Run.Past[^1].Judgement);
        return judgement is null
            ? TimeUpdate.OpenStep(model).Model
            : Overlays.Push(model, new Overlay.Explain(judgement, 0));
    }

    private static Next Undo(Model model, Screen.InLesson screen, ExerciseEditor editor)
    {
        ExerciseRun run = ExerciseMoves.Undo(editor.Run);
        Activity activity = new Activity.Exercising(Begin(run, model.Settings.Numbers));
        Model next = LessonUpdate.With(model, screen, activity);
        return editor.Run.Past.IsEmpty
            ? next with { Notice = Message.Of("notice.nothing-to-undo") }
            : Next.Of(next).Saving(new ProgressEntry.Undid(0, run.Lesson.Id, run.Exercise.Id));
    }

    private static Next Redo(Model model, Screen.InLesson screen, ExerciseEditor editor)
    {
        if (editor.Run.Undone.IsEmpty)
        {
            return model with { Notice = Message.Of("notice.nothing-to-redo") };
        }

        ExerciseRun run = ExerciseMoves.Redo(editor.Run);
        ExerciseEditor next = Begin(run, model.Settings.Numbers);
        return Next.Of(LessonUpdate.With(model, screen, new Activity.Exercising(next)))
            .Saving(Entry(run, run.Past[^1].Judgement, run.Past[^1].WasShown));
    }

    private static Next ToggleFlag(Model model, Screen.InLesson screen, ExerciseEditor editor, TcpFlags flag)
    {
        if (!editor.Draft.IsBlank(MoveField.Flags))
        {
            return model with { Notice = Message.Of("notice.given") };
        }

        ExerciseEditor next = editor with
        {
            Draft = editor.Draft with { Flags = editor.Draft.Flags ^ flag },
            FocusedFlag = flag,
        };
        return LessonUpdate.With(model, screen, new Activity.Exercising(next));
    }

    private static Model ShowAllFlags(Model model, Screen.InLesson screen, ExerciseEditor editor) =>
        editor.Draft.IsBlank(MoveField.Flags)
            ? LessonUpdate.With(model, screen, new Activity.Exercising(EditorFlags.ShowAll(editor)))
            : model with { Notice = Message.Of("notice.given") };

    private static MoveField FirstBlank(MoveDraft draft)
    {
        foreach (MoveField field in Enum.GetValues<MoveField>())
        {
            if (draft.IsBlank(field))
            {
                return field;
            }
        }

        return MoveField.Flags;
    }

    private static MoveField Neighbour(ExerciseEditor editor, int by)
    {
        int count = Enum.GetValues<MoveField>().Length;
        for (int i = 1; i <= count; i++)
        {
            MoveField field = (MoveField)(((int)editor.Focus + (by * i) + (count * count)) % count);
            if (editor.Draft.IsBlank(field))
            {
                return field;
            }
        }

        return editor.Focus;
    }

    private static ExerciseEditor Sideways(ExerciseEditor editor, int by)
    {
        if (editor.Focus != MoveField.Flags)
        {
            return editor.With(editor.Focus, editor[editor.Focus].Move(by));
        }

        ReadOnlySpan<TcpFlags> row = EditorFlags.Of(editor);
        int at = row.IndexOf(editor.FocusedFlag);
        return editor with { FocusedFlag = row[Math.Clamp(at + by, 0, row.Length - 1)] };
    }
}
