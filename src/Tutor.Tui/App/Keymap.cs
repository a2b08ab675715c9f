using Tutor.Study.Questions;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Tui.App;

/// <summary>
/// Which key does what where: one table, from which keys are answered, the bottom line and the help are made.
/// </summary>
public static class Keymap
{
    /// <summary>
    /// The keys that work now: those of the topmost overlay, else of the screen. No key is in it twice.
    /// </summary>
    public static EquatableArray<Binding> Of(Model model)
    {
        List<Binding> keys = new(48);
        if (model.Top is { } overlay)
        {
            AddOverlay(keys, overlay);
        }
        else
        {
            AddScreen(keys, model.Screen);
        }

        if (model is { Workbench: not null, Top: null })
        {
            Add(keys, "Ctrl-e", null, Command.Findings, 6);
        }

        Add(keys, "?", "F1", Command.Help, 8);
        Add(keys, "Esc", "F10", Command.Back, model.Top is null ? 0 : 9);
        Add(keys, "m", "Shift-F1", Command.Mouse);
        Add(keys, "Ctrl-z", null, Command.Suspend);
        Add(keys, "Ctrl-c", null, Command.QuitNow);
        return EquatableArray.From(keys);
    }

    /// <summary>What a key does now; null when nothing.</summary>
    public static Command? Find(Model model, string key)
    {
        foreach (Binding binding in Of(model))
        {
            if (binding.Key == key || binding.FunctionKey == key)
            {
                return binding.Command;
            }
        }

        return null;
    }

    private static void AddScreen(List<Binding> keys, Screen screen)
    {
        switch (screen)
        {
            case Screen.LessonList:
                Add(keys, "Enter", null, Command.Open, 1);
                AddScrolling(keys);
                Add(keys, "r", null, Command.Review, 3);
                Add(keys, "Q", null, Command.Check, 4);
                Add(keys, "D", null, Command.Endless, 5);
                Add(keys, "q", "Shift-F10", Command.Quit, 9);
                break;
            case Screen.InLesson lesson:
                AddActivity(keys, lesson);
                AddPages(keys, lesson);
                Add(keys, "q", null, Command.Back, 9);
                break;
            case Screen.Result result:
                SessionKeys.AddResult(keys, result);
                AddScrolling(keys);
                break;
        }
    }

    private static void AddActivity(List<Binding> keys, Screen.InLesson screen)
    {
        switch (screen.Activity)
        {
            case Activity.Reading:
                Add(keys, "Enter", null, Command.NextPage, 1);
                Add(keys, "Space", null, Command.PageDown, 2);
                AddScrolling(keys);
                break;
            case Activity.Watching { Run.Pending: not null }:
                Add(keys, "Enter", null, Command.Open, 1);
                Add(keys, "1-9", null, Command.Choose);
                AddStepping(keys, "[", "]");
                AddScrolling(keys);
                AddPictures(keys);
                break;
            case Activity.Watching watching:
                Add(keys, "Enter", null, watching.Run.IsDone ? Command.NextPage : Command.StepForward, 1);
                Add(keys, "Space", null, Command.StepForward, 2);
                AddStepping(keys, "Left", "Right");
                AddStepping(keys, "[", "]");
                AddScrolling(keys);
                AddPictures(keys);
                break;
            case Activity.Exercising exercising:
                AddExercise(keys, exercising.Editor, screen);
                break;
            case Activity.Answering answering:
                AddQuestion(keys, answering.Run, screen);
                break;
        }
    }

    private static void AddQuestion(List<Binding> keys, QuestionRun run, Screen.InLesson screen)
    {
        Add(keys, "Enter", null, run.Given is null ? Command.Open : SessionKeys.Onward(screen), 1);
        if (run.Given is null)
        {
            QuestionKeys.Add(keys, run);
        }

        AddScrolling(keys);
        SessionKeys.AddAfterAnswer(keys, run, screen);
    }

    private static void AddExercise(List<Binding> keys, ExerciseEditor editor, Screen.InLesson screen)
    {
        if (editor.Run.IsRoundDone || screen.Session is { Attempt.IsOver: true })
        {
            Add(keys, "Enter", null, SessionKeys.Onward(screen), 1);
        }
        else
        {
            AddMove(keys, editor);
        }

        Add(keys, "u", "F7", Command.Undo, 5);
        Add(keys, "U", "Shift-F7", Command.Redo);
        SessionKeys.AddAnew(keys, screen);
        Add(keys, "e", "Shift-F6", Command.Explain, 7);
        Add(keys, "z", "F12", Command.LessonText);
        Add(keys, "PgUp", null, Command.PageUp);
        Add(keys, "PgDn", null, Command.PageDown);
        AddStepping(keys, "[", "]");
        AddPictures(keys);
    }

