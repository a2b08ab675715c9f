namespace Tutor.Terminal;

/// <summary>Which of the colours in the cells are sent to the terminal.</summary>
public enum ColourMode
{
    /// <summary>The default colours and the 16 of the terminal's palette.</summary>
    Sixteen,

    /// <summary>Those, and xterm's 256 (SGR 38;5 and 48;5) where a cell asks for one of them.</summary>
    TwoHundredFiftySix,

    /// <summary>No colour at all, as NO_COLOR asks; bold, reverse, underline and the rest stay.</summary>
    None,
}
