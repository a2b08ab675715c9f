namespace Tutor.Tui.View.Parts;

/// <summary>
/// The characters that lines are drawn with. Unicode ones are all in code page 437, which every console font has.
/// </summary>
internal sealed record Glyphs
{
    internal static Glyphs Ascii { get; } = new();

    internal static Glyphs Unicode { get; } = new()
    {
        Horizontal = '─',
        Vertical = '│',
        Dots = '·',
        Ellipsis = "…",
        Onward = '»',
        Left = '◄',
        Right = '►',
        Up = '▲',
        Down = '▼',
        Branch = '├',
        LastBranch = '└',
        Thin = " │││─┘┐┤─└┌├─┴┬┼",
        Thick = " ║║║═╝╗╣═╚╔╠═╩╦╬",
        ThickVertical = '║',
    };

    internal char Horizontal { get; init; } = '-';

    internal char Vertical { get; init; } = '|';

    internal char Dots { get; init; } = '.';

    /// <summary>Stands for what was cut off.</summary>
    internal string Ellipsis { get; init; } = "...";

    /// <summary>Before the rest of a line that was too long.</summary>
    internal char Onward { get; init; } = '\\';

    internal char Left { get; init; } = '<';

    internal char Right { get; init; } = '>';

    internal char Up { get; init; } = '^';

    internal char Down { get; init; } = 'v';

    internal char Branch { get; init; } = '+';

    internal char LastBranch { get; init; } = '+';

    internal char ThickVertical { get; init; } = '#';

    /// <summary>A line through a cell, by the sides that it leaves on: 1 up, 2 down, 4 left, 8 right, added.</summary>
    internal string Thin { get; init; } = " |||-+++-+++-+++";

    /// <summary>The same for an edge that was taken.</summary>
    internal string Thick { get; init; } = " ###############";
}
