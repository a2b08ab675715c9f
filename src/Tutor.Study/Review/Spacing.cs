namespace Tutor.Study.Review;

/// <summary>
/// When something comes back: later each time that it was right, soon when it was not. Expanding by plain factors; the
/// evidence finds no schedule better than another, only that there is one (Latimier et al. 2021).
/// </summary>
public static class Spacing
{
    /// <summary>Days until something comes back that was wrong, helped or guessed.</summary>
    public const int SoonDays = 1;

    /// <summary>Days after the first time that something was right.</summary>
    public const int FirstDays = 3;

    /// <summary>Days after the first time that something was right and certain.</summary>
    public const int FirstCertainDays = 5;

    /// <summary>What the days grow by when it was right again.</summary>
    public const int Growth = 2;

    /// <summary>What the days grow by when it was right again and certain.</summary>
    public const int CertainGrowth = 3;

    /// <summary>Days added when it was right again by a guess.</summary>
    public const int GuessStep = 1;

    /// <summary>What the days shrink by when it needed help.</summary>
    public const int HelpedShrink = 2;

    /// <summary>The most days between two reviews.</summary>
    public const int MostDays = 180;

    /// <summary>What is known of an item after it was done once more. Never fails.</summary>
    /// <param name="known">What was known; null before the first time.</param>
    /// <param name="grade">How well it was remembered.</param>
    /// <param name="unixMs">When, in milliseconds since 1970-01-01 UTC.</param>
    /// <param name="isVariant">Whether it had numbers, or an order, of its own: only such counts for mastery.</param>
    /// <remarks>
    /// Right before it is due moves nothing: to do a thing five times in an evening is not to remember it next week.
    /// </remarks>
    public static Recall After(Recall? known, RecallGrade grade, long unixMs, bool isVariant)
    {
        bool isAlone = grade is RecallGrade.Right or RecallGrade.Certain;
        bool isEarly = known is not null && grade is not (RecallGrade.Wrong or RecallGrade.Helped)
            && unixMs < known.DueUnixMs;
        bool counts = isAlone && isVariant;
        long? first = known?.FirstVariantUnixMs ?? (counts ? unixMs : null);
        return new Recall(isEarly ? known!.Days : Days(known?.Days, grade), isEarly ? known!.UnixMs : unixMs)
        {
            FirstVariantUnixMs = first,
            IsMastered = known is { IsMastered: true }
                || (counts && first is { } before && StudyDay.AreApart(before, unixMs)),
        };
    }

    private static int Days(int? known, RecallGrade grade) => Math.Clamp(
        (known, grade) switch
        {
            (_, RecallGrade.Wrong) => SoonDays,
            (null, RecallGrade.Helped or RecallGrade.Guessed) => SoonDays,
            (null, RecallGrade.Right) => FirstDays,
            (null, RecallGrade.Certain) => FirstCertainDays,
            ({ } days, RecallGrade.Helped) => days / HelpedShrink,
            ({ } days, RecallGrade.Guessed) => days + GuessStep,
            ({ } days, RecallGrade.Right) => days * Growth,
            ({ } days, RecallGrade.Certain) => days * CertainGrowth,
        },
        SoonDays,
        MostDays);
}

/// <summary>What is known of how an item is remembered.</summary>
/// <param name="Days">Days from then until it is due, 1 to <see cref="Spacing.MostDays"/>.</param>
/// <param name="UnixMs">When the days began, in milliseconds since 1970-01-01 UTC.</param>
public sealed record Recall(int Days, long UnixMs)
{
    /// <summary>When a variant was right without help for the first time; null when none was.</summary>
    public long? FirstVariantUnixMs { get; init; }

    /// <summary>True when two variants were right without help, on two different days.</summary>
    public bool IsMastered { get; init; }

    /// <summary>When it is due, in milliseconds since 1970-01-01 UTC.</summary>
    public long DueUnixMs => StudyDay.After(UnixMs, Days);
}
