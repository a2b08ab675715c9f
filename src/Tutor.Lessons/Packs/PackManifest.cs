using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>What <c>pack.yaml</c> says.</summary>
public sealed record PackManifest
{
    /// <summary>The file that it is read from.</summary>
    public const string File = "pack.yaml";

    /// <summary>The id, which never changes: <c>[a-z0-9.-]</c>, such as <c>edu.example.core-tcp</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the content: <c>MAJOR.MINOR.PATCH</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence about it; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>
    /// Tags of its languages; the first is the one that the others are translated from. At least one.
    /// </summary>
    public EquatableArray<string> Languages { get; init; } = ["en"];

    /// <summary>The least version of the program; null for any.</summary>
    public string? Requires { get; init; }

    /// <summary>The ids of its lessons in their order; those not named follow in the order of their files.</summary>
    public EquatableArray<string> Lessons { get; init; }

    /// <summary>
    /// Its parts, in order; none for a pack without parts. Where there are some, <see cref="Lessons"/> are theirs.
    /// </summary>
    public EquatableArray<PackPart> Parts { get; init; }

    /// <summary>How it is graded: <c>mastery</c> or <c>points</c>.</summary>
    public string Grading { get; init; } = "mastery";

    /// <summary>Who wrote it.</summary>
    public EquatableArray<string> Authors { get; init; }

    /// <summary>The licence, such as <c>CC-BY-4.0</c>; may be empty.</summary>
    public string License { get; init; } = "";
}
