using Tutor.Tui.App;

namespace Tutor.Cli.Checking;

/// <summary>What the command line asks the checker for.</summary>
internal sealed record CheckRequest
{
    /// <summary>Folders and files; at least one.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary><c>text</c>, <c>json</c> or <c>sarif</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Warnings count as errors do.</summary>
    public bool Strict { get; init; }

    /// <summary>What may be sent at each turn is printed, too.</summary>
    public bool Sets { get; init; }

    /// <summary>All that is reached and missing is printed, too.</summary>
    public bool Coverage { get; init; }

    /// <summary>The source line is printed under each finding.</summary>
    public bool Context { get; init; }

    /// <summary>The sizes at which pages are drawn; none to draw none.</summary>
    public IReadOnlyList<ScreenSize> Sizes { get; init; } = [];

    /// <summary>The folder for the pictures; null for <c>render</c>.</summary>
    public string? Out { get; init; }

    /// <summary>Pictures use ASCII characters only.</summary>
    public bool Ascii { get; init; }
}
