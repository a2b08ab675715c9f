namespace Tutor.Tui.App;

/// <summary>The colours of the program. No theme says anything that another does not say.</summary>
public enum ThemeChoice
{
    /// <summary>The terminal's own 16 colours on its own background.</summary>
    Terminal,

    /// <summary>Light on a dark background that the program brings.</summary>
    Dark,

    /// <summary>Dark on a light background that the program brings.</summary>
    Light,

    /// <summary>White on black, nothing dim.</summary>
    HighContrast,
}
