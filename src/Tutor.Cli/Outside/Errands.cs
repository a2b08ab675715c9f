using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli.Outside;

/// <summary>Does what the model asks of the world outside, whatever shows the model.</summary>
/// <param name="keepers">Saves progress.</param>
/// <param name="directory">The state directory; null when there is none.</param>
internal sealed class Errands(ProgressKeepers keepers, string? directory)
{
    /// <summary>Where copied text goes, beside the progress log.</summary>
    public const string TraceName = "trace.txt";

    /// <summary>Keeps sandboxes.</summary>
    public SandboxFiles Sandboxes { get; } = new(directory);

    /// <summary>Does what is no part of a lesson: settings, languages, reports; null where nobody does.</summary>
    public ToolErrands? Tools { get; init; }

    /// <summary>Saves an entry of a pack. Never fails.</summary>
    /// <returns>What to tell the learner; null when nothing.</returns>
    public Message? Save(Cmd.Save save) => keepers.Save(save.Pack, save.Entry);

    /// <summary>Writes copied text to a file, since a terminal may refuse its clipboard. Never fails.</summary>
    /// <param name="text">The text; it replaces that of the last time.</param>
    /// <returns>What to tell the learner.</returns>
    public Message WriteTrace(string text)
    {
        if (directory is null)
        {
            return Message.Of("cli.copied-nowhere");
        }

        string path = Path.Combine(directory, TraceName);
        try
        {
            StateDirectory.Make(directory);
            File.WriteAllText(path, text);
            return Message.Of("cli.copied", new MessageArgument.Word("path", path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Message.Of("cli.copy-failed", new MessageArgument.Word("reason", error.Message));
        }
    }
}
