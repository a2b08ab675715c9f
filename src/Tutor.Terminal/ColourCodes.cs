namespace Tutor.Terminal;

/// <summary>What a colour is called on the way to a terminal.</summary>
internal static class ColourCodes
{
    /// <summary>The number of a colour among xterm's 256; -1 for the default and the 16, which have codes of their own.
    /// </summary>
    internal static int Index(Colour colour) => Beyond(colour).Index;

    /// <summary>The nearest colour of the 16; the colour itself where it is one of them.</summary>
    internal static Colour OfSixteen(Colour colour) => Beyond(colour).Nearest;

    /// <summary>The SGR parameter of text in the default colour or one of the 16; 10 more behind it.</summary>
    internal static int Code(Colour colour) => colour switch
    {
        Colour.Default => 39,
        <= Colour.White => 30 + colour - Colour.Black,
        _ => 90 + colour - Colour.BrightBlack,
    };

    private static (int Index, Colour Nearest) Beyond(Colour colour) => colour switch
    {
        Colour.Night => (234, Colour.Black),
        Colour.Silver => (252, Colour.White),
        Colour.Ash => (246, Colour.BrightBlack),
        Colour.Paper => (231, Colour.BrightWhite),
        Colour.Ink => (235, Colour.Black),
        Colour.Pencil => (242, Colour.BrightBlack),
        Colour.Sky => (111, Colour.BrightBlue),
        Colour.Navy => (25, Colour.Blue),
        Colour.Orchid => (213, Colour.BrightMagenta),
        Colour.Plum => (90, Colour.Magenta),
        Colour.Aqua => (80, Colour.BrightCyan),
        Colour.Teal => (23, Colour.Cyan),
        Colour.Coal => (16, Colour.Black),
        _ => (-1, colour),
    };
}
