namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>Where Moodle puts the questions.</summary>
internal static class MoodleCategory
{
    private const string Top = "$course$/top/";

    /// <summary>The path of the category; a slash of the title is doubled, as Moodle reads it.</summary>
    public static string Of(string title) =>
        Top + title.Replace("/", "//", StringComparison.Ordinal).Replace('\n', ' ').Trim();
}
