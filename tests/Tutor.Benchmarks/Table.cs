namespace Tutor.Benchmarks;

/// <summary>Prints results as rows of a Markdown table.</summary>
internal static class Table
{
    /// <summary>The first two lines.</summary>
    public static void Head()
    {
        Row("what", "measured", "note");
        Row("---", "---", "---");
    }

    /// <summary>One row.</summary>
    public static void Row(string what, string measured, string note) =>
        Console.WriteLine($"| {what} | {measured} | {note} |");
}
