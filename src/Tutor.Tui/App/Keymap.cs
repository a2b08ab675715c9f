using Tutor.Study.FirstMinute;
using Tutor.Study.Lessons;
using Tutor.Study.Questions;
using Tutor.Tcp;

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

        if (model is { Workbench: { } bench, Top: null })
        {
            // On a small screen the key is all that tells of them.
            Add(keys, "Ctrl-e", null, Command.Findings, bench.Findings.IsEmpty ? 6 : 1);
        }

        ToolKeys.AddEverywhere(keys, model.Top);
        Add(keys, "?", "F1", Command.Help, 8);
        Add(keys, "Esc", "F10", Command.Back, IsBackShown(model) || TextEntry.IsOpen(model) ? 9 : 0);
        Add(keys, "m", "Shift-F1", Command.Mouse);
        Add(keys, "Ctrl-z", null, Command.Suspend);
        Add(keys, "Ctrl-c", null, Command.QuitNow);
        if (!model.Settings.Keys.IsEmpty)
        {
            KeyRemaps.Apply(keys, model.Settings.Keys);
        }

        return Searching.HasField(model.Top) ? ToolKeys.WithoutLetters(keys) : EquatableArray.From(keys);
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

    /// <summary>Elsewhere <c>q</c> goes back, too; where text is typed, it belongs to the text.</summary>
    private static bool IsBackShown(Model model) => model.Top is not null
        || model.Screen is Screen.FirstMinute or Screen.Sandbox { Dialog: SandboxDialog.Asking };

    private static void AddScreen(List<Binding> keys, Screen screen)
    {
        switch (screen)
        {
            case Screen.LessonList { Filter: not null } list:
                ListKeys.Add(keys, list);
                break;
            case Screen.LessonList list:
                AddScrolling(keys, rank: 0);
                ListKeys.Add(keys, list);
                break;
            case Screen.FirstMinute first:
                AddFirstMinute(keys, first.Run);
                break;
            case Screen.InLesson lesson:
                AddActivity(keys, lesson);
                ReaderKeys.AddPages(keys, lesson.Mark, isSession: lesson.Session is not null);
                break;
            case Screen.Sandbox sandbox:
                SandboxKeys.Add(keys, sandbox);
                break;
            case Screen.Result result:
                SessionKeys.AddResult(keys, result);
                AddScrolling(keys);
                break;
        }
    }

    /// <summary>The one control that is live, and the way out.</summary>
    private static void AddFirstMinute(List<Binding> keys, FirstMinuteRun run)
    {
        Command live = FirstMinuteUpdate.Live(run);
        switch (run.Live)
        {
            case FirstMinuteControl.Enter:
                Add(keys, "Enter", null, live, 1);
                break;
            case FirstMinuteControl.TickAck:
                Add(keys, "a", null, live, 1);
                Add(keys, "Space", null, live);
                break;
            case FirstMinuteControl.TakeBack:
                Add(keys, "u", "F7", live, 1);
                break;
        }

        Add(keys, "q", "Shift-F10", Command.Quit, 9);
    }

    private static void AddActivity(List<Binding> keys, Screen.InLesson screen)
    {
        switch (screen.Activity)
        {
            case Activity.Experimenting lab:
                LabKeys.Add(keys, lab.Session);
                break;
            case Activity.Reading:
                ReaderKeys.Add(
                    keys, screen.Mark, screen.Page is LessonPage.Lab ? Command.OpenLab : Command.NextPage);
                ReaderKeys.AddScrolling(keys, screen.Mark);
                break;
            case Activity.Watching { Run.Pending: not null }:
                Add(keys, "Enter", null, Command.Open, 1);
                Add(keys, "1-9", null, Command.Choose, 2);
                Add(keys, "e", "Shift-F6", Command.ExplainStep);
                AddStepping(keys, "[", "]");
                AddScrolling(keys);
                AddPictures(keys);
                break;
            case Activity.Watching watching:
                Add(keys, "Enter", null, watching.Run.IsDone ? Command.NextPage : Command.StepForward, 1);
                Add(keys, "Space", null, Command.StepForward, watching.Run.IsDone ? 0 : 2);
                Add(keys, "e", "Shift-F6", Command.ExplainStep, 3);
                AddStepping(keys, "Left", "Right");
                AddStepping(keys, "[", "]");
                AddScrolling(keys);
                AddPictures(keys);
                break;
            case Activity.Exercising exercising:
                ExerciseKeys.AddTo(keys, exercising.Editor, screen);
                break;
            case Activity.Carrying carrying:
                CarryKeys.Add(keys, carrying.Run);
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

    private static void AddOverlay(List<Binding> keys, Overlay overlay)
    {
        switch (overlay)
        {
            case Overlay.Predict or Overlay.Header or Overlay.Step or Overlay.WhatIf or Overlay.Diagram
                or Overlay.ConfirmRestart:
                ExerciseKeys.AddOver(keys, overlay);
                break;
            case Overlay.Sockets or Overlay.Notebook:
                LabKeys.AddOver(keys, overlay);
                break;
            case Overlay.LessonText text:
                ReaderKeys.AddOver(keys, text.Mark);
                break;
            case Overlay.Packs:
                Add(keys, "P", "Shift-F6", Command.Back);
                Add(keys, "Enter", null, Command.Back, 1);
                AddScrolling(keys);
                break;
            case Overlay.AllFindings:
                Add(keys, "Enter", null, Command.Back, 1);
                Add(keys, "Ctrl-e", null, Command.Back);
                AddScrolling(keys);
                break;
            case Overlay.Explain or Overlay.Unreadable or Overlay.SandboxRules:
                AddScrolling(keys);
                break;
            default:
                ToolKeys.AddOverlay(keys, overlay);
                break;
        }

        if (overlay is not Overlay.LessonText { Mark: TextMark.Search { IsTyping: true } })
        {
            Add(keys, "q", null, Command.Back);
        }
    }

    internal static void AddPictures(List<Binding> keys)
    {
        Add(keys, "v", "Shift-F4", Command.Numbers);
        Add(keys, "x", null, Command.Header);
        Add(keys, "d", "F4", Command.Diagram, 5);
        Add(keys, "y", "Shift-F12", Command.Copy);
    }

    internal static void AddStepping(List<Binding> keys, string back, string forward)
    {
        Add(keys, back, null, Command.StepBack);
        Add(keys, forward, null, Command.StepForward);
    }

    /// <summary>The keys that scroll, or move a cursor.</summary>
    /// <param name="keys">What to add to.</param>
    /// <param name="rank">The place of PgDn on the bottom line, where there is more than fits; 0 for none.</param>
    internal static void AddScrolling(List<Binding> keys, int rank = 3)
    {
        Add(keys, "Up", null, Command.Up);
        Add(keys, "k", null, Command.Up);
        Add(keys, "Down", null, Command.Down);
        Add(keys, "j", null, Command.Down);
        Add(keys, "PgUp", null, Command.PageUp);
        Add(keys, "Ctrl-u", null, Command.PageUp);
        Add(keys, "PgDn", null, Command.PageDown, rank);
        Add(keys, "Ctrl-d", null, Command.PageDown);
        Add(keys, "Home", null, Command.Top);
        Add(keys, "g", null, Command.Top);
        Add(keys, "End", null, Command.Bottom);
        Add(keys, "G", null, Command.Bottom);
    }

    private static void Add(List<Binding> keys, string key, string? functionKey, Command command, int rank = 0) =>
        keys.Add(new Binding(key, functionKey, command, rank));
}
