using System.Text;
using Tutor.Terminal.Unicode;

namespace Tutor.Terminal;

/// <summary>
/// One character cell of a <see cref="CellBuffer"/>: a grapheme cluster, its style and its width. Only the buffer makes
/// cells that are not blank, so a cell never holds a control character. 16 bytes; one scalar value needs no allocation.
/// </summary>
public readonly record struct Cell
{
    /// <summary>The most bytes that a cell's text takes in UTF-8.</summary>
    internal const int MaxBytes = 3 * Grapheme.MaxClusterLength;

    private readonly string? cluster;
    private readonly int scalar;
    private readonly byte width;

    private Cell(int scalar, string? cluster, byte width, Style style)
    {
        this.scalar = scalar;
        this.cluster = cluster;
        this.width = width;
        Style = style;
    }

    /// <summary>The look of the cell; default <see cref="Style.Default"/>.</summary>
    public Style Style { get; init; }

    /// <summary>
    /// Whether this is the right half of the wide cell before it; such a cell has no text of its own.
    /// </summary>
    public bool IsContinuation => width == 3;

    /// <summary>Columns of the text: 1, 2 for a wide cell, 0 for a continuation.</summary>
    public int Width => width == 3 ? 0 : Math.Max(1, (int)width);

    /// <summary>Whether the cell shows nothing but its background.</summary>
    public bool IsBlank => width == 0;

    /// <summary>
    /// The text: a space when blank, empty for a continuation. May allocate outside ASCII. Never fails.
    /// </summary>
    public string Text => width switch
    {
        0 => " ",
        3 => "",
        _ => cluster ?? ((Rune)scalar).ToString(),
    };

    /// <summary>The text as one UTF-16 unit, U+FFFD where it takes several; 0 for a continuation.</summary>
    internal char Unit => width switch
    {
        0 => ' ',
        3 => '\0',
        _ => cluster is null && scalar <= char.MaxValue ? (char)scalar : '\uFFFD',
    };

    /// <summary>
    /// Whether terminals may disagree about its width (several scalar values) or join it to its neighbour (regional
    /// indicators, skin tones, Hangul initials): it is placed by itself, and no position after it is trusted.
    /// </summary>
    internal bool IsFragile => cluster is not null
        || scalar is (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0x1100 and <= 0x115F)
            or (>= 0xA960 and <= 0xA97C);

    /// <summary>Whether the text is one byte in UTF-8.</summary>
    internal bool IsAscii => width == 0 || (width == 1 && cluster is null && scalar < 0x80);

    /// <summary>
    /// Whether both show the same. Written out: the compiler's own goes through comparers made at run time.
    /// </summary>
    /// <param name="other">The other cell.</param>
    public bool Equals(Cell other) => scalar == other.scalar && width == other.width && Style.Equals(other.Style)
        && string.Equals(cluster, other.cluster, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(scalar, cluster, width, Style.GetHashCode());

    /// <summary>
    /// Writes the text as UTF-8 into a buffer of at least <see cref="MaxBytes"/>; returns the bytes written.
    /// </summary>
    internal int Encode(Span<byte> target)
    {
        if (width is 0 or 3)
        {
            target[0] = (byte)' ';
            return width == 0 ? 1 : 0;
        }

        return cluster is null ? ((Rune)scalar).EncodeToUtf8(target) : Encoding.UTF8.GetBytes(cluster, target);
    }

    internal static Cell Blank(Style style) => new(0, null, 0, style);

    internal static Cell Continuation(Style style) => new(0, null, 3, style);

    /// <summary>A character from U+0020 to U+007E.</summary>
    internal static Cell OfAscii(char unit, Style style) =>
        unit == ' ' ? Blank(style) : new Cell(unit, null, 1, style);

    internal static Cell Of(Grapheme grapheme, Style style)
    {
        if (!grapheme.Cluster.IsEmpty)
        {
            return new Cell(grapheme.Scalar, grapheme.Cluster.ToString(), (byte)grapheme.Width, style);
        }

        return grapheme.Scalar == ' ' ? Blank(style) : new Cell(grapheme.Scalar, null, (byte)grapheme.Width, style);
    }
}
