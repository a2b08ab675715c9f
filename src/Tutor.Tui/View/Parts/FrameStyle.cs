namespace Tutor.Tui.View.Parts;

/// <summary>Which characters lines are drawn with.</summary>
public enum FrameStyle
{
    /// <summary>Box drawing.</summary>
    Unicode,

    /// <summary>ASCII.</summary>
    Ascii,
}
