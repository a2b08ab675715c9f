namespace Tutor.Tui.App;

/// <summary>Scrolling texts and moving through lists, by key and by wheel.</summary>
internal static class Scrolling
{
    /// <summary>More rows than any text has; the view stops at the end.</summary>
    private const int End = 100_000;

    /// <summary>True for a command that scrolls.</summary>
    internal static bool IsScrolling(Command command) => command
        is Command.Up or Command.Down or Command.PageUp or Command.PageDown or Command.Top or Command.Bottom;

    internal static Next Text(Model model, Screen.InLesson screen, Command command) =>
        View.Screens.Scrolled(model, screen.Scroll, command) is { } offset
            ? model with { Screen = screen with { Scroll = offset } }
            : model;

    internal static Next Over(Model model, Overlay overlay, Command command)
    {
        int? scroll = overlay switch
        {
            Overlay.Diagram diagram => diagram.Scroll,
            Overlay.WhatIf fork => fork.Scroll,
            Overlay.Explain explain => explain.Scroll,
            Overlay.Step step => step.Scroll,
            Overlay.LessonText text => text.Scroll,
            Overlay.Packs packs => packs.Scroll,
            Overlay.AllFindings findings => findings.Scroll,
            Overlay.Unreadable unreadable => unreadable.Scroll,
            Overlay.Sockets sockets => sockets.Scroll,
            Overlay.Notebook notebook => notebook.Scroll,
            Overlay.SandboxRules rules => rules.Scroll,
            Overlay.Reported reported => reported.Scroll,
            _ => null,
        };
        if (scroll is not { } from || View.Screens.Scrolled(model, from, command) is not { } offset)
        {
            return model;
        }

        return overlay switch
        {
            Overlay.Diagram diagram => Overlays.Replace(model, diagram with { Scroll = offset }),
            Overlay.WhatIf fork => Overlays.Replace(model, fork with { Scroll = offset }),
            Overlay.Explain explain => Overlays.Replace(model, explain with { Scroll = offset }),
            Overlay.Step step => Overlays.Replace(model, step with { Scroll = offset }),
            Overlay.LessonText text => Overlays.Replace(model, text with { Scroll = offset }),
            Overlay.Packs packs => Overlays.Replace(model, packs with { Scroll = offset }),
            Overlay.AllFindings findings => Overlays.Replace(model, findings with { Scroll = offset }),
            Overlay.Unreadable unreadable => Overlays.Replace(model, unreadable with { Scroll = offset }),
            Overlay.Sockets sockets => Overlays.Replace(model, sockets with { Scroll = offset }),
            Overlay.Notebook notebook => Overlays.Replace(model, notebook with { Scroll = offset }),
            Overlay.SandboxRules rules => Overlays.Replace(model, rules with { Scroll = offset }),
            Overlay.Reported reported => Overlays.Replace(model, reported with { Scroll = offset }),
            _ => model,
        };
    }

    /// <summary>Turns the wheel: so many rows down, or up when below 0.</summary>
    internal static Next By(Model model, int rows)
    {
        Next next = model;
        for (int i = 0; i < Math.Min(Math.Abs(rows), 8); i++)
        {
            Command command = rows < 0 ? Command.Up : Command.Down;
            bool isExercise = model.Top is null
                && model.Screen is Screen.InLesson { Activity: Activity.Exercising or Activity.Carrying };
            next = isExercise
                ? Text(next.Model, (Screen.InLesson)next.Model.Screen, command)
                : Update.Run(next.Model, command);
        }

        return next;
    }

    /// <summary>Puts the cursor of a list on a row that was clicked; a second click opens it.</summary>
    internal static Next Select(Model model, int index)
    {
        switch (model)
        {
            case { Top: Overlay.Help help }:
                return help.Selected == index
                    ? Update.Run(model, Command.Open)
                    : Overlays.Replace(model, help with { Selected = index });
            case { Top: Overlay.Predict predict }:
                return Overlays.Replace(model, Predicting.Select(predict, index));
            case { Top: Overlay.Header header }:
                return Overlays.Replace(model, header with { Field = index });
            case { Top: Overlay.Palette palette }:
                return palette.Selected == index
                    ? Update.Run(model, Command.Open)
                    : Overlays.Replace(model, palette with { Selected = index });
            case { Top: Overlay.Glossary glossary }:
                return Overlays.Replace(model, glossary with { Selected = index, Link = null });
            case { Top: Overlay.SettingsPanel panel }:
                return panel.Selected == index
                    ? Update.Run(model, Command.ChangeSetting)
                    : Overlays.Replace(model, panel with { Selected = index });
            case { Top: null, Screen: Screen.LessonList list }:
                return list.Selected == index
                    ? LessonListUpdate.Open(model, index)
                    : LessonListUpdate.Select(model, index);
            case { Top: null, Screen: Screen.Sandbox sandbox }:
                return SandboxUpdate.Click(model, sandbox, index);
            case { Top: null, Screen: Screen.InLesson { Activity: Activity.Answering answering } screen }:
                return LessonUpdate.With(
                    model,
                    screen,
                    new Activity.Answering(QuestionUpdate.Click(answering.Run, index)));
            case { Top: null, Screen: Screen.InLesson { Activity: Activity.Experimenting lab } screen }:
                return LessonUpdate.With(model, screen, new Activity.Experimenting(lab.Session.Select(index)));
            case { Top: null, Screen: Screen.InLesson { Activity: Activity.Watching watching } screen }:
                return LessonUpdate.With(
                    model,
                    screen,
                    new Activity.Watching(WorkedUpdate.Select(watching.Run, index)));
            default:
                return ReaderUpdate.Click(model, index) ?? model;
        }
    }

    /// <summary>The row a command scrolls to, of which there may be none.</summary>
    /// <param name="from">The row that is first now.</param>
    /// <param name="command">One that scrolls.</param>
    /// <param name="page">Rows of a page.</param>
    internal static int Offset(int from, Command command, int page) => command switch
    {
        Command.Up => from - 1,
        Command.Down => from + 1,
        Command.PageUp => from - page,
        Command.PageDown => from + page,
        Command.Bottom => End,
        _ => 0,
    };
}
