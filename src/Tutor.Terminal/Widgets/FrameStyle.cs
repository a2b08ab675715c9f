namespace Tutor.Terminal.Widgets;

/// <summary>The characters of which borders are drawn.</summary>
public enum FrameStyle
{
    /// <summary>Box drawing, U+2500 and following.</summary>
    Unicode,

    /// <summary><c>+ - |</c>, for terminals and fonts without box drawing or with wide ambiguous characters.</summary>
    Ascii,
}
