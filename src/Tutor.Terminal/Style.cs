namespace Tutor.Terminal;

/// <summary>The look of one cell. Three bytes, so that a screen of cells stays small.</summary>
/// <param name="Foreground">Colour of the text; default <see cref="Colour.Default"/>.</param>
/// <param name="Background">Colour behind the text; default <see cref="Colour.Default"/>.</param>
/// <param name="Attributes">Bold, reverse and the like; default <see cref="Attributes.None"/>.</param>
public readonly record struct Style(Colour Foreground, Colour Background, Attributes Attributes)
{
    /// <summary>Plain text in the terminal's own colours; equal to <c>default(Style)</c>.</summary>
    public static Style Default => default;

    /// <summary>Plain but bold.</summary>
    public static Style Bold => new(Colour.Default, Colour.Default, Attributes.Bold);

    /// <summary>Plain but dim.</summary>
    public static Style Dim => new(Colour.Default, Colour.Default, Attributes.Dim);

    /// <summary>Plain but underlined.</summary>
    public static Style Underline => new(Colour.Default, Colour.Default, Attributes.Underline);

    /// <summary>Plain but with text and background swapped.</summary>
    public static Style Reverse => new(Colour.Default, Colour.Default, Attributes.Reverse);

    /// <summary>
    /// Whether both look the same. Written out: the compiler's own goes through comparers made at run time.
    /// </summary>
    /// <param name="other">The other style.</param>
    public bool Equals(Style other) =>
        Foreground == other.Foreground && Background == other.Background && Attributes == other.Attributes;

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Foreground << 16) ^ ((int)Background << 8) ^ (int)Attributes;

    /// <summary>The same style with more attributes; those already set stay. Never fails.</summary>
    /// <param name="added">The attributes to add.</param>
    public Style With(Attributes added) => this with { Attributes = Attributes | added };

    /// <summary>The same style with another text colour. Never fails.</summary>
    /// <param name="foreground">The colour of the text.</param>
    public Style With(Colour foreground) => this with { Foreground = foreground };

    /// <summary>The same style on another background. Never fails.</summary>
    /// <param name="background">The colour behind the text.</param>
    public Style On(Colour background) => this with { Background = background };
}
