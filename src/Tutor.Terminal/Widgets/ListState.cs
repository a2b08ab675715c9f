namespace Tutor.Terminal.Widgets;

/// <summary>
/// Where a list stands: the row chosen and the first row shown. Both are corrected where they do not exist.
/// </summary>
/// <param name="Selected">The row chosen, from 0.</param>
/// <param name="Top">The first row shown, from 0; default 0.</param>
public readonly record struct ListState(int Selected, int Top = 0)
{
    /// <summary>The choice moved by some rows, stopping at both ends. Never fails.</summary>
    /// <param name="rows">Down when positive, up when negative.</param>
    /// <param name="count">Rows there are.</param>
    public ListState Move(int rows, int count) =>
        this with { Selected = (int)Math.Clamp((long)Selected + rows, 0, Math.Max(0, count - 1)) };

    /// <summary>Scrolled as little as it takes to have the choice in view. Never fails.</summary>
    /// <param name="count">Rows there are.</param>
    /// <param name="height">Rows shown at once.</param>
    public ListState Reveal(int count, int height)
    {
        var selected = Math.Clamp(Selected, 0, Math.Max(0, count - 1));
        return new ListState(selected, Scroll.Reveal(Top, selected, count, height));
    }
}
