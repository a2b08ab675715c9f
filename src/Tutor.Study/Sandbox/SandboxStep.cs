using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>One moment of a sandbox: what was done last, what happened by it, and how things stand.</summary>
/// <param name="Action">What was done; null at the start.</param>
/// <param name="World">How things stand.</param>
/// <param name="Events">What happened by it, in order; empty at the start.</param>
public sealed record SandboxStep(SandboxAction? Action, WorldState World, EquatableArray<WorldEvent> Events)
{
    /// <summary>The hosts whose application reads and closes by itself.</summary>
    public EquatableArray<string> Automatic { get; init; }

    /// <summary>
    /// What the judge says of a segment made by hand: whether a conforming sender would have sent it. A remark only;
    /// null for every other action.
    /// </summary>
    public Judgement? Remark { get; init; }

    /// <summary>The number of the first segment that was put on the wire by it; above the last when none was.</summary>
    public int FirstSent { get; init; } = 1;

    /// <summary>True when the application of that host reads and closes by itself.</summary>
    public bool IsAutomatic(string host) => Automatic.AsSpan().Contains(host);
}
