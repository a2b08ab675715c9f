using Tutor.Cli.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Study.Sandbox;
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

    private static Next Loaded(Model model, SandboxReply reply) => Update.Of(model, new Msg.Sandbox(reply));
}
