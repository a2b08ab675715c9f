namespace Tutor.Lessons.Translating;

/// <summary>The keys of the parts of a lesson that are no ids. A dot is in none of the ids.</summary>
internal static class PartKey
{
    /// <summary>Title, summary and objectives.</summary>
    public const string Head = "lesson.head";

    /// <summary>The text after the last exercise, example or question.</summary>
    public const string End = "lesson.end";

    /// <summary>The text before an exercise, an example or a question.</summary>
    public static string Before(string id) => "before." + id;
}
