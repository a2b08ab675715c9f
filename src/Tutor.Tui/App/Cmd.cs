using Tutor.Lessons.Packs;
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

    /// <summary>Keep a setting for the next time.</summary>
    /// <param name="Name">Its name in the settings file.</param>
    /// <param name="Value">Its value.</param>
    public sealed record KeepSetting(string Name, string Value) : Cmd;

    /// <summary>Bring the texts and the lessons in a language; answered by <see cref="Msg.Spoken"/>.</summary>
    /// <param name="Language">The tag; empty for that of the locale.</param>
    public sealed record Speak(string Language) : Cmd;

    /// <summary>Forget what was done; a copy is kept. Answered by <see cref="Msg.ProgressReplaced"/>.</summary>
    /// <param name="Pack">The pack's id.</param>
    /// <param name="Lesson">The lesson's id; empty for the whole pack.</param>
    public sealed record Forget(string Pack, string Lesson) : Cmd;

    /// <summary>Bring back what was forgotten last. Answered by <see cref="Msg.ProgressReplaced"/>.</summary>
    /// <param name="Pack">The pack's id.</param>
    public sealed record Recall(string Pack) : Cmd;

    /// <summary>Write a report to a file; answered by <see cref="Msg.Reported"/>.</summary>
    /// <param name="About">The name of what it is about, of letters, digits and <c>-</c>, for the file's name.</param>
    /// <param name="Text">What the model knows, in lines.</param>
    /// <param name="Pack">The pack that it is about; null for none.</param>
    public sealed record Report(string About, string Text, Pack? Pack) : Cmd;
}
