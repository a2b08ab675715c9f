using Tutor.Tui.App;

namespace Tutor.Tui.View;

/// <summary>The program's picture as one pure function of the model.</summary>
public static class Screens
{
    /// <summary>Draws the model at its size. Never fails, at any size.</summary>
    public static Picture Render(Model model) => throw new NotImplementedException();

    /// <summary>The nearest offset at which the text that has the keys can be scrolled to: 0 to its last row.</summary>
    public static int ClampScroll(Model model, int offset) => throw new NotImplementedException();
}
