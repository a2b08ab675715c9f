namespace Tutor.Cli.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record Request
{
    /// <summary>The id of the lesson to open; null for the list of lessons.</summary>
    public string? Lesson { get; init; }

    /// <summary>
    /// The lab to open: its id, or that of its lesson; empty for the first there is; null for none.
    /// </summary>
    public string? Lab { get; init; }

    /// <summary>What to open with.</summary>
    public Opening Opening { get; init; }

    /// <summary>The file to open instead of a lesson of a pack; null for none.</summary>
    public string? File { get; init; }

    /// <summary>The sandbox to open; null for lessons.</summary>
    public SandboxRequest? Sandbox { get; init; }

    /// <summary>The line dialogue, even on a terminal.</summary>
    public bool Plain { get; init; }

    /// <summary>Frames and arrows from ASCII characters only, whatever the locale says.</summary>
    public bool Ascii { get; init; }

    /// <summary>No colours.</summary>
    public bool NoColour { get; init; }

    /// <summary>The mouse stays the terminal's.</summary>
    public bool NoMouse { get; init; }

    /// <summary>The first minute from its start, whatever was done before.</summary>
    public bool FirstMinute { get; init; }

    /// <summary>True when it names neither a lesson nor anything else to open.</summary>
    public bool AsksForTheList =>
        this is { Lesson: null, Lab: null, File: null, Sandbox: null, Opening: Opening.Lessons };

    /// <summary>What the numbers of new exercises vary by; null for others each time.</summary>
    public ulong? Seed { get; init; }
}
