namespace Tutor.Terminal;

/// <summary>
/// The colours that a cell can ask for: the terminal's own default, its 16 (ECMA-48 SGR 30-37, 90-97), and a few of
/// xterm's 256 for themes that bring their own background.
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

    // Of xterm's 256, whose first 16 are the palette's and whose others look the same everywhere. Where a terminal has
    // only the 16, the nearest of them is sent (ColourCodes).

    /// <summary>A very dark grey to write on: 234, else black.</summary>
    Night,

    /// <summary>A light grey to write with: 252, else white.</summary>
    Silver,

    /// <summary>A middle grey for frames on dark: 246, else the grey of the 16.</summary>
    Ash,

    /// <summary>Paper to write on: 231, else bright white.</summary>
    Paper,

    /// <summary>Nearly black to write with: 235, else black.</summary>
    Ink,

    /// <summary>A middle grey for frames on light: 242, else the grey of the 16.</summary>
    Pencil,

    /// <summary>Blue on dark: 111, else bright blue.</summary>
    Sky,

    /// <summary>Blue on light: 25, else blue.</summary>
    Navy,

    /// <summary>Magenta on dark: 213, else bright magenta.</summary>
    Orchid,

    /// <summary>Magenta on light: 90, else magenta.</summary>
    Plum,

    /// <summary>Cyan on dark: 80, else bright cyan.</summary>
    Aqua,

    /// <summary>Cyan on light: 23, else cyan.</summary>
    Teal,

    /// <summary>Black itself: 16, else black.</summary>
    Coal,
}
