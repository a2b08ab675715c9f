namespace Tutor.Terminal;

/// <summary>How a <see cref="TerminalHost"/> treats the terminal.</summary>
public sealed record HostOptions
{
    /// <summary>Which colours are sent. Default <see cref="ColourMode.Sixteen"/>; the owner reads NO_COLOR.</summary>
    public ColourMode Colours { get; init; } = ColourMode.Sixteen;

    /// <summary>
    /// How long after an Escape the rest of a key's sequence may take, in milliseconds; 0 or more. After it the Escape
    /// is a key of its own. Default 50; a slow line may need 200.
    /// </summary>
    public int EscapeTimeoutMs { get; init; } = 50;

    /// <summary>
    /// How long a paste may fall silent before its end, in milliseconds; 0 or more. After it the paste counts as ended,
    /// so that one whose end was lost does not swallow every key, Ctrl-C too. Default 3000.
    /// </summary>
    public int PasteTimeoutMs { get; init; } = 3000;
}
