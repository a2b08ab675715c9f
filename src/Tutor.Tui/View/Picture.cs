using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Terminal;

namespace Tutor.Tui.View;

/// <summary>A screen as it is drawn, and what a click on it means.</summary>
/// <param name="Frame">The cells, the cursor, the terminal's modes.</param>
/// <param name="Hits">The places that can be clicked, the topmost first.</param>
public sealed record Picture(Frame Frame, EquatableArray<HitArea> Hits)
{
    /// <summary>What a click at that place means; null when nothing.</summary>
    public Hit? HitAt(int column, int row)
    {
        foreach (HitArea area in Hits)
        {
            if (area.Rect.Contains(column, row))
            {
                return area.Hit;
            }
        }

        return null;
    }
}

/// <summary>A place that can be clicked.</summary>
/// <param name="Rect">Where.</param>
/// <param name="Hit">What a click there means.</param>
public sealed record HitArea(Rect Rect, Hit Hit);

/// <summary>What a click means.</summary>
public abstract record Hit
{
    private Hit()
    {
    }

    /// <summary>The same as that key.</summary>
    /// <param name="Name">The key's name.</param>
    public sealed record Key(string Name) : Hit;

    /// <summary>A row of the list on the screen.</summary>
    /// <param name="Index">The row, from 0.</param>
    public sealed record Row(int Index) : Hit;

    /// <summary>A knob of the lab.</summary>
    /// <param name="Index">Its place among the controls, from 0.</param>
    public sealed record Knob(int Index) : Hit;

    /// <summary>A segment on the wire that can be chosen.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Line(int Number) : Hit;

    /// <summary>How sure one is of an answer.</summary>
    /// <param name="Which">How sure.</param>
    public sealed record Sureness(Study.Questions.Sureness Which) : Hit;

    /// <summary>A field of the move editor.</summary>
    /// <param name="Which">The field.</param>
    public sealed record Field(MoveField Which) : Hit;
}
