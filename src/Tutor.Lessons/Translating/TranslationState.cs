namespace Tutor.Lessons.Translating;

/// <summary>In which language a block of a lesson is shown, and why.</summary>
public enum TranslationState
{
    /// <summary>In the language that the lesson was written in; no translation was asked for.</summary>
    Source,

    /// <summary>Translated from the block as it is now.</summary>
    Translated,

    /// <summary>
    /// Translated, but for some of its hints, feedback or texts, which are shown in the source language.
    /// </summary>
    Incomplete,

    /// <summary>The source has changed since it was translated, or it was never stamped: the source is shown.</summary>
    Stale,

    /// <summary>It has no translation that can be used: the source is shown.</summary>
    Missing,
}
