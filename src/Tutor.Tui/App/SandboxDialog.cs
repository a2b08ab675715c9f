using Tutor.Lessons.Exchange;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>Something that a sandbox asks for before it goes on.</summary>
public abstract record SandboxDialog
{
    private SandboxDialog()
    {
    }

    /// <summary>Where to start anew.</summary>
    /// <param name="Selected">The row that the cursor is on, from 0; the first is the same start again.</param>
    public sealed record Starts(int Selected) : SandboxDialog;

    /// <summary>The profile and the choices of the host whose turn it is.</summary>
    /// <param name="Selected">The row that the cursor is on, from 0.</param>
    public sealed record Rules(int Selected) : SandboxDialog;

    /// <summary>The sandboxes that are kept.</summary>
    /// <param name="Names">Their names.</param>
    /// <param name="Selected">The row that the cursor is on, from 0.</param>
    public sealed record Kept(EquatableArray<string> Names, int Selected) : SandboxDialog;

    /// <summary>The formats of an export.</summary>
    /// <param name="Selected">The row that the cursor is on, from 0.</param>
    public sealed record Formats(int Selected) : SandboxDialog;

    /// <summary>A segment that is put together by hand.</summary>
    /// <param name="Form">It.</param>
    public sealed record Making(SandboxForm Form) : SandboxDialog;

    /// <summary>Something to type.</summary>
    /// <param name="For">What for.</param>
    /// <param name="Text">What was typed.</param>
    public sealed record Asking(SandboxQuestion For, FieldText Text) : SandboxDialog
    {
        /// <summary>The format of an export; of no meaning for other questions.</summary>
        public ExportFormat Format { get; init; }
    }
}

/// <summary>What a sandbox asks to be typed.</summary>
public enum SandboxQuestion
{
    /// <summary>How many octets SEND gives.</summary>
    Octets,

    /// <summary>The name to keep it under.</summary>
    Name,

    /// <summary>The file of an export.</summary>
    File,
}
