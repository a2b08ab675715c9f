using Tutor.Study.Progress;

namespace Tutor.Tui.App;

/// <summary>Something that <see cref="Update"/> asks of the world outside.</summary>
public abstract record Cmd
{
    private Cmd()
    {
    }

    /// <summary>Add an entry to the progress log of a pack; its time is filled in there.</summary>
    /// <param name="Pack">The pack's id.</param>
    /// <param name="Entry">The entry.</param>
    public sealed record Save(string Pack, ProgressEntry Entry) : Cmd;

    /// <summary>Copy text for the learner: to the terminal's clipboard and to a file.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Copy(string Text) : Cmd;

    /// <summary>Do something for a sandbox; <see cref="Msg.Sandbox"/> answers it.</summary>
    /// <param name="Errand">What.</param>
    public sealed record Sandbox(SandboxErrand Errand) : Cmd;

    /// <summary>Stop the program until the shell brings it back.</summary>
    public sealed record Suspend : Cmd;

    /// <summary>Leave the program.</summary>
    public sealed record Quit : Cmd;
}
