using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What a sandbox asks of the world outside.</summary>
public abstract record SandboxErrand
{
    private SandboxErrand()
    {
    }

    /// <summary>Keep a sandbox.</summary>
    /// <param name="Name">Under which name (<see cref="Study.Sandbox.SandboxName"/>).</param>
    /// <param name="Text">The whole file.</param>
    public sealed record Save(string Name, string Text) : SandboxErrand;

    /// <summary>Bring a kept sandbox.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="IsResumed">True for what was open last: then it is no matter when there is none.</param>
    public sealed record Read(string Name, bool IsResumed) : SandboxErrand;

    /// <summary>Say which sandboxes are kept.</summary>
    public sealed record List : SandboxErrand;

    /// <summary>Write an export.</summary>
    /// <param name="File">The file, which must not be there yet.</param>
    /// <param name="Text">What is in it.</param>
    public sealed record Export(string File, string Text) : SandboxErrand;
}

/// <summary>What came of it.</summary>
public abstract record SandboxReply
{
    private SandboxReply()
    {
    }

    /// <summary>It was done, and nothing has to be said.</summary>
    public sealed record Done : SandboxReply;

    /// <summary>Something has to be said.</summary>
    /// <param name="Text">What.</param>
    public sealed record Said(Message Text) : SandboxReply;

    /// <summary>A kept sandbox.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="File">Its file, for what is said of it.</param>
    /// <param name="Text">What is in the file.</param>
    public sealed record Kept(string Name, string File, string Text) : SandboxReply;

    /// <summary>The names of all that are kept.</summary>
    /// <param name="All">They, in order.</param>
    public sealed record Names(EquatableArray<string> All) : SandboxReply;
}
