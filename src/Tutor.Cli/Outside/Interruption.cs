using System.Runtime.InteropServices;

namespace Tutor.Cli.Outside;

/// <summary>Turns Ctrl-C into a token that is cancelled, while it is not disposed.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;

    /// <summary>Begins to listen.</summary>
    public Interruption() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        source.Cancel();
    });

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }
}
