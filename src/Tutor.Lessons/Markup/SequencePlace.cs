namespace Tutor.Lessons.Markup;

/// <summary>Where a note of a sequence diagram stands.</summary>
public enum SequencePlace
{
    /// <summary>Across the lifelines of its parties.</summary>
    Over,

    /// <summary>At the left of its party.</summary>
    Left,

    /// <summary>At the right of its party.</summary>
    Right,
}
