namespace Tutor.Lessons.Packs;

/// <summary>What a pack may cost at most.</summary>
public static class PackLimits
{
    /// <summary>The most files of a pack.</summary>
    public const int MaxFiles = 5_000;

    /// <summary>The largest file, in octets: a capture. Lessons have a limit of their own.</summary>
    public const int MaxFileOctets = 4 * 1024 * 1024;

    /// <summary>The largest shared scenario, in octets.</summary>
    public const int MaxScenarioOctets = 32 * 1024;

    /// <summary>The most shared scenarios of a pack.</summary>
    public const int MaxScenarios = 200;

    /// <summary>All files of a pack together, in octets.</summary>
    public const long MaxOctets = 64L * 1024 * 1024;

    /// <summary>The longest path inside a pack, in UTF-16 units.</summary>
    public const int MaxPathLength = 200;

    /// <summary>The most folders inside each other.</summary>
    public const int MaxDepth = 8;
}
