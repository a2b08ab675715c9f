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
}
