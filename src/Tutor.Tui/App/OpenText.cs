namespace Tutor.Tui.App;

/// <summary>The text that is read and that has the keys: a page of a lesson, or the lesson over an exercise.</summary>
/// <param name="Scroll">Rows scrolled away at its top.</param>
/// <param name="Mark">What is marked in it.</param>
internal sealed record OpenText(int Scroll, TextMark Mark)
{
    /// <summary>The one of a model; null when no text has the keys.</summary>
    internal static OpenText? Of(Model model) => model switch
    {
        { Top: Overlay.LessonText text } => new OpenText(text.Scroll, text.Mark),
        { Top: null, Screen: Screen.InLesson { Activity: Activity.Reading } page } =>
            new OpenText(page.Scroll, page.Mark),
        _ => null,
    };

    /// <summary>The model with this in the place of its own.</summary>
    internal Model In(Model model) => model switch
    {
        { Top: Overlay.LessonText text } => Overlays.Replace(model, text with { Scroll = Scroll, Mark = Mark }),
        { Top: null, Screen: Screen.InLesson page } =>
            model with { Screen = page with { Scroll = Scroll, Mark = Mark } },
        _ => model,
    };
}
