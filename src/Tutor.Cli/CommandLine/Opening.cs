namespace Tutor.Cli.CommandLine;

/// <summary>What the program opens with.</summary>
internal enum Opening
{
    /// <summary>The list of lessons, or the lesson that is named.</summary>
    Lessons,

    /// <summary>What is due for review.</summary>
    Review,

    /// <summary>The check of the lesson that is named.</summary>
    Check,

    /// <summary>The endless drill, over the lesson that is named or over all.</summary>
    Drill,
}
