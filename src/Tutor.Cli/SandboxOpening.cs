using Tutor.Cli.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Lessons.Reading;
using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>Opens the sandbox that the command line asks for.</summary>
internal static class SandboxOpening
{
    /// <summary>The program with the sandbox open; what cannot be opened is said there.</summary>
    /// <param name="model">The program.</param>
    /// <param name="asked">The sandbox.</param>
    /// <param name="seed">What the initial sequence numbers of a new one follow from; null for the usual ones.</param>
    public static Next Of(Model model, SandboxRequest asked, ulong? seed)
    {
        SandboxStart start = seed is { } number ? new SandboxStart().Seeded(number) : new SandboxStart();
        if (asked.Name is { } name)
        {
            return SandboxUpdate.Open(model, start).And(new Cmd.Sandbox(new SandboxErrand.Read(name, false)));
        }

        if (asked.File is { } file)
        {
            return Loaded(SandboxUpdate.Open(model, start).Model, SandboxFiles.Open(file));
        }

        return asked.Profile is { } profile ? SandboxUpdate.Open(model, start.Following(profile))
            : seed is not null ? SandboxUpdate.Open(model, start)
            : SandboxUpdate.Resume(model);
    }

    /// <summary>Why there is nothing to open; null when there is, or when a new sandbox is asked for.</summary>
    /// <param name="around">What surrounds the program.</param>
    /// <param name="asked">The sandbox.</param>
    public static Message? Problem(Surroundings around, SandboxRequest asked)
    {
        if (asked.File is { } file && !File.Exists(file))
        {
            return Message.Of("cli.file-missing", new MessageArgument.Word("file", file));
        }

        if (asked.Name is not { } name)
        {
            return null;
        }

        SandboxReply kept = new SandboxFiles(StateDirectory.Find(around.Variable)).Do(new SandboxErrand.List());
        string[] names = kept is SandboxReply.Names known ? [.. known.All] : [];
        MessageArgument.Word said = new("name", name);
        return names.Contains(name) ? null
            : NearestName.Of(name, names) is { } nearest
                ? Message.Of("cli.sandbox.none.nearest", said, new MessageArgument.Word("nearest", nearest))
            : Message.Of("cli.sandbox.none", said);
    }

    private static Next Loaded(Model model, SandboxReply reply) => Update.Of(model, new Msg.Sandbox(reply));
}
