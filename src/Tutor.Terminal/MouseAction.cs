namespace Tutor.Terminal;

/// <summary>What the mouse did. Motion is never asked for and never reported.</summary>
public enum MouseAction
{
    /// <summary>A button went down.</summary>
    Press,

    /// <summary>A button came up.</summary>
    Release,

    /// <summary>One notch of the wheel away from the user.</summary>
    WheelUp,

    /// <summary>One notch of the wheel towards the user.</summary>
    WheelDown,
}
