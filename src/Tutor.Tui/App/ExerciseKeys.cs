using Tutor.Tcp.Judging;

namespace Tutor.Tui.App;

/// <summary>The keys of an exercise.</summary>
internal static class ExerciseKeys
{
    internal static void AddTo(List<Binding> keys, ExerciseEditor editor, Screen.InLesson screen)
    {
        if (editor.Run.IsRoundDone || screen.Session is { Attempt.IsOver: true })
        {
            Add(keys, "Enter", null, SessionKeys.Onward(screen), 1);
        }
        else
        {
            AddMove(keys, editor);
        }

        Add(keys, "u", "F7", Command.Undo, editor.Run.Past.IsEmpty ? 0 : 5);
        Add(keys, "U", "Shift-F7", Command.Redo);
        SessionKeys.AddAnew(keys, screen);
        AddLooking(keys, editor);
        Add(keys, "z", "F12", Command.LessonText);
        Add(keys, "PgUp", null, Command.PageUp);
        Add(keys, "PgDn", null, Command.PageDown, 5);
        Keymap.AddStepping(keys, "[", "]");
        Keymap.AddPictures(keys);
    }

    /// <summary>While one looks back, the rule is the one of that step, and the way back is to now.</summary>
    private static void AddLooking(List<Binding> keys, ExerciseEditor editor)
    {
        bool isBack = editor.Looking is not null;
        Add(keys, "e", "Shift-F6", isBack ? Command.ExplainStep : Command.Explain, isBack ? 2 : 7);
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
        Add(keys, "o", "F5", Command.Predict, hasWrongMove ? 6 : 4);
        Add(keys, "+", null, Command.AllFlags);
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
            if (EditorFlags.Of(editor).Length == EditorFlags.WholeRow.Length)
            {
                Add(keys, "7", null, Command.ToggleEce);
                Add(keys, "8", null, Command.ToggleCwr);
            }
        }
        else
        {
            Add(keys, "0-9", null, Command.TypeNumber);
            Add(keys, "=", "Shift-F5", Command.Formula);
        }
    }

    /// <summary>
    /// The keys of what lies over an exercise: a prediction, octets of a segment, a step in full, a wrong move played
    /// out, a diagram, the question whether to begin anew.
    /// </summary>
    internal static void AddOver(List<Binding> keys, Overlay overlay)
    {
        switch (overlay)
        {
            case Overlay.Predict:
                AddPredict(keys);
                break;
            case Overlay.Header:
                AddTime(keys);
                Add(keys, "x", null, Command.Back);
                break;
            case Overlay.Step:
                AddTime(keys);
                Add(keys, "e", "Shift-F6", Command.Back);
                Add(keys, "v", "Shift-F4", Command.Numbers);
                break;
            case Overlay.WhatIf:
                AddFork(keys);
                break;
            case Overlay.Diagram:
                Add(keys, "Tab", null, Command.OtherSide, 1);
                Add(keys, "d", "F4", Command.Back);
                Keymap.AddScrolling(keys);
                break;
            case Overlay.ConfirmRestart:
                Add(keys, "y", null, Command.Confirm, 1);
                Add(keys, "Enter", null, Command.Confirm);
                Add(keys, "n", null, Command.Back);
                break;
        }
    }

    private static void AddPredict(List<Binding> keys)
    {
        Add(keys, "Enter", null, Command.Send, 1);
        Add(keys, "1-9", null, Command.Choose, 2);
        Add(keys, "Up", null, Command.Up);
        Add(keys, "k", null, Command.Up);
        Add(keys, "Down", null, Command.Down);
        Add(keys, "j", null, Command.Down);
        Add(keys, "o", "F5", Command.Back);
    }

    private static void AddTime(List<Binding> keys)
    {
        Add(keys, "Enter", null, Command.Back, 1);
        Add(keys, "[", null, Command.StepBack, 2);
        Add(keys, "]", null, Command.StepForward, 3);
        Keymap.AddStepping(keys, "Left", "Right");
        Keymap.AddScrolling(keys);
    }

    private static void AddFork(List<Binding> keys)
    {
        Add(keys, "Space", null, Command.StepForward, 1);
        Add(keys, "Enter", null, Command.Back, 2);
        Add(keys, "u", "F7", Command.Back);
        Keymap.AddStepping(keys, "Left", "Right");
        Keymap.AddStepping(keys, "[", "]");
        Add(keys, "e", "Shift-F6", Command.Explain, 3);
        Add(keys, "v", "Shift-F4", Command.Numbers, 4);
        Add(keys, "x", null, Command.Header);
        Add(keys, "y", "Shift-F12", Command.Copy, 5);
        Keymap.AddScrolling(keys);
    }

    private static void Add(List<Binding> keys, string key, string? functionKey, Command command, int rank = 0) =>
        keys.Add(new Binding(key, functionKey, command, rank));
}
