namespace Tutor.Terminal;

/// <summary>How text stands out besides its colour (ECMA-48 SGR 1, 2, 3, 4, 7). NO_COLOR leaves all of these.</summary>
[Flags]
public enum Attributes : byte
{
    /// <summary>Plain text.</summary>
    None = 0,

    /// <summary>SGR 1.</summary>
    Bold = 1,

    /// <summary>SGR 2: fainter than plain text.</summary>
    Dim = 2,

    /// <summary>SGR 3: some terminals show it as reverse or not at all.</summary>
    Italic = 4,

    /// <summary>SGR 4.</summary>
    Underline = 8,

    /// <summary>SGR 7: text and background colour swapped.</summary>
    Reverse = 16,
}
