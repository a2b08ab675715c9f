namespace Tutor.Terminal;

/// <summary>
/// The colours that a cell can ask for: the terminal's own default and its 16 (ECMA-48 SGR 30-37, 90-97).
/// </summary>
/// <remarks>The user's palette decides what they look like; no colour carries a meaning alone.</remarks>
public enum Colour : byte
{
    /// <summary>Whatever the terminal uses when no colour is asked for.</summary>
    Default,

    /// <summary>SGR 30 (text) or 40 (background).</summary>
    Black,

    /// <summary>SGR 31 or 41.</summary>
    Red,

    /// <summary>SGR 32 or 42.</summary>
    Green,

    /// <summary>SGR 33 or 43.</summary>
    Yellow,

    /// <summary>SGR 34 or 44.</summary>
    Blue,

    /// <summary>SGR 35 or 45.</summary>
    Magenta,

    /// <summary>SGR 36 or 46.</summary>
    Cyan,

    /// <summary>SGR 37 or 47.</summary>
    White,

    /// <summary>SGR 90 or 100: grey on most palettes.</summary>
    BrightBlack,

    /// <summary>SGR 91 or 101.</summary>
    BrightRed,

    /// <summary>SGR 92 or 102.</summary>
    BrightGreen,

    /// <summary>SGR 93 or 103.</summary>
    BrightYellow,

    /// <summary>SGR 94 or 104.</summary>
    BrightBlue,

    /// <summary>SGR 95 or 105.</summary>
    BrightMagenta,

    /// <summary>SGR 96 or 106.</summary>
    BrightCyan,

    /// <summary>SGR 97 or 107.</summary>
    BrightWhite,
}
