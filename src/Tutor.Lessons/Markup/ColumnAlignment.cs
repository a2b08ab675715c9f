namespace Tutor.Lessons.Markup;

/// <summary>Where the text of a table's column stands.</summary>
public enum ColumnAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right.</summary>
    Right,
}