    private static void AddMove(List<Binding> keys, ExerciseEditor editor)
    {
        bool isSilenceOpen = editor.Draft.IsBlank(MoveField.Flags);
        bool hasWrongMove = editor.Run.Last is { Verdict: not Verdict.Correct };
        Add(keys, "Enter", null, Command.Send, 1);
        Add(keys, "-", "F11", Command.SayNothing, isSilenceOpen ? 4 : 6);
        Add(keys, "Tab", null, Command.NextField, 2);
        Add(keys, "Shift-Tab", null, Command.PreviousField);
        Add(keys, "Down", null, Command.NextField);
        Add(keys, "Up", null, Command.PreviousField);
        Add(keys, "Left", null, Command.Left);
        Add(keys, "Right", null, Command.Right);
        Add(keys, "s", null, Command.ToggleSyn);
        Add(keys, "a", null, Command.ToggleAck);
        Add(keys, "f", null, Command.ToggleFin);
        Add(keys, "r", null, Command.ToggleRst);
        Add(keys, "p", null, Command.TogglePsh);
        Add(keys, "h", "F2", Command.Hint, 3);
        Add(keys, "w", "F6", Command.WhatIf, hasWrongMove ? 4 : 0);
        Add(keys, "S", "Shift-F2", Command.ShowMe);
        if (editor.Focus == MoveField.Flags)
        {
            Add(keys, "Space", null, Command.ToggleFocused);
            Add(keys, "1", null, Command.ToggleSyn);
            Add(keys, "2", null, Command.ToggleAck);
            Add(keys, "3", null, Command.ToggleFin);
            Add(keys, "4", null, Command.ToggleRst);
            Add(keys, "5", null, Command.TogglePsh);
            Add(keys, "6", null, Command.ToggleUrg);
        }
        else
        {
            Add(keys, "0-9", null, Command.TypeNumber);
            Add(keys, "=", "Shift-F5", Command.Formula);
        }
    }

    private static void AddOverlay(List<Binding> keys, Overlay overlay)
    {
        switch (overlay)
        {
            case Overlay.Help:
                Add(keys, "Enter", null, Command.Open, 1);
                AddScrolling(keys);
                break;
            case Overlay.Diagram:
                Add(keys, "Tab", null, Command.OtherSide, 1);
                Add(keys, "d", "F4", Command.Back);
                AddScrolling(keys);
                break;
            case Overlay.WhatIf:
                Add(keys, "Space", null, Command.StepForward, 1);
                Add(keys, "Enter", null, Command.Back, 2);
                Add(keys, "u", "F7", Command.Back);
                AddStepping(keys, "Left", "Right");
                AddStepping(keys, "[", "]");
                Add(keys, "e", "Shift-F6", Command.Explain, 3);
                Add(keys, "v", "Shift-F4", Command.Numbers, 4);
                Add(keys, "y", "Shift-F12", Command.Copy, 5);
                AddScrolling(keys);
                break;
            case Overlay.ConfirmRestart:
                Add(keys, "y", null, Command.Confirm, 1);
                Add(keys, "Enter", null, Command.Confirm);
                Add(keys, "n", null, Command.Back);
                break;
            case Overlay.LessonText:
                Add(keys, "z", "F12", Command.Back);
                AddScrolling(keys);
                break;
            case Overlay.AllFindings:
                Add(keys, "Enter", null, Command.Back, 1);
                Add(keys, "Ctrl-e", null, Command.Back);
                AddScrolling(keys);
                break;
            case Overlay.Explain or Overlay.Unreadable:
                AddScrolling(keys);
                break;
        }

        Add(keys, "q", null, Command.Back);
    }

    private static void AddPages(List<Binding> keys, Screen.InLesson screen)
    {
        Add(keys, "n", "F9", Command.NextPage, screen.Session is null ? 6 : 0);
        Add(keys, "b", "Shift-F9", Command.PreviousPage, screen.Session is null ? 7 : 0);
        Add(keys, "l", "F3", Command.Lessons);
    }

    private static void AddPictures(List<Binding> keys)
    {
        Add(keys, "v", "Shift-F4", Command.Numbers);
        Add(keys, "d", "F4", Command.Diagram, 5);
        Add(keys, "y", "Shift-F12", Command.Copy);
    }

    private static void AddStepping(List<Binding> keys, string back, string forward)
    {
        Add(keys, back, null, Command.StepBack);
        Add(keys, forward, null, Command.StepForward);
    }

    private static void AddScrolling(List<Binding> keys)
    {
        Add(keys, "Up", null, Command.Up);
        Add(keys, "k", null, Command.Up);
        Add(keys, "Down", null, Command.Down);
        Add(keys, "j", null, Command.Down);
        Add(keys, "PgUp", null, Command.PageUp);
        Add(keys, "Ctrl-u", null, Command.PageUp);
        Add(keys, "PgDn", null, Command.PageDown);
        Add(keys, "Ctrl-d", null, Command.PageDown);
        Add(keys, "Home", null, Command.Top);
        Add(keys, "g", null, Command.Top);
        Add(keys, "End", null, Command.Bottom);
        Add(keys, "G", null, Command.Bottom);
    }

    private static void Add(List<Binding> keys, string key, string? functionKey, Command command, int rank = 0) =>
        keys.Add(new Binding(key, functionKey, command, rank));
}
