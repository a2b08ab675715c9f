namespace Tutor.Terminal;

/// <summary>
/// One whole picture of the screen: the cells, where the real cursor sits, and the modes that the terminal should be
/// in. A view function returns it, and <see cref="TerminalHost.Present"/> makes the terminal look like it.
/// </summary>
/// <param name="Cells">The cells; drawn once, not changed after the frame is presented.</param>
public sealed record Frame(CellBuffer Cells)
{
    /// <summary>
    /// Where the terminal's cursor is shown; null (the default) hides it. Outside the cells counts as null.
    /// </summary>
    /// <remarks>Screen readers and braille displays follow it, so it belongs in the focused field.</remarks>
    public Position? Cursor { get; init; }

    /// <summary>
    /// Whether clicks and the wheel are reported (xterm 1000 and 1006); motion never is. Default true.
    /// </summary>
    public bool Mouse { get; init; } = true;

    /// <summary>
    /// Whether pasted text arrives as one <see cref="TerminalInput.Pasted"/> (xterm 2004). Default true.
    /// </summary>
    public bool BracketedPaste { get; init; } = true;
}
