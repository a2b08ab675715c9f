using System.Text;
using Tutor.Lessons.Formulas;
using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View.Exercising;

namespace Tutor.Tui.Plain;

/// <summary>An exercise in words.</summary>
internal static class PlainExercise
{
    /// <summary>Adds the whole exercise: where one is, the wire, the states, the task, what is given.</summary>
    internal static void Describe(StringBuilder text, Model model, ExerciseEditor editor)
    {
        ExerciseRun run = editor.Run;
        WorldState world = run.Turn.Side.World;
        text.Append(model.Texts.Format(Message.Of(
            "plain.exercise",
            new MessageArgument.Word("host", run.Turn.Side.Host),
            new MessageArgument.Count("round", run.Round + 1),
            new MessageArgument.Count("rounds", run.Exercise.Rounds.Count),
            new MessageArgument.Count("step", run.Step),
            new MessageArgument.Count("steps", run.StepsInRound)))).Append('\n');
        PlainProse.Write(text, model.Texts, run.Exercise.Task, world);
        Situation(text, model, editor);
    }

    /// <summary>What a judged move led to: the verdict, why, and where one is now.</summary>
    internal static string AfterMove(Model model)
    {
        if (model.Screen is not Screen.InLesson { Activity: Activity.Exercising { Editor: var editor } })
        {
            return "";
        }

        StringBuilder text = new();
        if (editor.Run.Last is { } judgement)
        {
            Verdict(text, model, editor.Run, judgement);
            if (editor.Foretold is { } foretold)
            {
                text.Append(PredictView.Outcome(PlainLooking.WordsOf(model), editor.Run, foretold)).Append('\n');
            }

            if (judgement.Verdict != Tcp.Judging.Verdict.Correct)
            {
                End(text, model, editor.Run);
                return text.Append(model.Texts.Get("plain.now-after-wrong")).ToString();
            }
        }

        Situation(text, model, editor);
        return text.Append(PlainScreen.WhatNow(model)).ToString();
    }

    /// <summary>What so many wrong moves lead to: the right one is said, or no further one is taken.</summary>
    private static void End(StringBuilder text, Model model, ExerciseRun run)
    {
        if (run.IsRevealed)
        {
            string due = run.Turn.Side.Due is { } segment
                ? PlainFacts.Say(model, Message.Of(
                    "exercise.revealed", new MessageArgument.Word("segment", PlainFacts.Segment(model, segment))))
                : PlainFacts.Say(model, Message.Of("exercise.revealed-silence"));
            text.Append(due).Append('\n');
        }

        if (run.IsClosed)
        {
            text.Append(PlainFacts.Say(model, ExerciseUpdate.Closed(model, run))).Append('\n');
        }
    }

    /// <summary>The played host where silence may be right, which its state must not show; else nothing.</summary>
    private static string Asked(ExerciseEditor editor) =>
        !editor.Run.IsRoundDone && FeedbackRows.IsAskedToSpeak(editor) ? editor.Run.Turn.Side.Host : "";

    /// <summary>The hints that are on the screen; the newest last.</summary>
    internal static string Hints(Model model)
    {
        if (model.Screen is not Screen.InLesson { Activity: Activity.Exercising { Editor.Run: var run } })
        {
            return "";
        }

        StringBuilder text = new();
        EquatableArray<ShownHint> hints = HintChoice.For(run);
        for (int i = Math.Max(0, run.HintsShown - 1); i < run.HintsShown; i++)
        {
            Hint(text, model, run, hints[i]);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Hint(StringBuilder text, Model model, ExerciseRun run, ShownHint hint)
    {
        switch (hint)
        {
            case ShownHint.Written written:
                PlainProse.Write(text, model.Texts, written.Hint.Text, run.Turn.Side.World);
                break;
            case ShownHint.OtherInstance other:
                string answer = PlainFacts.Segment(model, other.Answer);
                text.Append(model.Texts.Format(Message.Of(
                    other.Arrived is null ? "plain.other-first" : "plain.other",
                    new MessageArgument.Word("arrived", PlainFacts.Segment(model, other.Arrived)),
                    new MessageArgument.Word("answer", answer)))).Append('\n');
                break;
        }
    }

    private static void Situation(StringBuilder text, Model model, ExerciseEditor editor)
    {
        WorldState world = editor.Run.Turn.Side.World;
        if (!world.Ladder.IsEmpty)
        {
            text.Append(model.Texts.Get("plain.on-the-wire")).Append('\n');
            PlainFacts.Wire(text, model, world, deliveredOnly: false);
        }

        PlainFacts.States(text, model, world, Asked(editor));
        if (editor.Run.IsRoundDone)
        {
            text.Append(model.Texts.Get(editor.Run switch
            {
                { IsDone: true } => "plain.exercise-done",
                { IsOnlyShown: true } => "plain.round-shown",
                _ => "plain.round-done",
            })).Append('\n');
            return;
        }

        Given(text, model, editor);
    }

    private static void Given(StringBuilder text, Model model, ExerciseEditor editor)
    {
        List<string> given = [];
        List<string> blank = [];
        void Sort(MoveField field, string name, string value)
        {
            if (editor.Draft.IsBlank(field))
            {
                blank.Add(name);
            }
            else if (value.Length > 0)
            {
                given.Add($"{name} {value}");
            }
        }

        Sort(MoveField.Flags, "flags", SegmentText.FormatFlags(editor.Draft.Flags));
        Sort(MoveField.Seq, "seq", editor.Seq.Text);
        Sort(MoveField.Ack, "ack", editor.Ack.Text);
        Sort(MoveField.Length, "len", editor.Length.Text);
        text.Append(model.Texts.Format(Message.Of(
            blank.Count == 0 ? "plain.all-given" : given.Count == 0 ? "plain.all-blank" : "plain.given",
            new MessageArgument.Word("given", string.Join(", ", given)),
            new MessageArgument.Word("blank", string.Join(", ", blank))))).Append('\n');
    }

    private static void Verdict(StringBuilder text, Model model, ExerciseRun run, Judgement judgement)
    {
        string verdict = model.Texts.Get(judgement.Verdict switch
        {
            Tcp.Judging.Verdict.Correct => "plain.right",
            Tcp.Judging.Verdict.Tolerated => "plain.tolerated",
            Tcp.Judging.Verdict.Refused => "plain.refused",
        });
        IEnumerable<string> why = judgement.Explanation.AsEnumerable().Select(said => PlainFacts.Say(model, said));
        if (run.Exercise.FeedbackFor(judgement.Code) is { } feedback)
        {
            StringBuilder written = new();
            Segment? segment = (judgement.Move as Move.Send)?.Segment;
            PlainProse.Write(written, model.Texts, feedback.Text, new FormulaScope(run.Turn.Side.World, segment));
            text.Append(model.Texts.Join(verdict, written.ToString().TrimEnd('\n'))).Append('\n');
            (verdict, why) = ("", why.Skip(1));
        }

        string said = model.Texts.Join([verdict, .. why]);
        text.Append(said).Append(said.Length > 0 ? "\n" : "");
    }
}
