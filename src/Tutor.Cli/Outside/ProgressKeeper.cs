using System.Buffers;
using System.Text;
using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Cli.Outside;

/// <summary>
/// Saves what the learner does, and keeps what cannot be saved until it can be. The program goes on in any case: a full
/// disk must not stop a lesson, but the learner is told.
/// </summary>
/// <param name="file">The log; null when there is no directory to keep it in.</param>
/// <param name="now">The time, in milliseconds since 1970-01-01 UTC.</param>
internal sealed class ProgressKeeper(ProgressFile? file, Func<long> now)
{
    private readonly ArrayBufferWriter<byte> unsaved = new();

    /// <summary>Why the last attempt to save failed; null when all is saved.</summary>
    public string? Problem { get; private set; }

    /// <summary>What the log says. Never fails: a log that cannot be read counts as empty, and is a problem.</summary>
    public LearnerProgress Read()
    {
        try
        {
            return file?.Read() ?? LearnerProgress.None;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem = error.Message;
            return LearnerProgress.None;
        }
    }

    /// <summary>Saves an entry, and those before it that could not be saved. Never fails.</summary>
    /// <param name="entry">The entry; its time is set here when it has none.</param>
    /// <returns>What to tell the learner: the first failure, or that all is well again; else null.</returns>
    public Message? Save(ProgressEntry entry)
    {
        ProgressEntry timed = entry.UnixMs > 0 ? entry : entry with { UnixMs = now() };
        unsaved.Write(Encoding.UTF8.GetBytes(ProgressLine.Write(timed) + "\n"));
        string? before = Problem;
        TrySave();
        return (before, Problem) switch
        {
            (null, { } problem) => Message.Of("cli.unsaved", new MessageArgument.Word("reason", problem)),
            ({ }, null) => Message.Of("cli.saved-again"),
            _ => null,
        };
    }

    /// <summary>Tries once more to save what is not saved yet. Never fails.</summary>
    /// <returns>True when nothing is left unsaved.</returns>
    public bool TrySave()
    {
        if (unsaved.WrittenCount == 0)
        {
            return true;
        }

        Problem = Append();
        if (Problem is null)
        {
            unsaved.ResetWrittenCount();
        }

        return Problem is null;
    }

    private string? Append()
    {
        if (file is null)
        {
            return "HOME is not set"; // The name of the variable: the same in every language.
        }

        try
        {
            file.Append(unsaved.WrittenSpan);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }
}
