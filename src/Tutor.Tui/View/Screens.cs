using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View.Carrying;
using Tutor.Tui.View.Diagram;
using Tutor.Tui.View.Exercising;
using Tutor.Tui.View.Explain;
using Tutor.Tui.View.FirstMinute;
using Tutor.Tui.View.Header;
using Tutor.Tui.View.Help;
using Tutor.Tui.View.Labs;
using Tutor.Tui.View.LessonList;
using Tutor.Tui.View.Messages;
using Tutor.Tui.View.Packs;
using Tutor.Tui.View.Questions;
using Tutor.Tui.View.Reading;
using Tutor.Tui.View.Sandboxes;
using Tutor.Tui.View.Sessions;
using Tutor.Tui.View.Stepping;
using Tutor.Tui.View.Tools;
using Tutor.Tui.View.WhatIf;
using Tutor.Tui.View.Workbenches;
using Tutor.Tui.View.Worked;

namespace Tutor.Tui.View;

/// <summary>The program's picture as one pure function of the model.</summary>
public static class Screens
{
    /// <summary>The fewest columns on which the program can be used.</summary>
    public const int LeastColumns = 60;

    /// <summary>The fewest rows on which the program can be used.</summary>
    public const int LeastRows = 16;

    /// <summary>Draws the model at its size. Never fails, at any size.</summary>
    public static Picture Render(Model model) => Draw(model).Finish();

    /// <summary>The nearest offset at which the text that has the keys can be scrolled to: 0 to its last row.</summary>
    public static int ClampScroll(Model model, int offset) => Math.Clamp(offset, 0, Draw(model).MostScroll);

    /// <summary>The offset to which a command scrolls the text that has the keys; null for another command.</summary>
    internal static int? Scrolled(Model model, int from, Command command)
    {
        if (!Scrolling.IsScrolling(command))
        {
            return null;
        }

        Sheet sheet = Draw(model);
        int page = Math.Max(1, Math.Min(sheet.PageRows, model.Size.Rows / 2));
        return Math.Clamp(Scrolling.Offset(from, command, page), 0, sheet.MostScroll);
    }

    /// <summary>The text that is read, as it is laid out at the model's size; null when none is.</summary>
    internal static ReaderPage? ReaderOf(Model model) => Draw(model).Reader;

    /// <summary>The offset at which the diagram of a host shows its current state in the middle.</summary>
    internal static int DiagramScroll(Model model, string host) =>
        ClampScroll(model, DiagramView.ScrollTo(NewSheet(model), host));

    private static Sheet NewSheet(Model model)
    {
        WorldState? world = Copying.World(model);
        NumberFormat? numbers = world is null ? null : NumberFormat.For(model, world);
        return new Sheet(model, new Words(model.Texts, numbers, new KeyNames(model).Of));
    }

    private static Sheet Draw(Model model) => model is { Workbench: { } bench, Top: not Overlay.AllFindings }
        ? WorkbenchView.Draw(NewSheet(model), bench, DrawAlone)
        : DrawAlone(model);

    private static Sheet DrawAlone(Model model)
    {
        Sheet sheet = NewSheet(model);
        if (sheet.Area.Width < LeastColumns || sheet.Area.Height < LeastRows)
        {
            TooSmallView.Draw(sheet);
            return sheet;
        }

        if (model.Top is { } overlay)
        {
            DrawOverlay(sheet, overlay);
        }
        else
        {
            DrawScreen(sheet, model.Screen);
        }

        KeyLine.Draw(sheet);
        return sheet;
    }

    private static void DrawScreen(Sheet sheet, Screen screen)
    {
        switch (screen)
        {
            case Screen.LessonList list:
                LessonListView.Draw(sheet, list);
                break;
            case Screen.FirstMinute first:
                FirstMinuteView.Draw(sheet, first);
                break;
            case Screen.InLesson lesson:
                DrawActivity(sheet, lesson);
                break;
            case Screen.Sandbox sandbox:
                SandboxView.Draw(sheet, sandbox);
                break;
            case Screen.Result result:
                ResultView.Draw(sheet, result);
                break;
        }
    }

