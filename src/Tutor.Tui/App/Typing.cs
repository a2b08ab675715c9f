using Tutor.Study.Questions;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Tui.App;

/// <summary>Keys that go into a field or choose an option by its number, before they count as commands.</summary>
internal static class Typing
{
    /// <summary>The longest paste that is looked at, in UTF-16 units; no field holds more.</summary>
    private const int MaxPaste = 256;

    /// <summary>What typing leads to; null when the key is not typed here.</summary>
    internal static Next? Type(Model model, string key)
    {
        if ((Searching.Type(model, key) ?? TextEntry.Type(model, key)) is { } entered)
        {
            return entered;
        }

        if (model.Top is Overlay.Predict asked && Digit(key) is { } number and not '0')
        {
            return Overlays.Replace(model, Predicting.Select(asked, number - '1'));
        }

        if (model is { Top: null, Screen: Screen.Sandbox sandbox })
        {
            return SandboxTyping.Type(model, sandbox, key);
        }

        if (model.Top is not null || model.Screen is not Screen.InLesson screen)
        {
            return null;
        }

        return screen.Activity switch
        {
            Activity.Exercising { Editor.Run.IsRoundDone: false } exercising =>
                TypeField(model, screen, exercising.Editor, key),
            Activity.Answering { Run.Given: null } answering => TypeAnswer(model, screen, answering.Run, key),
            Activity.Experimenting { Session.Pending: not null } lab when Digit(key) is { } digit and not '0' =>
                LessonUpdate.With(model, screen, new Activity.Experimenting(lab.Session.Select(digit - '1'))),
            Activity.Watching { Run.Pending: not null } watching when Digit(key) is { } digit and not '0' =>
                LessonUpdate.With(
                    model,
                    screen,
                    new Activity.Watching(WorkedUpdate.Select(watching.Run, digit - '1'))),
            _ => null,
        };
    }

    /// <summary>Puts pasted digits where typed digits would go; anything else is refused with a word.</summary>
    internal static Next Paste(Model model, string text)
    {
        if ((Searching.Paste(model, text) ?? TextEntry.Paste(model, text)) is { } entered)
        {
            return entered;
        }

        Next next = model;
        string narrow = FullWidth.Narrow(text[..Math.Min(text.Length, MaxPaste)]).Trim();
        if (model is { Top: null, Screen: Screen.Sandbox })
        {
            return SandboxTyping.Paste(model, narrow);
        }

        foreach (char unit in narrow)
        {
            string key = unit.ToString();
            if (Digit(key) is null || Type(next.Model, key) is not { } typed)
            {
                return model with { Notice = Message.Of("notice.paste") };
            }

            next = typed;
        }

        return next;
    }

    private static Next? TypeField(Model model, Screen.InLesson screen, ExerciseEditor editor, string key)
    {
        FieldText field = editor[editor.Focus];
        if (editor.Focus == MoveField.Flags)
        {
            return null;
        }

        if (field.IsFormula && key is ("Enter" or "Tab"))
        {
            return Evaluate(model, screen, editor);
        }

        bool isSum = editor.Focus is MoveField.Seq or MoveField.Ack
            && NumberFormat.StyleOf(model) == NumberStyle.Symbolic && !field.IsFormula;
        if (isSum && Digit(key) is not null && editor.Draft.IsBlank(editor.Focus))
        {
            return model with { Notice = Message.Of("notice.symbolic-entry") };
        }

        FieldText? edited = field.IsFormula ? FieldKeys.WriteFormula(field, key)
            : isSum && key is "Backspace" or "Delete" ? FieldText.Empty
            : EditNumber(field, key);
        if (edited is null)
        {
            return null;
        }

        return editor.Draft.IsBlank(editor.Focus)
            ? LessonUpdate.With(model, screen, new Activity.Exercising(editor.With(editor.Focus, edited)))
            : model with { Notice = Message.Of("notice.given") };
    }

    private static FieldText? EditNumber(FieldText field, string key) =>
        Digit(key) is null ? FieldKeys.Erase(field, key) : field.Text.Length < 10 ? field.Insert(key) : field;

    private static Next Evaluate(Model model, Screen.InLesson screen, ExerciseEditor editor)
    {
        LearnerFormula formula = LearnerFormula.Of(model, editor.Run, editor.Focus, editor[editor.Focus].Text[1..]);
        if (formula.Error is { } error)
        {
            return model with { Notice = error };
        }

        ExerciseEditor next = editor.With(editor.Focus, formula.Text);
        return LessonUpdate.With(model, screen, new Activity.Exercising(next)) with { Notice = formula.Remark };
    }

    private static Next? TypeAnswer(Model model, Screen.InLesson screen, QuestionRun run, string key)
    {
        if (run.IsOnSureness)
        {
            return TypeSureness(model, screen, run, key);
        }

        QuestionRun next = key == "Backspace" ? QuestionMoves.Erase(run)
            : Digit(key) is { } digit ? QuestionMoves.Digit(run, digit)
            : run;
        bool isTyped = next != run
            || (Digit(key) is { } known && (run.Draft is AnswerDraft.Digits || QuestionMoves.IsPlace(run, known)));
        if (!isTyped)
        {
            return null;
        }

        return LessonUpdate.With(model, screen, new Activity.Answering(next));
    }

    private static Next? TypeSureness(Model model, Screen.InLesson screen, QuestionRun run, string key)
    {
        if (Digit(key) is not { } digit || digit is < '1' or > '3')
        {
            return null;
        }

        QuestionRun said = SurenessMoves.Say(run, (Sureness)(digit - '0'));
        return LessonUpdate.With(model, screen, new Activity.Answering(said));
    }

    /// <summary>The digit that a key is; null when it is none.</summary>
    private static char? Digit(string key) => key is [>= '0' and <= '9'] ? key[0] : null;
}
