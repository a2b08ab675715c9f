namespace Tutor.Terminal;

/// <summary>Which button of the mouse.</summary>
public enum MouseButton
{
    /// <summary>None: the wheel turned, or the terminal does not say which came up.</summary>
    None,

    /// <summary>The left button.</summary>
    Left,

    /// <summary>The middle button.</summary>
    Middle,

    /// <summary>The right button.</summary>
    Right,
}
