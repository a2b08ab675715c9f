namespace Tutor.Tui.App;

/// <summary>What frames and arrows are drawn with.</summary>
public enum FrameChoice
{
    /// <summary>By the locale, and by the width that the terminal draws such characters in.</summary>
    Auto,

    /// <summary>Box-drawing characters.</summary>
    Unicode,

    /// <summary>ASCII characters.</summary>
    Ascii,
}
