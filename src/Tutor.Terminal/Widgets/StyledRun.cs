namespace Tutor.Terminal.Widgets;

/// <summary>A piece of text in one look; a paragraph is a list of these.</summary>
/// <param name="Text">May hold line feeds, which break the line.</param>
/// <param name="Style">The look; default plain.</param>
public sealed record StyledRun(string Text, Style Style = default)
{
    /// <summary>What it belongs to, for whoever laid it out; 0 for nothing. Drawing does not look at it.</summary>
    public int Mark { get; init; }
}
