namespace Tutor.Tui.App;

/// <summary>What a screen or an overlay is called in the help.</summary>
internal static class ScreenName
{
    /// <summary>The key of its name.</summary>
    internal static string Of(Model model) => model.Top is { } overlay ? Of(overlay) : Of(model.Screen);

    private static string Of(Screen screen) => screen switch
    {
        Screen.LessonList => "screen.lessons",
        Screen.InLesson { Drill: not null } => "screen.drill",
        Screen.InLesson { Activity: Activity.Exercising or Activity.Carrying } => "screen.exercise",
        Screen.InLesson { Activity: Activity.Answering } => "screen.question",
        Screen.InLesson { Activity: Activity.Watching } => "screen.example",
        Screen.InLesson { Activity: Activity.Experimenting } => "screen.lab",
        Screen.InLesson => "screen.reading",
        Screen.FirstMinute => "first.title",
        Screen.Sandbox => "sandbox.title",
        Screen.Result => "result.title",
        _ => "screen.other",
    };

    private static string Of(Overlay overlay) => overlay switch
    {
        Overlay.Help => "screen.help",
        Overlay.Diagram => "screen.diagram",
        Overlay.WhatIf => "screen.what-if",
        Overlay.Explain => "screen.rule",
        Overlay.LessonText => "screen.lesson-text",
        Overlay.Palette => "screen.palette",
        Overlay.Glossary => "screen.glossary",
        Overlay.SettingsPanel => "screen.settings",
        Overlay.Reporting or Overlay.Reported => "screen.report",
        _ => "screen.other",
    };
}
