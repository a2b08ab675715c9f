using Tutor.Lessons.Formulas;
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
        if (Searching.Type(model, key) is { } searched)
        {
            return searched;
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
        if (Searching.Paste(model, text) is { } searched)
        {
            return searched;
        }

        Next next = model;
        foreach (char unit in FullWidth.Narrow(text[..Math.Min(text.Length, MaxPaste)]).Trim())
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

        FieldText? edited = field.IsFormula ? EditFormula(field, key) : EditNumber(field, key);
        if (edited is null)
        {
            return null;
        }

        return editor.Draft.IsBlank(editor.Focus)
            ? LessonUpdate.With(model, screen, new Activity.Exercising(editor.With(editor.Focus, edited)))
            : model with { Notice = Message.Of("notice.given") };
    }

    private static FieldText? EditNumber(FieldText field, string key) => key switch
    {
        "Backspace" => field.Backspace(),
        "Delete" => field.Delete(),
        "Home" => field.Move(-FieldText.MaxLength),
        "End" => field.Move(FieldText.MaxLength),
        _ => Digit(key) is { } digit ? field.Text.Length < 10 ? field.Insert(digit.ToString()) : field : null,
    };

    private static FieldText? EditFormula(FieldText field, string key) => key switch
    {
        "Esc" => FieldText.Empty,
        "Backspace" => field.Backspace(),
        "Delete" => field.Delete(),
        "Home" => field.Move(-FieldText.MaxLength),
        "End" => field.Move(FieldText.MaxLength),
        "Left" => field.Move(-1),
        "Right" => field.Move(1),
        "Space" => field.Insert(" "),
        { Length: 1 } => field.Insert(key),
        _ => null,
    };

    private static Next Evaluate(Model model, Screen.InLesson screen, ExerciseEditor editor)
    {
        FormulaParse parse = FormulaParser.ParseLearner(editor[editor.Focus].Text[1..]);
        if (parse.Formula is not { } formula)
        {
            return model with { Notice = parse.Error?.Text ?? Message.Of("notice.formula-no-number") };
        }

        FormulaScope scope = new(editor.Run.Turn.Side.World, null) { Learner = editor.Run.Turn.Side };
        FormulaResult result = FormulaEvaluator.Evaluate(formula, scope);
        NumberFormat format = new(model.Settings.Relative, editor.Run.Turn.Side.World);
        string? text = result.Value switch
        {
            FormulaValue.Sequence sequence => format.Write(sequence.Value, sequence.Owner),
            FormulaValue.Count { Value: >= 0 and <= uint.MaxValue } count => count.Value.ToString(),
            _ => null,
        };
        if (text is null)
        {
            return model with { Notice = result.Error ?? Message.Of("notice.formula-no-number") };
        }

        ExerciseEditor next = editor.With(editor.Focus, FieldText.Of(text));
        return LessonUpdate.With(model, screen, new Activity.Exercising(next));
    }

    private static Next? TypeAnswer(Model model, Screen.InLesson screen, QuestionRun run, string key)
    {
        QuestionRun next = key == "Backspace" ? QuestionMoves.Erase(run)
            : Digit(key) is { } digit ? QuestionMoves.Digit(run, digit)
            : run;
        bool isTyped = next != run || (Digit(key) is not null && run.Draft is AnswerDraft.Digits);
        if (!isTyped)
        {
            return null;
        }

        return LessonUpdate.With(model, screen, new Activity.Answering(next));
    }

    /// <summary>The digit that a key is; null when it is none.</summary>
    private static char? Digit(string key) => key is [>= '0' and <= '9'] ? key[0] : null;
}