    private static void DrawActivity(Sheet sheet, Screen.InLesson screen)
    {
        switch (screen.Activity)
        {
            case Activity.Reading:
                ReadingView.Draw(sheet, screen);
                break;
            case Activity.Watching watching:
                WorkedView.Draw(sheet, screen, watching.Run);
                break;
            case Activity.Exercising exercising:
                ExerciseView.Draw(sheet, screen, exercising.Editor);
                break;
            case Activity.Experimenting lab:
                LabView.Draw(sheet, screen, lab.Session);
                break;
            case Activity.Carrying carrying:
                CarryView.Draw(sheet, screen, carrying);
                break;
            case Activity.Answering answering:
                QuestionView.Draw(sheet, screen, answering.Run);
                break;
        }
    }

    /// <summary>The words of the screen, for looking up which terms are on it.</summary>
    internal static string TextOf(Model model) => Draw(model).Cells.ToText();

    /// <summary>Draws what lies below a box: the model without it.</summary>
    private static void DrawBelow(Sheet sheet)
    {
        sheet.Take(DrawAlone(Overlays.Pop(sheet.Model)));
        sheet.Cover();
    }

    private static void DrawOverlay(Sheet sheet, Overlay overlay)
    {
        if (Overlays.IsBox(overlay))
        {
            DrawBelow(sheet);
        }

        switch (overlay)
        {
            case Overlay.Diagram diagram:
                DiagramView.Draw(sheet, diagram);
                break;
            case Overlay.WhatIf fork:
                WhatIfView.Draw(sheet, fork);
                break;
            case Overlay.Explain explain:
                ExplainView.Draw(sheet, explain);
                break;
            case Overlay.Predict predict when sheet.Model.Screen is Screen.InLesson screen:
                PredictView.Draw(sheet, screen, predict);
                break;
            case Overlay.Header header:
                HeaderView.Draw(sheet, header);
                break;
            case Overlay.Step step:
                StepView.Draw(sheet, step);
                break;
            case Overlay.ConfirmRestart:
                ConfirmView.Draw(sheet);
                break;
            case Overlay.LessonText text:
                LessonTextView.Draw(sheet, text);
                break;
            default:
                DrawPage(sheet, overlay);
                break;
        }
    }

    /// <summary>What lies over the list of lessons, a lab, a sandbox or a lesson that is written.</summary>
    private static void DrawPage(Sheet sheet, Overlay overlay)
    {
        switch (overlay)
        {
            case Overlay.Packs packs:
                PacksView.Draw(sheet, packs);
                break;
            case Overlay.Unreadable unreadable:
                UnreadableView.Draw(sheet, unreadable);
                break;
            case Overlay.AllFindings findings:
                FindingsView.Draw(sheet, findings);
                break;
            case Overlay.Sockets sockets:
                SocketsView.Draw(sheet, sockets);
                break;
            case Overlay.Notebook notebook:
                NotebookView.Draw(sheet, notebook);
                break;
            case Overlay.SandboxRules rules when sheet.Model.Screen is Screen.Sandbox sandbox:
                SandboxRulesView.Draw(sheet, sandbox, rules.Scroll);
                break;
            default:
                DrawTool(sheet, overlay);
                break;
        }
    }

    /// <summary>What can be opened over every screen.</summary>
    private static void DrawTool(Sheet sheet, Overlay overlay)
    {
        switch (overlay)
        {
            case Overlay.Help help:
                HelpView.Draw(sheet, help);
                break;
            case Overlay.Palette palette:
                PaletteView.Draw(sheet, palette);
                break;
            case Overlay.Glossary glossary:
                GlossaryView.Draw(sheet, glossary);
                break;
            case Overlay.SettingsPanel panel:
                SettingsView.Draw(sheet, panel);
                break;
            case Overlay.Reporting reporting:
                ReportView.Draw(sheet, reporting);
                break;
            case Overlay.Reported reported:
                ReportView.Draw(sheet, reported);
                break;
            case Overlay.ConfirmForget forget:
                ForgetView.Draw(sheet, forget);
                break;
        }
    }
}
