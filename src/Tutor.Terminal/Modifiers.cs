namespace Tutor.Terminal;

/// <summary>Keys held down with another. The values are those of xterm's <c>;m</c> parameter less one.</summary>
[Flags]
public enum Modifiers
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Shift. Not reported with a character: <c>S</c> differs from <c>s</c> by its text.</summary>
    Shift = 1,

    /// <summary>Alt, or Escape just before the key: a terminal sends the same for both.</summary>
    Alt = 2,

    /// <summary>Control.</summary>
    Ctrl = 4,
}
