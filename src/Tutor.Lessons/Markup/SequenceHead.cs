namespace Tutor.Lessons.Markup;

/// <summary>How the arrow of a message ends.</summary>
public enum SequenceHead
{
    /// <summary>In nothing: a line.</summary>
    None,

    /// <summary>In a head.</summary>
    Arrow,

    /// <summary>In an open head: nobody waits for an answer.</summary>
    Open,

    /// <summary>In a cross: it does not arrive.</summary>
    Cross,
}
