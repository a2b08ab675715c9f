namespace Tutor.Terminal.Widgets;

/// <summary>The arithmetic of scrolling: which row of many is the first one shown.</summary>
public static class Scroll
{
    /// <summary>The nearest first row that leaves no needless empty room. Never fails.</summary>
    /// <param name="top">The first row wanted, also before 0 or far beyond the end.</param>
    /// <param name="total">Rows there are.</param>
    /// <param name="height">Rows shown at once.</param>
    public static int Clamp(int top, int total, int height) =>
        Math.Clamp(top, 0, Math.Max(0, total - Math.Max(0, height)));

    /// <summary>The first row, moved as little as it takes to have one row in view. Never fails.</summary>
    /// <param name="top">The first row now.</param>
    /// <param name="row">The row to show.</param>
    /// <param name="total">Rows there are.</param>
    /// <param name="height">Rows shown at once.</param>
    public static int Reveal(int top, int row, int total, int height)
    {
        var revealed = Math.Min(Math.Max(top, row - Math.Max(1, height) + 1), row);
        return Clamp(revealed, total, height);
    }

    /// <summary>Rows below the last one shown; 0 at the end.</summary>
    /// <param name="top">The first row shown.</param>
    /// <param name="total">Rows there are.</param>
    /// <param name="height">Rows shown at once.</param>
    public static int Below(int top, int total, int height) => Math.Max(0, total - top - Math.Max(0, height));
}
