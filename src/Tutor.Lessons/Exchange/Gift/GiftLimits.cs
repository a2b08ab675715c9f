namespace Tutor.Lessons.Exchange.Gift;

/// <summary>What a GIFT file may cost at most.</summary>
public static class GiftLimits
{
    /// <summary>The largest file, in octets: as large as a lesson may be.</summary>
    public const int MaxFileOctets = 256 * 1024;

    /// <summary>The longest line, in UTF-16 units.</summary>
    public const int MaxLineLength = 8 * 1024;

    /// <summary>The most questions of a file.</summary>
    public const int MaxQuestions = 500;

    /// <summary>The most options or pairs of a question.</summary>
    public const int MaxAnswers = 20;
}
